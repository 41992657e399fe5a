using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Assay.Core.Reading.Syntax;

/// <summary>Multiplies numbers of 16 bits, where bytes can't be multiplied in one step: pairs of products are added up.</summary>
/// <remarks>
/// Each form takes as many rows at once as its sums fit the registers, so that they don't wait for each other and each
/// weight is used as often as can be.
/// </remarks>
internal static class WiderProducts
{
    /// <summary>The most rows that are multiplied at once.</summary>
    public const int MostTogether = 4;

    private const int Block = WholeMatrix.Block;
    private const int Four = WholeMatrix.Four;
    private const int Step = WholeMatrix.Step;

    /// <summary>How many rows are multiplied at once.</summary>
    public static int Together(ProductKind kind) =>
        kind switch
        {
            ProductKind.Wide => MostTogether,
            ProductKind.Middle => 3,
            _ => 2,
        };

    /// <summary>The inputs with 16 bits each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Widen(ReadOnlySpan<byte> inputs, Span<short> into)
    {
        var at = 0;
        for (; at <= inputs.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            var (lower, upper) = Vector128.Widen(Vector128.Create(inputs[at..]));
            lower.AsInt16().CopyTo(into[at..]);
            upper.AsInt16().CopyTo(into[(at + Vector128<short>.Count)..]);
        }

        for (; at < inputs.Length; at++)
            into[at] = inputs[at];
    }

    /// <summary>The sums of products of some rows and a block.</summary>
    /// <param name="kind">In which vectors.</param>
    /// <param name="weights">The weights of a block, as a matrix has them.</param>
    /// <param name="inputs">As many rows as are multiplied at once.</param>
    /// <param name="sums">The sums, a block for each row.</param>
    public static void Sum(
        ProductKind kind,
        ReadOnlySpan<short> weights,
        ReadOnlySpan<short> inputs,
        Span<int> sums
    )
    {
        ref var weight = ref MemoryMarshal.GetReference(weights);
        ref var input = ref MemoryMarshal.GetReference(inputs);
        var stride = inputs.Length / Together(kind);
        switch (kind)
        {
            case ProductKind.Wide:
                SumWide(ref weight, ref input, stride, sums);
                break;
            case ProductKind.Middle:
                SumMiddle(ref weight, ref input, stride, sums);
                break;
            default:
                SumNarrow(ref weight, ref input, stride, sums);
                SumNarrow(ref Unsafe.Add(ref weight, Step / 2), ref input, stride, sums[(Block / 2)..]);
                break;
        }
    }

    // Four rows. Vectors of 512 bits are never compiled ahead; the loop would run unoptimised until it was found to be hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumWide(ref short weight, ref short input, int stride, Span<int> sums)
    {
        Vector512<int> a = default,
            b = default,
            c = default,
            d = default,
            e = default,
            f = default,
            g = default,
            h = default;
        for (var four = 0; four < stride; four += Four)
        {
            var left = Vector512.LoadUnsafe(ref weight);
            var right = Vector512.LoadUnsafe(ref weight, Step / 2);
            var some = Of512(ref input, 0);
            a += Pairs.Sums(left, some);
            e += Pairs.Sums(right, some);
            some = Of512(ref input, stride);
            b += Pairs.Sums(left, some);
            f += Pairs.Sums(right, some);
            some = Of512(ref input, 2 * stride);
            c += Pairs.Sums(left, some);
            g += Pairs.Sums(right, some);
            some = Of512(ref input, 3 * stride);
            d += Pairs.Sums(left, some);
            h += Pairs.Sums(right, some);
            weight = ref Unsafe.Add(ref weight, Step);
            input = ref Unsafe.Add(ref input, Four);
        }

        Fours.Joined(a, e).CopyTo(sums);
        Fours.Joined(b, f).CopyTo(sums[Block..]);
        Fours.Joined(c, g).CopyTo(sums[(2 * Block)..]);
        Fours.Joined(d, h).CopyTo(sums[(3 * Block)..]);
    }

    // Three rows.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumMiddle(ref short weight, ref short input, int stride, Span<int> sums)
    {
        Vector256<int> a = default,
            b = default,
            c = default,
            d = default,
            e = default,
            f = default,
            g = default,
            h = default,
            i = default,
            j = default,
            k = default,
            l = default;
        for (var four = 0; four < stride; four += Four)
        {
            var first = Of256(ref input, 0);
            var second = Of256(ref input, stride);
            var third = Of256(ref input, 2 * stride);
            var some = Vector256.LoadUnsafe(ref weight);
            a += Pairs.Sums(some, first);
            e += Pairs.Sums(some, second);
            i += Pairs.Sums(some, third);
            some = Vector256.LoadUnsafe(ref weight, Step / 4);
            b += Pairs.Sums(some, first);
            f += Pairs.Sums(some, second);
            j += Pairs.Sums(some, third);
            some = Vector256.LoadUnsafe(ref weight, Step / 2);
            c += Pairs.Sums(some, first);
            g += Pairs.Sums(some, second);
            k += Pairs.Sums(some, third);
            some = Vector256.LoadUnsafe(ref weight, Step * 3 / 4);
            d += Pairs.Sums(some, first);
            h += Pairs.Sums(some, second);
            l += Pairs.Sums(some, third);
            weight = ref Unsafe.Add(ref weight, Step);
            input = ref Unsafe.Add(ref input, Four);
        }

        Fours.Joined(a, b).CopyTo(sums);
        Fours.Joined(c, d).CopyTo(sums[(Block / 2)..]);
        Fours.Joined(e, f).CopyTo(sums[Block..]);
        Fours.Joined(g, h).CopyTo(sums[(Block * 3 / 2)..]);
        Fours.Joined(i, j).CopyTo(sums[(2 * Block)..]);
        Fours.Joined(k, l).CopyTo(sums[(Block * 5 / 2)..]);
    }

    // Two rows, and half of the block.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumNarrow(ref short weight, ref short input, int stride, Span<int> sums)
    {
        Vector128<int> a = default,
            b = default,
            c = default,
            d = default,
            e = default,
            f = default,
            g = default,
            h = default;
        for (var four = 0; four < stride; four += Four)
        {
            var first = Of128(ref input, 0);
            var second = Of128(ref input, stride);
            var some = Vector128.LoadUnsafe(ref weight);
            a += Pairs.Sums(some, first);
            e += Pairs.Sums(some, second);
            some = Vector128.LoadUnsafe(ref weight, Step / 8);
            b += Pairs.Sums(some, first);
            f += Pairs.Sums(some, second);
            some = Vector128.LoadUnsafe(ref weight, Step / 4);
            c += Pairs.Sums(some, first);
            g += Pairs.Sums(some, second);
            some = Vector128.LoadUnsafe(ref weight, Step * 3 / 8);
            d += Pairs.Sums(some, first);
            h += Pairs.Sums(some, second);
            weight = ref Unsafe.Add(ref weight, Step);
            input = ref Unsafe.Add(ref input, Four);
        }

        Fours.Joined(a, b).CopyTo(sums);
        Fours.Joined(c, d).CopyTo(sums[(Block / 4)..]);
        Fours.Joined(e, f).CopyTo(sums[Block..]);
        Fours.Joined(g, h).CopyTo(sums[(Block * 5 / 4)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Of512(ref short input, int at) =>
        Vector512.Create(FourOf(ref input, at)).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Of256(ref short input, int at) =>
        Vector256.Create(FourOf(ref input, at)).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Of128(ref short input, int at) =>
        Vector128.Create(FourOf(ref input, at)).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long FourOf(ref short input, int at) =>
        Unsafe.ReadUnaligned<long>(ref Unsafe.As<short, byte>(ref Unsafe.Add(ref input, at)));
}
