using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Assay.Core.Reading.Syntax;

/// <summary>Weights of hashed features, eight bits each; the weights of one feature's outcomes lie side by side.</summary>
/// <remarks>
/// A feature's row begins at its hash, whatever stands there: rows overlap, so that a small table is used to the full
/// and a row still costs one or two cache lines. The last <see cref="Margin"/> weights only pad the last rows.
/// </remarks>
internal sealed class HashedWeights
{
    /// <summary>Most outcomes that a row can have.</summary>
    public const int Margin = 128;

    // Outcomes that are summed at a time.
    private const int Wide = 64;
    private const int Narrow = 32;

    private readonly ReadOnlyMemory<byte> table;
    private readonly int shift;

    /// <summary>Reads a table whose length is a power of two and the margin.</summary>
    public HashedWeights(ReadOnlyMemory<byte> table)
    {
        if (!BitOperations.IsPow2(table.Length - Margin))
            throw new InvalidDataException($"A table of {table.Length} weights; wanted 2^n + {Margin}.");
        this.table = table;
        shift = 32 - BitOperations.Log2((uint)(table.Length - Margin));
    }

    /// <summary>Adds up the weights of all features for each outcome.</summary>
    /// <param name="features">The hashes.</param>
    /// <param name="totals">One total per outcome; its length is a multiple of 32.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Sum(ReadOnlySpan<uint> features, Span<short> totals)
    {
        ref var start = ref Unsafe.As<byte, sbyte>(ref MemoryMarshal.GetReference(table.Span));
        ref var into = ref MemoryMarshal.GetReference(totals);
        var at = 0;
        for (; at <= totals.Length - Wide; at += Wide)
            SumWide(ref start, features, at, ref Unsafe.Add(ref into, at));
        for (; at < totals.Length; at += Narrow)
            SumNarrow(ref start, features, at, ref Unsafe.Add(ref into, at));
    }

    // Totals stay in registers while all rows go by. The margin keeps every row within the table: a hash is below 2^n
    // and a row has at most 128 weights.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SumWide(ref sbyte start, ReadOnlySpan<uint> features, int at, ref short into)
    {
        Vector256<short> a = default,
            b = default,
            c = default,
            d = default;
        foreach (var feature in features)
        {
            ref var row = ref Unsafe.Add(ref start, (nint)(feature >> shift) + at);
            var first = Vector256.LoadUnsafe(ref row);
            var second = Vector256.LoadUnsafe(ref row, Narrow);
            a += Vector256.WidenLower(first);
            b += Vector256.WidenUpper(first);
            c += Vector256.WidenLower(second);
            d += Vector256.WidenUpper(second);
        }

        a.StoreUnsafe(ref into);
        b.StoreUnsafe(ref into, Narrow / 2);
        c.StoreUnsafe(ref into, Narrow);
        d.StoreUnsafe(ref into, Narrow + (Narrow / 2));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SumNarrow(ref sbyte start, ReadOnlySpan<uint> features, int at, ref short into)
    {
        Vector256<short> a = default,
            b = default;
        foreach (var feature in features)
        {
            var row = Vector256.LoadUnsafe(ref Unsafe.Add(ref start, (nint)(feature >> shift) + at));
            a += Vector256.WidenLower(row);
            b += Vector256.WidenUpper(row);
        }

        a.StoreUnsafe(ref into);
        b.StoreUnsafe(ref into, Narrow / 2);
    }
}
