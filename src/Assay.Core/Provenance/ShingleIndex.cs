namespace Assay.Core.Provenance;

/// <summary>Which texts bear which runs of words. Texts are known by their rank in the order they were given.</summary>
/// <remarks>
/// One flat array sorted by run: a run's bearers stand side by side, earliest first. Runs that only one text bears
/// link nothing and get no group.
/// </remarks>
internal sealed class ShingleIndex
{
    private const int NoGroup = -1;

    private readonly ulong[] _hashes;
    private readonly int[] _bearers;
    private readonly bool[] _quoted;
    private readonly int[] _ends;
    private readonly int[][] _groupOf;

    public ShingleIndex(IReadOnlyList<ShingledText> texts)
    {
        var total = texts.Sum(text => text.Count);
        _hashes = new ulong[total];
        var places = new (int Rank, int At)[total];
        var next = 0;
        for (var rank = 0; rank < texts.Count; rank++)
        {
            for (var at = 0; at < texts[rank].Count; at++, next++)
            {
                _hashes[next] = texts[rank].Hashes[at];
                places[next] = (rank, at);
            }
        }

        Array.Sort(_hashes, places);
        _groupOf = [.. texts.Select(text => Enumerable.Repeat(NoGroup, text.Count).ToArray())];
        _bearers = new int[total];
        _quoted = new bool[total];
        _ends = new int[total];
        GroupRuns(places, texts);
    }

    /// <summary>The group of each run of a text, or -1 where no other text bears it.</summary>
    public ReadOnlySpan<int> GroupsOf(int rank) => _groupOf[rank];

    /// <summary>The ranks of the texts that bear a run, earliest first, at most <paramref name="most"/>.</summary>
    public ReadOnlySpan<int> BearersOf(int group, int most)
    {
        return _bearers.AsSpan(group, Math.Min(most, _ends[group] - group));
    }

    /// <summary>Whether the bearer at a place within a group has the run in quotation marks.</summary>
    public bool IsQuotedBy(int group, int place) => _quoted[group + place];

    /// <summary>Whether a text bears the run of a group.</summary>
    public bool Bears(int group, int rank) =>
        group >= 0 && BearersOf(group, int.MaxValue).BinarySearch(rank) >= 0;

    /// <summary>The group of a run, or -1 where fewer than two texts bear it.</summary>
    public int GroupOf(ulong hash)
    {
        var (low, high) = (0, _hashes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_hashes[middle] < hash)
                low = middle + 1;
            else
                high = middle;
        }

        return low + 1 < _hashes.Length && _hashes[low] == hash && _hashes[low + 1] == hash ? low : NoGroup;
    }

    // The sort is not stable, so each group's places are put in order of rank here.
    private void GroupRuns((int Rank, int At)[] places, IReadOnlyList<ShingledText> texts)
    {
        for (int start = 0, end = 0; start < _hashes.Length; start = end)
        {
            while (end < _hashes.Length && _hashes[end] == _hashes[start])
                end++;
            _ends[start] = end;
            Array.Sort(places, start, end - start);
            for (var at = start; at < end; at++)
            {
                var (rank, place) = places[at];
                _bearers[at] = rank;
                _quoted[at] = texts[rank].Quoted[place];
                if (end - start > 1)
                    _groupOf[rank][place] = start;
            }
        }
    }
}
