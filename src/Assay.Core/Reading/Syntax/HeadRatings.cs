using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Assay.Core.Reading.Syntax;

/// <summary>Multiplies what a word seeks with what heads offer.</summary>
/// <remarks>
/// A product is made of eight sums, of every eighth number each; these sums and the order in which they meet are the same
/// on every processor, for one head and for many.
/// </remarks>
internal static class HeadRatings
{
    private const int Sums = 8;
    private const int Together = 16;

    /// <summary>The product with one head.</summary>
    public static float Product(ReadOnlySpan<float> sought, ReadOnlySpan<float> offered)
    {
        ref var first = ref MemoryMarshal.GetReference(sought);
        ref var second = ref MemoryMarshal.GetReference(offered);
        // Two vectors of four: those of eight are not compiled ahead.
        var lower = Vector128<float>.Zero;
        var upper = Vector128<float>.Zero;
        for (nuint at = 0; at < TreeShape.Arc; at += Sums)
        {
            lower += Vector128.LoadUnsafe(ref first, at) * Vector128.LoadUnsafe(ref second, at);
            upper += Vector128.LoadUnsafe(ref first, at + 4) * Vector128.LoadUnsafe(ref second, at + 4);
        }

        var four = lower + upper;
        return (four[0] + four[2]) + (four[1] + four[3]);
    }

    /// <summary>The products with all heads of a sentence.</summary>
    /// <param name="sought">What the word seeks.</param>
    /// <param name="offered">For each number that a head offers a row of those of all heads.</param>
    /// <param name="width">Length of a row, a multiple of 16.</param>
    /// <param name="products">One for each head, and what pads the row.</param>
    public static void Multiply(
        ReadOnlySpan<float> sought,
        ReadOnlySpan<float> offered,
        int width,
        Span<float> products
    )
    {
        if (
            sought.Length < TreeShape.Arc
            || offered.Length < width * TreeShape.Arc
            || products.Length < width
        )
            throw new ArgumentException($"{products.Length} products for a row of {width}.", nameof(width));
        for (var at = 0; at < width; at += Together)
            MultiplySome(
                ref MemoryMarshal.GetReference(sought),
                ref Unsafe.Add(ref MemoryMarshal.GetReference(offered), at),
                width,
                ref products[at]
            );
    }

    // So many heads at a time. Vectors of 512 bits are never compiled ahead.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplySome(ref float sought, ref float offered, int width, ref float into)
    {
        Vector512<float> a = default,
            b = default,
            c = default,
            d = default,
            e = default,
            f = default,
            g = default,
            h = default;
        for (var at = 0; at < TreeShape.Arc; at += Sums)
        {
            a += Times(ref sought, ref offered, at, width);
            b += Times(ref sought, ref offered, at + 1, width);
            c += Times(ref sought, ref offered, at + 2, width);
            d += Times(ref sought, ref offered, at + 3, width);
            e += Times(ref sought, ref offered, at + 4, width);
            f += Times(ref sought, ref offered, at + 5, width);
            g += Times(ref sought, ref offered, at + 6, width);
            h += Times(ref sought, ref offered, at + 7, width);
        }

        var sums = ((a + e) + (c + g)) + ((b + f) + (d + h));
        sums.StoreUnsafe(ref into);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Times(ref float sought, ref float offered, int at, int width) =>
        Vector512.Create(Unsafe.Add(ref sought, at)) * Vector512.LoadUnsafe(ref offered, (nuint)(at * width));
}
