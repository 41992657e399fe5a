using System.Numerics;
using System.Runtime.InteropServices;

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

    private readonly CandidateText[] _texts = new CandidateText[CandidateSearch.MostTexts];
    private ulong[] _bearers = new ulong[512];
    private bool[] _quoted = new bool[512];
    private int[] _slots = new int[1024];
    private ulong[] _slotShingles = new ulong[1024];
    private int _mask;

    /// <summary>Number of distinct shingles of the text.</summary>
    public int Shingles { get; private set; }

    /// <summary>Number of candidates compared.</summary>
    public int Count { get; private set; }

    /// <summary>Shingles that at least one candidate bears outside a common quotation.</summary>
    public int Covered { get; private set; }

    /// <summary>What was found about each candidate, in order of rank.</summary>
    public Span<CandidateText> Texts => _texts.AsSpan(0, Count);

    /// <summary>For each distinct shingle, the candidates that bear it.</summary>
    public ReadOnlySpan<ulong> Bearers => _bearers.AsSpan(0, Shingles);

    /// <summary>Starts with a text.</summary>
    public void Begin(ReadOnlySpan<uint> tokens)
    {
        Count = 0;
        Covered = 0;
        Shingles = 0;
        var most = Shingle.CountOf(tokens.Length);
        Reserve(most);
        if (tokens.Length < Shingle.Length)
        {
            if (tokens.Length > 0)
                Insert(Shingle.Only(tokens), false);
            return;
        }

        ref var first = ref MemoryMarshal.GetReference(tokens);
        var quotedRun = 0;
        for (var at = 0; at < Shingle.Length - 1; at++)
            quotedRun = (tokens[at] & TokenReader.Quoted) != 0 ? quotedRun + 1 : 0;
        for (var at = 0; at < most; at++)
        {
            quotedRun = (tokens[at + Shingle.Length - 1] & TokenReader.Quoted) != 0 ? quotedRun + 1 : 0;
            Insert(Shingle.At(ref first, at), quotedRun >= Shingle.Length);
        }
    }

    /// <summary>Compares the next candidate; they come in order of rank.</summary>
    public void Add(FoundText found, ReadOnlySpan<uint> tokens)
    {
        var bit = 1UL << Count;
        ref var text = ref _texts[Count++];
        text = new CandidateText { Found = found, Shingles = Shingle.CountOf(tokens.Length) };
        if (tokens.Length < Shingle.Length)
        {
            if (tokens.Length > 0 && Place(Shingle.Only(tokens)) is >= 0 and var place)
                Mark(ref text, place, bit);
            return;
        }

        ref var first = ref MemoryMarshal.GetReference(tokens);
        var (expected, run) = (Empty, 0);
        for (var at = 0; at < text.Shingles; at++)
        {
            var place = Place(Shingle.At(ref first, at));
            if (place < 0)
            {
                run = 0;
                expected = Empty;
                continue;
            }

            // What both have in quotation marks they may have heard from the same speaker: it is counted apart.
            if (_quoted[place] && IsQuoted(tokens, at))
            {
                text.CommonQuotes++;
                run = 0;
                expected = Empty;
                continue;
            }

            Mark(ref text, place, bit);
            run = place == expected ? run + 1 : 1;
            expected = place + 1;
            if (run == 1)
                text.Blocks++;
            text.LongestBlock = Math.Max(text.LongestBlock, run);
        }
    }

    /// <summary>Counts what concerns several candidates at once; call it when all have been added.</summary>
    public void Finish()
    {
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
        var (wanted, unwanted) = (1UL << with, 1UL << without);
        var count = 0;
        foreach (var bearers in Bearers)
            count += (bearers & (wanted | unwanted)) == wanted ? 1 : 0;
        return count;
    }

    private static bool IsQuoted(ReadOnlySpan<uint> tokens, int at) =>
        (tokens[at] & tokens[at + 1] & tokens[at + 2] & tokens[at + 3] & tokens[at + 4] & TokenReader.Quoted)
        != 0;

    private void Mark(ref CandidateText text, int place, ulong bit)
    {
        if ((_bearers[place] & bit) != 0)
            return;
        _bearers[place] |= bit;
        text.Shared++;
    }

    private void Reserve(int shingles)
    {
        if (_bearers.Length < shingles)
        {
            var size = (int)BitOperations.RoundUpToPowerOf2((uint)shingles);
            _bearers = new ulong[size];
            _quoted = new bool[size];
            _slots = new int[size * 2];
            _slotShingles = new ulong[size * 2];
        }

        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, shingles * 2));
        _mask = slots - 1;
        _slots.AsSpan(0, slots).Fill(Empty);
    }

    private void Insert(ulong shingle, bool isQuoted)
    {
        var slot = (int)shingle & _mask;
        while (_slots[slot] != Empty)
        {
            if (_slotShingles[slot] == shingle)
            {
                _quoted[_slots[slot]] &= isQuoted;
                return;
            }

            slot = (slot + 1) & _mask;
        }

        _slots[slot] = Shingles;
        _slotShingles[slot] = shingle;
        _bearers[Shingles] = 0;
        _quoted[Shingles++] = isQuoted;
    }

    private int Place(ulong shingle)
    {
        var slot = (int)shingle & _mask;
        while (_slots[slot] != Empty && _slotShingles[slot] != shingle)
            slot = (slot + 1) & _mask;
        return _slots[slot];
    }
}
