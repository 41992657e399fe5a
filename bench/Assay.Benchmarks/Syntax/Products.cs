using System.Runtime.Intrinsics;

namespace Assay.Benchmarks.Syntax;

/// <summary>Adds products of matrices up, in a fixed order of sums.</summary>
internal static class Products
{
    private const int Block = 16;

    /// <summary>c += a b, where element (i, k) of a lies at i * row + k * column.</summary>
    /// <param name="a">The left matrix.</param>
    /// <param name="row">Distance of its rows.</param>
    /// <param name="column">Distance of its columns.</param>
    /// <param name="b">The right matrix, row by row.</param>
    /// <param name="c">The sums, row by row; its rows are a multiple of 16 long.</param>
    /// <param name="size">Rows of a, its columns, and columns of b.</param>
    public static void Add(
        float[] a,
        int row,
        int column,
        float[] b,
        float[] c,
        (int Rows, int Inner, int Columns) size
    )
    {
        for (var from = 0; from < size.Columns; from += Block)
        {
            var at = 0;
            for (; at + 4 <= size.Rows; at += 4)
                AddFour(
                    a,
                    (at * row, row, column),
                    b,
                    c,
                    (at * size.Columns) + from,
                    (from, size.Inner, size.Columns)
                );
            for (; at < size.Rows; at++)
                AddOne(
                    a,
                    (at * row, column),
                    b,
                    c,
                    (at * size.Columns) + from,
                    (from, size.Inner, size.Columns)
                );
        }
    }

    // Long, since four rows share each load: training spends most of its time here.
    private static void AddFour(
        float[] a,
        (int Start, int Row, int Column) left,
        float[] b,
        float[] c,
        int into,
        (int From, int Inner, int Columns) right
    )
    {
        ref var sums = ref c[into];
        var step = (nuint)right.Columns;
        var a0 = Vector256.LoadUnsafe(ref sums);
        var a1 = Vector256.LoadUnsafe(ref sums, 8);
        var b0 = Vector256.LoadUnsafe(ref sums, step);
        var b1 = Vector256.LoadUnsafe(ref sums, step + 8);
        var c0 = Vector256.LoadUnsafe(ref sums, 2 * step);
        var c1 = Vector256.LoadUnsafe(ref sums, (2 * step) + 8);
        var d0 = Vector256.LoadUnsafe(ref sums, 3 * step);
        var d1 = Vector256.LoadUnsafe(ref sums, (3 * step) + 8);
        ref var first = ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(a);
        ref var second = ref b[right.From];
        for (var k = 0; k < right.Inner; k++)
        {
            var low = Vector256.LoadUnsafe(ref second, (nuint)k * step);
            var high = Vector256.LoadUnsafe(ref second, ((nuint)k * step) + 8);
            ref var here = ref System.Runtime.CompilerServices.Unsafe.Add(
                ref first,
                left.Start + (k * left.Column)
            );
            var x = Vector256.Create(here);
            a0 = Vector256.FusedMultiplyAdd(low, x, a0);
            a1 = Vector256.FusedMultiplyAdd(high, x, a1);
            x = Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref here, left.Row));
            b0 = Vector256.FusedMultiplyAdd(low, x, b0);
            b1 = Vector256.FusedMultiplyAdd(high, x, b1);
            x = Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref here, 2 * left.Row));
            c0 = Vector256.FusedMultiplyAdd(low, x, c0);
            c1 = Vector256.FusedMultiplyAdd(high, x, c1);
            x = Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref here, 3 * left.Row));
            d0 = Vector256.FusedMultiplyAdd(low, x, d0);
            d1 = Vector256.FusedMultiplyAdd(high, x, d1);
        }

        a0.StoreUnsafe(ref sums);
        a1.StoreUnsafe(ref sums, 8);
        b0.StoreUnsafe(ref sums, step);
        b1.StoreUnsafe(ref sums, step + 8);
        c0.StoreUnsafe(ref sums, 2 * step);
        c1.StoreUnsafe(ref sums, (2 * step) + 8);
        d0.StoreUnsafe(ref sums, 3 * step);
        d1.StoreUnsafe(ref sums, (3 * step) + 8);
    }

    private static void AddOne(
        float[] a,
        (int Start, int Column) left,
        float[] b,
        float[] c,
        int into,
        (int From, int Inner, int Columns) right
    )
    {
        ref var sums = ref c[into];
        var low = Vector256.LoadUnsafe(ref sums);
        var high = Vector256.LoadUnsafe(ref sums, 8);
        ref var second = ref b[right.From];
        for (var k = 0; k < right.Inner; k++)
        {
            var x = Vector256.Create(a[left.Start + (k * left.Column)]);
            low = Vector256.FusedMultiplyAdd(
                Vector256.LoadUnsafe(ref second, (nuint)(k * right.Columns)),
                x,
                low
            );
            high = Vector256.FusedMultiplyAdd(
                Vector256.LoadUnsafe(ref second, (nuint)(k * right.Columns) + 8),
                x,
                high
            );
        }

        low.StoreUnsafe(ref sums);
        high.StoreUnsafe(ref sums, 8);
    }
}
