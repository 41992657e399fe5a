#pragma warning disable MA0048, SA1402 // The letters of one small algebra read best together.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Assay.Networks.Compiling;

/// <summary>A product of inputs, eight entries at a time; the compiler flattens it into straight code.</summary>
internal unsafe interface ITerm
{
    /// <summary>The product at offset j of the run.</summary>
    public static abstract Vector512<double> At(double* a, double* b, double* c, double* d, int j);

    /// <summary>The product added to a sum.</summary>
    public static abstract Vector512<double> Add(
        Vector512<double> sum,
        double* a,
        double* b,
        double* c,
        double* d,
        int j
    );
}

/// <summary>Picks one of the four inputs.</summary>
internal unsafe interface ISlot
{
    /// <summary>That input.</summary>
    public static abstract double* Of(double* a, double* b, double* c, double* d);
}

internal readonly unsafe struct First : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double* Of(double* a, double* b, double* c, double* d) => a;
}

internal readonly unsafe struct Second : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double* Of(double* a, double* b, double* c, double* d) => b;
}

internal readonly unsafe struct Third : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double* Of(double* a, double* b, double* c, double* d) => c;
}

internal readonly unsafe struct Fourth : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double* Of(double* a, double* b, double* c, double* d) => d;
}

/// <summary>An input that has the run's variable: consecutive entries.</summary>
internal readonly unsafe struct Run<TSlot> : ITerm
    where TSlot : struct, ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> At(double* a, double* b, double* c, double* d, int j) =>
        Vector512.Load(TSlot.Of(a, b, c, d) + j);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Add(
        Vector512<double> sum,
        double* a,
        double* b,
        double* c,
        double* d,
        int j
    ) => sum + At(a, b, c, d, j);
}

/// <summary>An input that lacks the run's variable: one entry for all.</summary>
internal readonly unsafe struct Same<TSlot> : ITerm
    where TSlot : struct, ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> At(double* a, double* b, double* c, double* d, int j) =>
        Vector512.Create(*TSlot.Of(a, b, c, d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Add(
        Vector512<double> sum,
        double* a,
        double* b,
        double* c,
        double* d,
        int j
    ) => sum + At(a, b, c, d, j);
}

/// <summary>The product of two terms.</summary>
internal readonly unsafe struct Times<TLeft, TRight> : ITerm
    where TLeft : struct, ITerm
    where TRight : struct, ITerm
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> At(double* a, double* b, double* c, double* d, int j) =>
        TLeft.At(a, b, c, d, j) * TRight.At(a, b, c, d, j);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Add(
        Vector512<double> sum,
        double* a,
        double* b,
        double* c,
        double* d,
        int j
    ) => Vector512.FusedMultiplyAdd(TLeft.At(a, b, c, d, j), TRight.At(a, b, c, d, j), sum);
}
