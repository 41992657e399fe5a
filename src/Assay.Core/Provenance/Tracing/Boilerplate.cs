namespace Assay.Core.Provenance.Tracing;

/// <summary>What an outlet prints in document after document, such as a masthead or a disclaimer: left out of comparisons.</summary>
/// <remarks>
/// Of each outlet some documents are looked at, chosen by their content. A run of words that a third of them have is
/// boilerplate, unless such runs make up half of them: then they are versions of one document.
/// </remarks>
internal sealed class Boilerplate
{
    private const int MostLookedAt = 24;
    private const int LeastLookedAt = 8;
    private const double LeastShare = 1.0 / 3;
    private const double MostOfDocument = 0.5;

    private readonly HashSet<uint>?[] _runs;
    private readonly DocumentTable _table;
    private readonly PostedShingles _posted = new();
    private uint[] _read = new uint[1024];

    public Boilerplate(DocumentTable table, Copies copies)
    {
        _table = table;
        _runs = new HashSet<uint>?[table.Outlets.Count];
        var looked = Choose(copies);
        for (var outlet = 0; outlet < looked.Length; outlet++)
        {
            if (looked[outlet] is { Count: >= LeastLookedAt } ranks && MayRepeat(ranks))
                _runs[outlet] = Find(ranks);
        }
    }

    /// <summary>The runs that an outlet repeats, as <see cref="Shingle.ReadAll"/> gives them, or <see langword="null"/> for none.</summary>
    public HashSet<uint>? Of(int outlet) => outlet < 0 ? null : _runs[outlet];

    // The documents with the lowest hashes, so that neither order nor time decides.
    private SortedSet<(ulong, int)>?[] Choose(Copies copies)
    {
        var chosen = new SortedSet<(ulong Hash, int Rank)>?[_runs.Length];
        for (var rank = 0; rank < _table.Count; rank++)
        {
            var outlet = _table.OutletOf(rank);
            if (outlet < 0 || !copies.Leads(rank) || _table.TokensOf(rank) < Shingle.Length)
                continue;
            var ranks = chosen[outlet] ??= [];
            var hash = _table.HashOf(rank);
            if (ranks.Count == MostLookedAt && ranks.Max.Hash <= hash)
                continue;
            ranks.Add((hash, rank));
            if (ranks.Count > MostLookedAt)
                ranks.Remove(ranks.Max);
        }

        return chosen;
    }

    // A quick look at the posted runs alone tells that most outlets repeat nothing.
    private bool MayRepeat(SortedSet<(ulong, int)> ranks)
    {
        var counts = new Dictionary<uint, int>();
        var wanted = ranks.Count * LeastShare / 2;
        foreach (var (_, rank) in ranks)
        {
            foreach (var key in _posted.Of(_table.Read(rank).Tokens))
            {
                var count = counts[key] = counts.GetValueOrDefault(key) + 1;
                if (count >= wanted)
                    return true;
            }
        }

        return false;
    }

    private HashSet<uint>? Find(SortedSet<(ulong, int)> ranks)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var (_, rank) in ranks)
        {
            foreach (var run in RunsOf(rank))
                counts[run] = counts.GetValueOrDefault(run) + 1;
        }

        var repeated = counts
            .Where(pair => pair.Value >= ranks.Count * LeastShare)
            .Select(pair => pair.Key)
            .ToHashSet();
        if (repeated.Count == 0)
            return null;
        var (all, inside) = (0, 0);
        foreach (var (_, rank) in ranks)
        {
            var runs = RunsOf(rank);
            var common = runs.Count(repeated.Contains);
            if (common == 0)
                continue;
            all += runs.Count;
            inside += common;
        }

        return inside < all * MostOfDocument ? repeated : null;
    }

    private HashSet<uint> RunsOf(int rank)
    {
        var tokens = _table.Read(rank).Tokens;
        var count = Shingle.CountOf(tokens.Length);
        if (_read.Length < count)
            _read = new uint[count * 2];
        Shingle.ReadAll(tokens, _read);
        return [.. _read.AsSpan(0, count)];
    }
}
