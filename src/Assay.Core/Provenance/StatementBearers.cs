using System.Runtime.InteropServices;
using Assay.Core.Provenance.Tracing;

namespace Assay.Core.Provenance;

/// <summary>Finds the documents that make a statement in the same words.</summary>
/// <remarks>
/// Every run of five words of every distinct text is looked up, not only those that tracing posts: a statement has few.
/// </remarks>
internal sealed class StatementBearers
{
    // Fewer runs (seven words) are set phrases as often as statements.
    private const int LeastRuns = 3;

    // Share of a statement's runs that another document must have: one word changed in fifteen costs five or six runs of eleven.
    private const double LeastShare = 0.4;

    // Beyond this many distinct texts the count stops; identical copies are all counted.
    private const int MostBearers = 1024;

    private readonly TokenReader _reader = new();
    private readonly ulong[] _runs;
    private readonly int[] _bearers;
    private readonly int[] _counts;
    private readonly List<string>?[] _copies;

    public StatementBearers(Corpus corpus)
    {
        _counts = new int[corpus.Documents.Length];
        _copies = new List<string>?[corpus.Documents.Length];
        for (var rank = 0; rank < corpus.Documents.Length; rank++)
            (_copies[corpus.LeaderOf[rank]] ??= []).Add(corpus.Documents[rank].Document.Id);
        var runs = new List<ulong>();
        var bearers = new List<int>();
        for (var rank = 0; rank < corpus.Documents.Length && corpus.Documents.Length > 1; rank++)
        {
            if (!corpus.LeadsItself(rank))
                continue;
            runs.AddRange(RunsOf(corpus.Documents[rank].Document.Text));
            bearers.AddRange(Enumerable.Repeat(rank, runs.Count - bearers.Count));
        }

        _runs = [.. runs];
        _bearers = [.. bearers];
        Array.Sort(_runs, _bearers);
    }

    /// <summary>The identifiers of the documents that make the statement, its own among them.</summary>
    public List<string> Find(string document, ReadOnlySpan<char> statement)
    {
        if (_runs.Length == 0)
            return [document];
        var runs = RunsOf(statement);
        if (runs.Count < LeastRuns)
            return [document];
        var touched = new List<int>();
        foreach (var run in runs)
            Count(run, touched);
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

    private HashSet<ulong> RunsOf(ReadOnlySpan<char> text)
    {
        _reader.Read(text);
        var tokens = _reader.Tokens;
        var runs = new HashSet<ulong>();
        if (tokens.Length is > 0 and < Shingle.Length)
            runs.Add(Shingle.Only(tokens));
        ref var first = ref MemoryMarshal.GetReference(tokens);
        for (var at = 0; at + Shingle.Length <= tokens.Length; at++)
            runs.Add(Shingle.At(ref first, at));
        return runs;
    }

    private void Count(ulong run, List<int> touched)
    {
        var at = FirstOf(run);
        for (var last = Math.Min(_runs.Length, at + MostBearers); at < last && _runs[at] == run; at++)
        {
            if (_counts[_bearers[at]]++ == 0)
                touched.Add(_bearers[at]);
        }
    }

    private int FirstOf(ulong run)
    {
        var (low, high) = (0, _runs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_runs[middle] < run)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
