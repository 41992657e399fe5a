using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Assay.Core.Provenance.Tracing;

/// <summary>One text beside up to 64 others: which of its shingles each of them bears.</summary>
/// <remarks>
/// Each distinct shingle of the text has a 64-bit word in which a candidate is a bit, so that questions about several
/// candidates at once (which is the first to bear it, which is the only one) are bit operations. The object is used
/// again for text after text. The loops are long because half of the time of tracing is spent in them.
/// </remarks>
internal sealed class Comparison
{
    private const int Empty = -1;

    // Of sixteen bits a shingle one is set, so that most foreign shingles are seen to be so without looking further.
    private const int BitsPerShingle = 16;

    private readonly CandidateText[] _texts = new CandidateText[CandidateSearch.MostTexts];
    private uint[] _read = new uint[512];
    private uint[] _shingles = new uint[512];
    private ulong[] _bearers = new ulong[512];
    private ulong[] _quoters = new ulong[512];
    private int[] _positions = new int[512];
    private int[] _places = new int[512];
    private bool[] _quoted = new bool[512];
    private int[] _slots = new int[1024];
    private ulong[] _bits = new ulong[128];
    private int _slotMask;
    private int _bitMask;
    private int _runs;
    private bool _isAllQuoted;

    /// <summary>Number of distinct shingles of the text.</summary>
    public int Shingles { get; private set; }

    /// <summary>Number of candidates compared.</summary>
    public int Count { get; private set; }

    /// <summary>Shingles that at least one candidate bears outside a common quotation.</summary>
    public int Covered { get; private set; }

    /// <summary>Where candidates differ from the text.</summary>
    public Variants Variants { get; } = new();

    /// <summary>What was found about each candidate, in order of rank.</summary>
    public Span<CandidateText> Texts => _texts.AsSpan(0, Count);

    /// <summary>For each distinct shingle, the candidates that bear it.</summary>
    public ReadOnlySpan<ulong> Bearers => _bearers.AsSpan(0, Shingles);

    /// <summary>Starts with a text.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="boilerplate">Shingles to leave out, or <see langword="null"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Begin(ReadOnlySpan<uint> tokens, HashSet<uint>? boilerplate)
    {
        Count = 0;
        Covered = 0;
        Shingles = 0;
        var most = Shingle.CountOf(tokens.Length);
        Reserve(most);
        var read = Read(tokens);
        Variants.Begin(tokens);
        _runs = read.Length;
        var quotedRun = 0;
        _isAllQuoted = true;
        for (var at = 0; at < Math.Min(tokens.Length, Shingle.Length) - 1; at++)
            quotedRun = (tokens[at] & TokenReader.Quoted) != 0 ? quotedRun + 1 : 0;
        for (var at = 0; at < read.Length; at++)
        {
            var last = Math.Min(at + Shingle.Length, tokens.Length) - 1;
            quotedRun = (tokens[last] & TokenReader.Quoted) != 0 ? quotedRun + 1 : 0;
            _isAllQuoted &= quotedRun >= Shingle.Length;
            _places[at] =
                boilerplate?.Contains(read[at]) == true
                    ? Empty
                    : Insert(at, read[at], quotedRun >= Shingle.Length);
        }
    }

    /// <summary>Compares the next candidate; they come in order of rank.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(FoundText found, ReadOnlySpan<uint> tokens)
    {
        var bit = 1UL << Count;
        ref var text = ref _texts[Count++];
        text = new CandidateText { Found = found, Shingles = Shingle.CountOf(tokens.Length) };
        var read = Read(tokens);
        var (expected, run, longest, blocks) = (Empty, 0, 0, 0);
        var last = new Match(Empty, Empty, false);
        for (var at = 0; at < read.Length; at++)
        {
            // Copies go on as they began, so the next place is looked at first.
            var shingle = read[at];
            var place =
                (uint)expected < (uint)Shingles && _shingles[expected] == shingle ? expected : Place(shingle);
            if (place == Empty)
            {
                run = 0;
                expected = Empty;
                continue;
            }

            var match = new Match(
                place,
                at,
                _quoted[place] && !(found.IsSame && _isAllQuoted) && IsCommonQuote(ref text, tokens, at)
            );
            if ((place - last.Place != 1 || at - last.At != 1) && last.Place != Empty)
                Align(bit, last, match, tokens);
            last = match;
            if (match.IsCommonQuote)
            {
                _quoters[place] |= bit;
                run = 0;
                expected = Empty;
                continue;
            }

            run = place == expected ? run + 1 : 1;
            expected = place + 1;
            blocks += run == 1 ? 1 : 0;
            longest = Math.Max(longest, run);
            if ((_bearers[place] & bit) != 0)
                continue;
            _bearers[place] |= bit;
            text.Shared++;
        }

        text.Blocks = blocks;
        text.LongestBlock = longest;
    }

    /// <summary>Counts what concerns several candidates at once; call it when all have been added.</summary>
    /// <param name="words">How often words stand in the corpus.</param>
    public void Finish(WordCounts words)
    {
        Variants.Count(this, words);
        foreach (var bearers in Bearers)
        {
            if (bearers == 0)
                continue;
            Covered++;
            ref var first = ref _texts[BitOperations.TrailingZeroCount(bearers)];
            first.First++;
            if (BitOperations.IsPow2(bearers))
            {
                first.Only++;
                first.Share += 1;
                continue;
            }

            var share = 1f / BitOperations.PopCount(bearers);
            for (var rest = bearers; rest != 0; rest &= rest - 1)
                _texts[BitOperations.TrailingZeroCount(rest)].Share += share;
        }
    }

    /// <summary>Number of shingles that one candidate bears and another does not.</summary>
    public int CountOnly(int with, int without)
    {
        var wanted = Vector256.Create(1UL << with);
        var asked = wanted | Vector256.Create(1UL << without);
        ref var bearers = ref MemoryMarshal.GetArrayDataReference(_bearers);
        var (count, at) = (0, 0);
        for (; at + Vector256<ulong>.Count <= Shingles; at += Vector256<ulong>.Count)
            count += BitOperations.PopCount(
                Vector256
                    .Equals(Vector256.LoadUnsafe(ref bearers, (nuint)at) & asked, wanted)
                    .ExtractMostSignificantBits()
            );
        for (; at < Shingles; at++)
            count += (_bearers[at] & asked[0]) == wanted[0] ? 1 : 0;
        return count;
    }

    /// <summary>The candidates with a run over a word and the one before it, in quotation marks or not.</summary>
    public ulong BearersAt(int position)
    {
        var bearers = 0UL;
        for (var at = Math.Max(0, position - Shingle.Length + 1); at < Math.Min(position, _runs); at++)
        {
            if (_places[at] != Empty)
                bearers |= _bearers[_places[at]] | _quoters[_places[at]];
        }

        return bearers;
    }

    // What stands between two stretches that both have, if it is short, is the same place in both.
    private void Align(ulong bit, Match last, Match next, ReadOnlySpan<uint> tokens)
    {
        var (from, others) = (_positions[last.Place] + Shingle.Length, last.At + Shingle.Length);
        var (words, otherWords) = (_positions[next.Place] - from, next.At - others);
        var most = last.IsCommonQuote && next.IsCommonQuote ? Variants.MostQuoted : Variants.MostWords;
        if (words >= 0 && otherWords >= 0 && words + otherWords > 0 && words <= most && otherWords <= most)
            Variants.Note(bit, from, words, tokens.Slice(others, otherWords));
    }

    // What both have in quotation marks they may have heard from the same speaker: it is counted apart. Of two texts that
    // are one quotation from end to end and the same, nothing else is left to tell by, and a copy is a copy.
    private static bool IsCommonQuote(ref CandidateText text, ReadOnlySpan<uint> tokens, int at)
    {
        var all = TokenReader.Quoted;
        foreach (var token in tokens.Slice(at, Math.Min(Shingle.Length, tokens.Length - at)))
            all &= token;
        if (all == 0)
            return false;
        text.CommonQuotes++;
        return true;
    }

    private ReadOnlySpan<uint> Read(ReadOnlySpan<uint> tokens)
    {
        var count = Shingle.CountOf(tokens.Length);
        if (_read.Length < count)
            _read = new uint[BitOperations.RoundUpToPowerOf2((uint)count)];
        Shingle.ReadAll(tokens, _read);
        return _read.AsSpan(0, count);
    }

    private void Reserve(int shingles)
    {
        if (_shingles.Length < shingles)
        {
            var size = (int)BitOperations.RoundUpToPowerOf2((uint)shingles);
            _shingles = new uint[size];
            _bearers = new ulong[size];
            _quoters = new ulong[size];
            _positions = new int[size];
            _places = new int[size];
            _quoted = new bool[size];
            _slots = new int[size * 2];
            _bits = new ulong[size * BitsPerShingle / 64];
        }

        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, shingles * 2));
        _slotMask = slots - 1;
        _slots.AsSpan(0, slots).Fill(Empty);
        var words = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, shingles * BitsPerShingle / 64));
        words = Math.Min(words, _bits.Length);
        _bitMask = words - 1;
        _bits.AsSpan(0, words).Clear();
    }

    private int Insert(int at, uint shingle, bool isQuoted)
    {
        var slot = SlotOf(shingle);
        if (_slots[slot] != Empty)
        {
            _quoted[_slots[slot]] &= isQuoted;
            return _slots[slot];
        }

        _slots[slot] = Shingles;
        _bits[(int)(shingle >> 6) & _bitMask] |= 1UL << (int)shingle;
        _shingles[Shingles] = shingle;
        _bearers[Shingles] = _quoters[Shingles] = 0;
        _positions[Shingles] = at;
        _quoted[Shingles] = isQuoted;
        return Shingles++;
    }

    private int Place(uint shingle) =>
        ((_bits[(int)(shingle >> 6) & _bitMask] >> (int)shingle) & 1) == 0 ? Empty : _slots[SlotOf(shingle)];

    private int SlotOf(uint shingle)
    {
        var slot = (int)(shingle * 0x9E3779B1 >> 7) & _slotMask;
        while (_slots[slot] != Empty && _shingles[_slots[slot]] != shingle)
            slot = (slot + 1) & _slotMask;
        return slot;
    }

    /// <summary>A run that a candidate has: its place among the text's, and in the candidate.</summary>
    private readonly record struct Match(int Place, int At, bool IsCommonQuote);
}
