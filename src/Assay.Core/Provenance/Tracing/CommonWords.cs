namespace Assay.Core.Provenance.Tracing;

/// <summary>How telling a word is among the documents, from a sample of them.</summary>
/// <remarks>The sample is of those with the smallest hashes of their text, so that it depends on the documents alone.</remarks>
internal sealed class CommonWords
{
    private const int MostDocuments = 512;
    private const int MostTokens = 1024;

    // Fewer documents don't show what is common: their words count as among so many, but for the smallest.
    private const int FewDocuments = 64;

    private static readonly HashSet<uint> Small =
    [
        .. CueWords.Tokens(
            """
            the of to and in a said it that for on is was with by from as at be would has will its had are he an not
            have which were but this also been or about up their than more one some no into other could after over who
            when they if out all against between under while before there his her she we i you our what where so only
            """
        ),
    ];

    private readonly Dictionary<uint, int> _documents = [];
    private readonly int _sampled;

    public CommonWords(DocumentTable table)
    {
        var smallest = new PriorityQueue<int, ulong>(
            Comparer<ulong>.Create((left, right) => right.CompareTo(left))
        );
        for (var rank = 0; rank < table.Count; rank++)
        {
            if (smallest.Count < MostDocuments)
                smallest.Enqueue(rank, table.HashOf(rank));
            else if (smallest.TryPeek(out _, out var largest) && table.HashOf(rank) < largest)
                smallest.EnqueueDequeue(rank, table.HashOf(rank));
        }

        _sampled = smallest.Count;
        var seen = new HashSet<uint>();
        while (smallest.TryDequeue(out var rank, out _))
        {
            seen.Clear();
            foreach (var token in table.Read(rank).Tokens[..Math.Min(MostTokens, table.TokensOf(rank))])
            {
                if (seen.Add(token & ~TokenReader.Flags))
                    _documents[token & ~TokenReader.Flags] =
                        _documents.GetValueOrDefault(token & ~TokenReader.Flags) + 1;
            }
        }
    }

    /// <summary>Natural logarithm of how many documents there are for each that has the word; 0 for one that half of them have.</summary>
    public double Telling(uint token) =>
        Small.Contains(token)
            ? 0
            : Math.Max(
                0,
                Math.Log(
                    (Math.Max(FewDocuments, _sampled) + 1)
                        / (2.0 * (_documents.GetValueOrDefault(token) + 0.5))
                )
            );
}
