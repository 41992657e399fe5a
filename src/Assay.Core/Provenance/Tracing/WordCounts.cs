using System.Numerics;

namespace Assay.Core.Provenance.Tracing;

/// <summary>How often each word stands in the corpus, about: what few texts have may be a slip, what many have is none.</summary>
/// <remarks>
/// A byte for each of many words, by their hash: two words may share one, and no count goes beyond 255, so that it does
/// not matter in which order documents are read. Copies word for word count once.
/// </remarks>
internal sealed class WordCounts
{
    private const int LeastBits = 12;
    private const int MostBits = 22;

    private readonly byte[] _counts;
    private readonly int _shift;

    public WordCounts(DocumentTable table, Copies copies)
    {
        var tokens = 0L;
        for (var rank = 0; rank < table.Count; rank++)
            tokens += table.TokensOf(rank);
        var bits = Math.Clamp(BitOperations.Log2((ulong)tokens | 1) + 1, LeastBits, MostBits);
        _shift = 32 - bits;
        _counts = new byte[1 << bits];
        for (var rank = 0; rank < table.Count; rank++)
        {
            if (copies.Leads(rank))
                Add(table.Read(rank).Tokens);
        }
    }

    public int Of(uint token) => _counts[token >> _shift];

    private void Add(ReadOnlySpan<uint> tokens)
    {
        foreach (var token in tokens)
        {
            ref var count = ref _counts[token >> _shift];
            if (count < byte.MaxValue)
                count++;
        }
    }
}
