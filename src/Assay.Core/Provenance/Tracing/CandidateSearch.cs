namespace Assay.Core.Provenance.Tracing;

/// <summary>Finds the texts that share posted shingles with a text; one search serves one thread.</summary>
internal sealed class CandidateSearch(IShingleIndex index, Copies copies)
{
    /// <summary>More texts than this are never compared with one: a bit of a machine word each.</summary>
    public const int MostTexts = 64;

    // A shingle that more texts bear is represented by the earliest and the latest of them before the document, so that
    // a common line can't make the work quadratic.
    private const int MostBearers = 64;

    private const int LongText = 12;
    private const double PhraseRarity = 0.05;

    private readonly PostedShingles _posted = new();
    private readonly HitTable _hits = new();
    private readonly int[] _bearers = new int[MostBearers];
    private ulong[] _keys = new ulong[256];
    private int[] _ranks = new int[256];
    private int _brought;

    /// <summary>The leaders that share most posted shingles with a document, in order of rank.</summary>
    /// <param name="rank">The document; neither it nor its own leader is among the answers.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="limit">Ranks from here on are left out.</param>
    /// <param name="found">Receives the candidates.</param>
    public void Find(int rank, ReadOnlySpan<uint> tokens, int limit, List<FoundText> found)
    {
        found.Clear();
        var leader = copies.LeaderOf(rank);
        var posted = _posted.AskedBy(tokens);
        _brought ^= index.Bring(posted);
        foreach (var key in posted)
            Count(key, limit);
        Rank(leader, posted.Length, found);
        _hits.Clear();
    }

    private void Count(uint key, int limit)
    {
        var borne = index.Find(key, limit, _bearers);
        var rarity = 1f / borne;
        foreach (var bearer in _bearers.AsSpan(0, Math.Min(borne, MostBearers)))
        {
            ref var hit = ref _hits.Of(bearer);
            hit.Hits++;
            hit.Rarity += rarity;
        }
    }

    // Most shared first, then the latest; sorted as numbers, because that is quicker than any comparison. One shared
    // shingle that many bear is a set phrase, unless the text is too short to share more.
    private void Rank(int leader, int posted, List<FoundText> found)
    {
        if (_keys.Length < _hits.Count)
            (_keys, _ranks) = (new ulong[_hits.Count * 2], new int[_hits.Count * 2]);
        var count = 0;
        for (var at = 0; at < _hits.Count; at++)
        {
            ref readonly var hit = ref _hits.At(at);
            var isPhrase = hit.Hits == 1 && posted >= LongText && hit.Rarity < PhraseRarity;
            if (hit.Rank != leader && !isPhrase)
                _keys[count++] = ((ulong)(uint)-hit.Hits << 32) | (uint)-hit.Rank;
        }

        if (count > MostTexts)
        {
            _keys.AsSpan(0, count).Sort();
            count = MostTexts;
        }

        for (var at = 0; at < count; at++)
            _ranks[at] = -(int)(uint)_keys[at];
        var ranks = _ranks.AsSpan(0, count);
        ranks.Sort();
        foreach (var rank in ranks)
        {
            ref readonly var hit = ref _hits.Of(rank);
            found.Add(new FoundText(rank, hit.Hits, hit.Rarity / hit.Hits));
        }
    }
}
