using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Assay.Core.Provenance.Tracing;

/// <summary>Picks the shingles by which a text is found; one picker serves one thread.</summary>
internal sealed class PostedShingles
{
    private uint[] _keys = new uint[1024];

    /// <summary>The keys by which a text is found, ascending, each once. Valid until the next call.</summary>
    public ReadOnlySpan<uint> Of(ReadOnlySpan<uint> tokens) => Read(tokens, Shingle.ShiftFor(tokens.Length));

    /// <summary>The keys by which a text finds others: more of them, because shorter texts post more.</summary>
    public ReadOnlySpan<uint> AskedBy(ReadOnlySpan<uint> tokens) =>
        Read(tokens, Shingle.AskingShiftFor(tokens.Length));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ReadOnlySpan<uint> Read(ReadOnlySpan<uint> tokens, int shift)
    {
        var count = 0;
        if (tokens.Length == 0)
            return [];
        if (tokens.Length <= Shingle.Length)
        {
            _keys[count++] = Shingle.KeyOf(Shingle.Only(tokens));
            return _keys.AsSpan(0, count);
        }

        ref var first = ref MemoryMarshal.GetReference(tokens);
        var shingles = Shingle.CountOf(tokens.Length);
        for (var at = 0; at < shingles; at++)
        {
            var shingle = Shingle.At(ref first, at);
            if (!Shingle.IsPosted(shingle, shift))
                continue;
            if (count == _keys.Length)
                Array.Resize(ref _keys, count * 2);
            _keys[count++] = Shingle.KeyOf(shingle);
        }

        var keys = _keys.AsSpan(0, count);
        keys.Sort();
        return keys[..Distinct(keys)];
    }

    private static int Distinct(Span<uint> sorted)
    {
        var kept = 0;
        for (var at = 0; at < sorted.Length; at++)
        {
            if (at == 0 || sorted[at] != sorted[kept - 1])
                sorted[kept++] = sorted[at];
        }

        return kept;
    }
}
