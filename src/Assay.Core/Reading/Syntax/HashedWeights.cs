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
    private const int Wide = 96;
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
        Vector512<short> a = default,
            b = default,
            c = default;
        foreach (var feature in features)
        {
            ref var row = ref Unsafe.Add(ref start, (nint)(feature >> shift) + at);
            a += Widened(ref row);
            b += Widened(ref Unsafe.Add(ref row, Narrow));
            c += Widened(ref Unsafe.Add(ref row, 2 * Narrow));
        }

        a.StoreUnsafe(ref into);
        b.StoreUnsafe(ref into, Narrow);
        c.StoreUnsafe(ref into, 2 * Narrow);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SumNarrow(ref sbyte start, ReadOnlySpan<uint> features, int at, ref short into)
    {
        var sum = Vector512<short>.Zero;
        foreach (var feature in features)
            sum += Widened(ref Unsafe.Add(ref start, (nint)(feature >> shift) + at));
        sum.StoreUnsafe(ref into);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Widened(ref sbyte row) =>
        Vector512.WidenLower(Vector256.LoadUnsafe(ref row).ToVector512Unsafe());
}
