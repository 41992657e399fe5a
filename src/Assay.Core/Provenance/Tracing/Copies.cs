namespace Assay.Core.Provenance.Tracing;

/// <summary>The documents of identical wording, led by the earliest of them.</summary>
/// <remarks>A text without a word leads itself and is nobody's copy.</remarks>
internal sealed class Copies
{
    private readonly int[] _leaders;
    private readonly int[] _starts;
    private readonly int[] _members;

    public Copies(DocumentTable table)
    {
        var count = table.Count;
        _leaders = new int[count];
        var hashes = new ulong[count];
        var ranks = new int[count];
        for (var rank = 0; rank < count; rank++)
        {
            hashes[rank] = table.HashOf(rank);
            ranks[rank] = _leaders[rank] = rank;
        }

        Array.Sort(hashes, ranks);
        var grouped = 0;
        for (int start = 0, end = 0; start < count; start = end)
        {
            while (end < count && hashes[end] == hashes[start])
                end++;
            if (end - start > 1 && table.TokensOf(ranks[start]) > 0)
                grouped += Lead(table, ranks.AsSpan(start, end - start));
        }

        _starts = new int[count + 1];
        _members = new int[grouped];
        List();
    }

    public int LeaderOf(int rank) => _leaders[rank];

    public bool Leads(int rank) => _leaders[rank] == rank;

    /// <summary>The documents of the leader's wording after it, in order.</summary>
    public ReadOnlySpan<int> Followers(int leader) =>
        _members.AsSpan(_starts[leader], _starts[leader + 1] - _starts[leader]);

    // Equal hashes are almost always equal texts; those that are not keep to themselves.
    private int Lead(DocumentTable table, Span<int> ranks)
    {
        ranks.Sort();
        var followers = 0;
        var first = table.Read(ranks[0]).Tokens;
        foreach (var rank in ranks[1..])
        {
            if (!first.SequenceEqual(table.Read(rank).Tokens))
                continue;
            _leaders[rank] = ranks[0];
            followers++;
        }

        return followers;
    }

    private void List()
    {
        for (var rank = 0; rank < _leaders.Length; rank++)
        {
            if (!Leads(rank))
                _starts[_leaders[rank] + 1]++;
        }

        for (var rank = 0; rank < _leaders.Length; rank++)
            _starts[rank + 1] += _starts[rank];
        var next = new Dictionary<int, int>();
        for (var rank = 0; rank < _leaders.Length; rank++)
        {
            if (Leads(rank))
                continue;
            var leader = _leaders[rank];
            var placed = next.GetValueOrDefault(leader);
            _members[_starts[leader] + placed] = rank;
            next[leader] = placed + 1;
        }
    }
}
