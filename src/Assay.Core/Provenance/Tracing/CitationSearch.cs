namespace Assay.Core.Provenance.Tracing;

/// <summary>Finds for a document that names an outlet as its source which of the outlet's documents it means.</summary>
/// <remarks>
/// One that is not later, of the day that stands beside the name if one does, and that has most of the telling words
/// around the name. Work per name is bounded: so many candidates, so many words of each.
/// </remarks>
internal sealed class CitationSearch
{
    // The latest before the document; older ones are not what a paper means without a date.
    private const int MostCandidates = 24;
    private const int MostTokens = 2048;
    private const int MostCues = 8;

    // About a sentence before the name and two after it.
    private const int Before = 30;
    private const int After = 45;

    // Hours that lie within ten years of zero are counted from some moment rather than from the beginning of 1970.
    private const double TenYears = 87_660;

    private readonly TraceScene _scene;
    private readonly CueReader _cues;
    private readonly bool _isCalendar;
    private readonly Dictionary<uint, int> _window = [];
    private readonly List<double> _telling = [];
    private readonly HashSet<uint> _seen = [];
    private CommonWords? _words;
    private int[]? _starts;
    private int[] _ranks = [];

    public CitationSearch(TraceScene scene)
    {
        _scene = scene;
        _cues = new CueReader(scene.Table.Outlets);
        _isCalendar = IsCalendar(scene.Table);
    }

    /// <summary>The document that one most probably cites, or <see langword="null"/>.</summary>
    public CitedDocument? Find(int rank)
    {
        var table = _scene.Table;
        var own = table.OutletOf(rank);
        if (!table.TimeOf(rank).IsKnown || !NamesAnother(rank, own))
            return null;
        CitedDocument? best = null;
        var cues = _cues.Read(table.Read(rank), table.TimeOf(rank), own, _isCalendar);
        foreach (var cue in cues.Take(MostCues))
        {
            if (Resolve(rank, cue) is { } found && (best is null || found.Probability > best.Probability))
                best = found;
        }

        return best;
    }

    private static bool IsCalendar(DocumentTable table)
    {
        for (var rank = 0; rank < table.Count; rank++)
        {
            var first = table.TimeOf(rank).First;
            if (double.IsFinite(first) && (first is < 0 or > TenYears))
                return true;
        }

        return false;
    }

    private bool NamesAnother(int rank, int own)
    {
        foreach (var outlet in _scene.Mentions.Of(rank))
        {
            if (outlet != own)
                return true;
        }

        return false;
    }

    private CitedDocument? Resolve(int rank, CitationCue cue)
    {
        ReadWindow(_scene.Table.Read(rank).Tokens, cue);
        var whole = _telling.Sum();
        if (whole <= 0)
            return null;
        var (best, first, second, count) = (-1, -1.0, 0.0, 0);
        var ranks = RanksOf(cue.Outlet);
        var limit = ranks.BinarySearch(_scene.Table.LimitOf(rank));
        for (var at = (limit < 0 ? ~limit : limit) - 1; at >= 0 && count < MostCandidates; at--)
        {
            if (ranks[at] == rank || !Agrees(ranks[at], cue))
                continue;
            count++;
            var share = ShareOf(_scene.Table.Read(ranks[at]).Tokens) / whole;
            if (share > first)
                (best, first, second) = (ranks[at], share, Math.Max(0, first));
            else
                second = Math.Max(second, share);
        }

        if (best < 0)
            return null;
        float[] values =
        [
            1,
            cue.IsBare ? 1 : 0,
            cue.Date is null ? 0 : 1,
            (float)first,
            (float)(first - second),
            (float)Math.Log(count),
        ];
        return new CitedDocument(best, values, count);
    }

    private bool Agrees(int rank, CitationCue cue)
    {
        if (cue.Date is not { } date)
            return true;
        var time = _scene.Table.TimeOf(rank);
        return time.IsKnown && !time.IsBefore(date) && !date.IsBefore(time);
    }

    private void ReadWindow(ReadOnlySpan<uint> tokens, CitationCue cue)
    {
        _words ??= new CommonWords(_scene.Table);
        _window.Clear();
        _telling.Clear();
        for (var at = Math.Max(0, cue.First - Before); at < Math.Min(tokens.Length, cue.End + After); at++)
        {
            if (at >= cue.First && at < cue.End)
                continue;
            var token = tokens[at] & ~TokenReader.Flags;
            if (_window.TryAdd(token, _telling.Count))
                _telling.Add(_words.Telling(token));
        }
    }

    private double ShareOf(ReadOnlySpan<uint> tokens)
    {
        _seen.Clear();
        var sum = 0.0;
        foreach (var flagged in tokens[..Math.Min(MostTokens, tokens.Length)])
        {
            var token = flagged & ~TokenReader.Flags;
            if (_window.TryGetValue(token, out var place) && _seen.Add(token))
                sum += _telling[place];
        }

        return sum;
    }

    private ReadOnlySpan<int> RanksOf(int outlet)
    {
        if (_starts is null)
            ListByOutlet();
        return _ranks.AsSpan(_starts![outlet], _starts[outlet + 1] - _starts[outlet]);
    }

    private void ListByOutlet()
    {
        var table = _scene.Table;
        _starts = new int[table.Outlets.Count + 1];
        var known = 0;
        for (var rank = 0; rank < table.Count; rank++)
        {
            if (table.OutletOf(rank) < 0)
                continue;
            _starts[table.OutletOf(rank) + 1]++;
            known++;
        }

        for (var outlet = 0; outlet < table.Outlets.Count; outlet++)
            _starts[outlet + 1] += _starts[outlet];
        _ranks = new int[known];
        var next = (int[])_starts.Clone();
        for (var rank = 0; rank < table.Count; rank++)
        {
            if (table.OutletOf(rank) >= 0)
                _ranks[next[table.OutletOf(rank)]++] = rank;
        }
    }
}
