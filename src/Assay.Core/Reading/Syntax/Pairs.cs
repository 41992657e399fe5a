using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Assay.Core.Reading.Syntax;

/// <summary>Multiplies whole numbers and adds neighbours up: exact, and so the same on every processor.</summary>
internal static class Pairs
{
    /// <summary>The sums of neighbouring products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Sums(Vector512<short> left, Vector512<short> right) =>
        Avx512BW.IsSupported
            ? Avx512BW.MultiplyAddAdjacent(left, right)
            : Vector512.Create(
                Sums(left.GetLower(), right.GetLower()),
                Sums(left.GetUpper(), right.GetUpper())
            );

    /// <summary>The sums of neighbouring products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Sums(Vector256<short> left, Vector256<short> right) =>
        Avx2.IsSupported ? Avx2.MultiplyAddAdjacent(left, right) : Plain(left, right);

    /// <summary>The sums of neighbouring products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Sums(Vector128<short> left, Vector128<short> right)
    {
        if (Sse2.IsSupported)
            return Sse2.MultiplyAddAdjacent(left, right);
        return AdvSimd.Arm64.IsSupported
            ? AdvSimd.Arm64.AddPairwise(
                AdvSimd.MultiplyWideningLower(left.GetLower(), right.GetLower()),
                AdvSimd.MultiplyWideningUpper(left, right)
            )
            : Plain(left, right);
    }

    /// <summary>The same in steps that every processor has.</summary>
    public static Vector128<int> Plain(Vector128<short> left, Vector128<short> right)
    {
        var first = left.AsInt32();
        var second = right.AsInt32();
        var even = ((first << 16) >> 16) * ((second << 16) >> 16);
        return even + ((first >> 16) * (second >> 16));
    }

    /// <summary>The same in steps that every processor has.</summary>
    public static Vector256<int> Plain(Vector256<short> left, Vector256<short> right)
    {
        var first = left.AsInt32();
        var second = right.AsInt32();
        var even = ((first << 16) >> 16) * ((second << 16) >> 16);
        return even + ((first >> 16) * (second >> 16));
    }
}
