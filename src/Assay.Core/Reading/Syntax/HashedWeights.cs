using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
    public void Sum(ReadOnlySpan<uint> features, Span<short> totals)
    {
        totals.Clear();
        ref var start = ref Unsafe.As<byte, sbyte>(ref MemoryMarshal.GetReference(table.Span));
        foreach (var feature in features)
            AddRow(ref Unsafe.Add(ref start, (nint)(feature >> shift)), totals);
    }

    // The margin keeps every row within the table: a hash is below 2^n and a row has at most 128 weights.
    private static void AddRow(ref sbyte row, Span<short> totals)
    {
        var lanes = Vector<sbyte>.Count;
        ref var into = ref MemoryMarshal.GetReference(totals);
        for (var at = 0; at < totals.Length; at += lanes)
        {
            var eight = Unsafe.ReadUnaligned<Vector<sbyte>>(
                ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref row, at))
            );
            Vector.Widen(eight, out var low, out var high);
            ref var here = ref Unsafe.As<short, byte>(ref Unsafe.Add(ref into, at));
            ref var next = ref Unsafe.As<short, byte>(ref Unsafe.Add(ref into, at + (lanes / 2)));
            Unsafe.WriteUnaligned(ref here, Unsafe.ReadUnaligned<Vector<short>>(ref here) + low);
            Unsafe.WriteUnaligned(ref next, Unsafe.ReadUnaligned<Vector<short>>(ref next) + high);
        }
    }
}
