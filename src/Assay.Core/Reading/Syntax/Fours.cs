using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Assay.Core.Reading.Syntax;

/// <summary>Multiplies bytes and adds four neighbours up: exact, and so the same on every processor.</summary>
internal static class Fours
{
    /// <summary>How this processor multiplies matrices best.</summary>
    public static ProductKind Best =>
        AvxVnni.IsSupported ? ProductKind.Bytes
        : Avx512BW.IsSupported ? ProductKind.Wide
        : Vector256.IsHardwareAccelerated ? ProductKind.Middle
        : ProductKind.Narrow;

    /// <summary>Adds the products of four inputs and four weights to each of eight sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Add(Vector256<int> sums, Vector256<byte> inputs, Vector256<sbyte> weights) =>
        AvxVnni.IsSupported
            ? AvxVnni.MultiplyWideningAndAdd(sums, inputs, weights)
            : sums + Plain(inputs, weights);

    /// <summary>The sums of four neighbouring products, in steps that every processor has.</summary>
    public static Vector256<int> Plain(Vector256<byte> inputs, Vector256<sbyte> weights)
    {
        var lower = Pairs.Sums(Vector256.WidenLower(inputs).AsInt16(), Vector256.WidenLower(weights));
        var upper = Pairs.Sums(Vector256.WidenUpper(inputs).AsInt16(), Vector256.WidenUpper(weights));
        return Joined(lower, upper);
    }

    /// <summary>Sixteen sums of neighbours, from twice as many.</summary>
    public static Vector512<int> Joined(Vector512<int> lower, Vector512<int> upper) =>
        Vector512.Narrow(
            lower.AsInt64() + (lower.AsInt64() >> 32),
            upper.AsInt64() + (upper.AsInt64() >> 32)
        );

    /// <summary>Eight sums of neighbours, from twice as many.</summary>
    public static Vector256<int> Joined(Vector256<int> lower, Vector256<int> upper) =>
        Vector256.Narrow(Joined(lower.AsInt64()), Joined(upper.AsInt64()));

    /// <summary>Four sums of neighbours, from twice as many.</summary>
    public static Vector128<int> Joined(Vector128<int> lower, Vector128<int> upper) =>
        Vector128.Narrow(
            lower.AsInt64() + (lower.AsInt64() >> 32),
            upper.AsInt64() + (upper.AsInt64() >> 32)
        );

    // The lower half of each is the sum of both halves; the upper is dropped.
    private static Vector256<long> Joined(Vector256<long> sums) => sums + (sums >> 32);
}
