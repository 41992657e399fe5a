namespace Assay.Core.Provenance.Tracing;

/// <summary>Finds the texts that share posted shingles with a text; one search serves one thread.</summary>
internal sealed class CandidateSearch(IShingleIndex index, Copies copies, int documents)
{
    /// <summary>More texts than this are never compared with one: a bit of a machine word each.</summary>
    public const int MostTexts = 64;

    // A shingle that more texts bear is represented by the earliest and the latest of them before the document, so that
    // a common line can't make the work quadratic.
    private const int MostBearers = 64;

    private const int LongText = 12;
    private const double PhraseRarity = 0.05;

    private readonly PostedShingles _posted = new();
    private readonly int[] _hits = new int[documents];
    private readonly float[] _rarity = new float[documents];
    private readonly List<int> _touched = [];
    private readonly int[] _bearers = new int[MostBearers];
    private ulong[] _keys = new ulong[256];
    private int[] _ranks = new int[256];

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
        foreach (var key in posted)
            Count(key, limit);
        Rank(leader, posted.Length, found);
        foreach (var touched in _touched)
        {
            _hits[touched] = 0;
            _rarity[touched] = 0;
        }

        _touched.Clear();
    }

    private void Count(uint key, int limit)
    {
        var borne = index.Find(key, limit, _bearers);
        var rarity = 1f / borne;
        foreach (var bearer in _bearers.AsSpan(0, Math.Min(borne, MostBearers)))
        {
            if (_hits[bearer]++ == 0)
                _touched.Add(bearer);
            _rarity[bearer] += rarity;
        }
    }

    // Most shared first, then the latest; sorted as numbers, because that is quicker than any comparison. One shared
    // shingle that many bear is a set phrase, unless the text is too short to share more.
    private void Rank(int leader, int posted, List<FoundText> found)
    {
        if (_keys.Length < _touched.Count)
            (_keys, _ranks) = (new ulong[_touched.Count * 2], new int[_touched.Count * 2]);
        var count = 0;
        foreach (var touched in _touched)
        {
            var hits = _hits[touched];
            var isPhrase = hits == 1 && posted >= LongText && _rarity[touched] < PhraseRarity;
            if (touched != leader && !isPhrase)
                _keys[count++] = ((ulong)(uint)-hits << 32) | (uint)-touched;
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
            found.Add(new FoundText(rank, _hits[rank], _rarity[rank] / _hits[rank]));
    }
}
