using Assay.Core.Documents;

namespace Assay.Core.Provenance;

/// <summary>Finds the documents that make a statement in the same words.</summary>
internal sealed class StatementBearers
{
    // Fewer runs (seven words) are set phrases as often as statements.
    private const int LeastRuns = 3;

    // Share of a statement's runs that another document must have: one word changed in fifteen costs five or six runs of eleven.
    private const double LeastShare = 0.4;

    // Beyond this many distinct texts the count stops; identical copies are all counted.
    private const int MostBearers = 1024;

    private readonly Corpus _corpus;
    private readonly int[] _counts;
    private readonly List<string>?[] _copies;

    public StatementBearers(Corpus corpus)
    {
        _corpus = corpus;
        _counts = new int[corpus.Documents.Length];
        _copies = new List<string>?[corpus.Documents.Length];
        for (var rank = 0; rank < corpus.Documents.Length; rank++)
            (_copies[corpus.LeaderOf[rank]] ??= []).Add(corpus.Documents[rank].Document.Id);
    }

    /// <summary>The identifiers of the documents that make the statement, its own among them.</summary>
    public List<string> Find(string document, string text, Passage passage)
    {
        var runs = ShingledText.Of(text, passage);
        if (runs.Count < LeastRuns)
            return [document];
        var touched = new List<int>();
        foreach (var hash in runs.Hashes)
            Count(hash, touched);
        var found = touched
            .Where(rank => _counts[rank] >= LeastShare * runs.Count)
            .SelectMany(rank => _copies[rank]!);
        var bearers = found
            .Append(document)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var rank in touched)
            _counts[rank] = 0;
        return bearers;
    }

    private void Count(ulong hash, List<int> touched)
    {
        var group = _corpus.Index.GroupOf(hash);
        if (group < 0)
            return;
        foreach (var rank in _corpus.Index.BearersOf(group, MostBearers))
        {
            if (_counts[rank]++ == 0)
                touched.Add(rank);
        }
    }
}
