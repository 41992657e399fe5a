namespace Assay.Core.Provenance;

/// <summary>Finds, for each document, the earlier or undated ones that it shares text with.</summary>
internal sealed class CandidateFinder
{
    // A run that more documents bear than this is represented by its earliest bearers, so that a common line
    // can't make the work quadratic.
    private const int MostBearers = 64;

    // More candidates than this never change the choice of one parent; the rest only serve when a circle is broken.
    private const int MostCandidates = 8;

    private readonly Corpus _corpus;
    private readonly NameBook _names;
    private readonly SharedText[] _shared;
    private readonly List<int> _touched = [];

    public CandidateFinder(Corpus corpus, NameBook names)
    {
        _corpus = corpus;
        _names = names;
        _shared = new SharedText[corpus.Documents.Length];
    }

    /// <summary>The candidates of a document, best first.</summary>
    public List<Candidate> Find(int child)
    {
        CountShared(child);
        var named = _touched.Count == 0 ? [] : NamesOf(child);
        var runs = _corpus.Texts[child].Count;
        var found = _touched
            .Where(rank => !_corpus.Dates[child].IsBefore(_corpus.Dates[rank]))
            .Select(rank => new Candidate(
                child,
                rank,
                _shared[rank],
                _shared[rank].Telling / runs,
                named.GetValueOrDefault(rank),
                _corpus.Dates[rank].IsBefore(_corpus.Dates[child])
            ))
            .OrderByDescending(candidate => candidate.Rating)
            .ThenBy(candidate => candidate.Of)
            .Take(MostCandidates)
            .ToList();
        foreach (var rank in _touched)
            _shared[rank] = default;
        _touched.Clear();
        return found;
    }

    private void CountShared(int child)
    {
        var groups = _corpus.Index.GroupsOf(child);
        for (var at = 0; at < groups.Length; at++)
        {
            if (groups[at] < 0)
                continue;
            var bearers = _corpus.Index.BearersOf(groups[at], MostBearers);
            for (var place = 0; place < bearers.Length; place++)
            {
                if (bearers[place] != child)
                    Add(
                        bearers[place],
                        _corpus.Texts[child].Quoted[at],
                        _corpus.Index.IsQuotedBy(groups[at], place)
                    );
            }
        }
    }

    private void Add(int rank, bool quotedByChild, bool quotedByOther)
    {
        var shared = _shared[rank];
        if (shared.Runs == 0)
            _touched.Add(rank);
        _shared[rank] = (quotedByChild, quotedByOther) switch
        {
            (false, _) => shared with { Running = shared.Running + 1 },
            (true, false) => shared with { Quoting = shared.Quoting + 1 },
            (true, true) => shared with { Common = shared.Common + 1 },
        };
    }

    private Dictionary<int, string> NamesOf(int child)
    {
        var named = new Dictionary<int, string>();
        foreach (var naming in NamingReader.Read(_corpus.Documents[child]))
        {
            foreach (var rank in _names.Fitting(naming))
                named.TryAdd(_corpus.LeaderOf[rank], naming.Text);
        }

        return named;
    }
}
