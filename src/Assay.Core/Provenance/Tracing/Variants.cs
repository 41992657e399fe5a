using System.Numerics;

namespace Assay.Core.Provenance.Tracing;

/// <summary>The places of a text at which candidates that go along with it before and behind have something else.</summary>
/// <remarks>
/// A wrong number, a misspelt name or an altered quotation tells more than the runs of words around it: who repeats it
/// has it from where it was made. The object is used again for text after text.
/// </remarks>
internal sealed class Variants
{
    /// <summary>More words than this between two shared stretches are another wording, not a variant.</summary>
    public const int MostWords = 4;

    /// <summary>The same within a quotation, which may have been shortened.</summary>
    public const int MostQuoted = 12;

    // A word that another text has and that stands so much oftener in the corpus is not a slip.
    private const int Known = 4;

    private readonly List<int> _slots = [];
    private ulong[] _differing = new ulong[512];
    private ulong[] _agreeing = new ulong[512];
    private ulong[] _alike = new ulong[512];
    private uint[] _others = new uint[512];
    private uint[] _tokens = new uint[512];

    /// <summary>Places at which the text has something that no candidate has, against one and against several.</summary>
    public int Alone { get; private set; }

    /// <inheritdoc cref="Alone"/>
    public int AloneAgainstMany { get; private set; }

    /// <summary>Places at which some candidates have what the text has, but fewer than have something else.</summary>
    public int Minority { get; private set; }

    /// <summary>The same with more than have something else.</summary>
    public int Majority { get; private set; }

    /// <summary>Words of the text that only candidates with the same word there have besides, where another has a known one.</summary>
    public int Garbled { get; private set; }

    /// <summary>The other way round.</summary>
    public int Mended { get; private set; }

    public void Begin(ReadOnlySpan<uint> tokens)
    {
        foreach (var slot in _slots)
            _differing[slot] = _agreeing[slot] = 0;
        _slots.Clear();
        Alone = AloneAgainstMany = Minority = Majority = Garbled = Mended = 0;
        if (_tokens.Length < tokens.Length)
        {
            var size = (int)BitOperations.RoundUpToPowerOf2((uint)tokens.Length);
            _differing = new ulong[size];
            _agreeing = new ulong[size];
            _alike = new ulong[size];
            _others = new uint[size];
            _tokens = new uint[size];
        }

        tokens.CopyTo(_tokens);
    }

    /// <summary>Takes note of what stands between two shared stretches.</summary>
    /// <param name="bit">The candidate's.</param>
    /// <param name="at">Place of the first word between them in the text.</param>
    /// <param name="words">Number of words between them in the text.</param>
    /// <param name="others">The candidate's words there.</param>
    public void Note(ulong bit, int at, int words, ReadOnlySpan<uint> others)
    {
        if (words != others.Length)
        {
            Differ(bit, at, 0);
            return;
        }

        for (var place = 0; place < words; place++)
        {
            if (((_tokens[at + place] ^ others[place]) & ~TokenReader.Flags) == 0)
                Agree(bit, at + place);
            else
                Differ(bit, at + place, others[place]);
        }
    }

    /// <summary>Counts, for each candidate, where it goes with the text against others and where against it.</summary>
    /// <param name="comparison">To which all candidates have been added.</param>
    /// <param name="counts">How often words stand in the corpus.</param>
    public void Count(Comparison comparison, WordCounts counts)
    {
        var texts = comparison.Texts;
        _slots.Sort();
        foreach (var slot in _slots)
        {
            var differing = _differing[slot];
            if (differing == 0)
                continue;
            var agreeing = (comparison.BearersAt(slot) | _agreeing[slot]) & ~differing;
            var kind = KindOf(slot);
            Weigh(BitOperations.PopCount(agreeing), BitOperations.PopCount(differing));
            var isShared = BitOperations.PopCount(agreeing) <= BitOperations.PopCount(differing);
            for (var rest = isShared ? agreeing : 0; rest != 0; rest &= rest - 1)
                texts[BitOperations.TrailingZeroCount(rest)].Variants.Share(kind, slot);
            for (var rest = agreeing == 0 ? 0 : differing; rest != 0; rest &= rest - 1)
                texts[BitOperations.TrailingZeroCount(rest)]
                    .Variants.Differ(kind, BitOperations.IsPow2(differing));
            CountSlips(slot, BitOperations.PopCount(agreeing), texts, counts);
        }
    }

    private void Weigh(int agreeing, int differing)
    {
        if (agreeing == 0 && differing == 1)
            Alone++;
        else if (agreeing == 0)
            AloneAgainstMany++;
        else if (agreeing < differing)
            Minority++;
        else if (agreeing > differing)
            Majority++;
    }

    // A number is rare by nature, so only words are looked up.
    private void CountSlips(int slot, int agreeing, Span<CandidateText> texts, WordCounts counts)
    {
        var (token, other) = (_tokens[slot], _others[slot]);
        if (other == 0 || ((token | other) & TokenReader.Digit) != 0)
            return;
        var alike = _alike[slot];
        var (own, others) = (counts.Of(token), counts.Of(other));
        var isGarbled = own <= agreeing + 1 && others >= own + Known;
        var isMended = others <= BitOperations.PopCount(alike) && own >= others + Known;
        if (!isGarbled && !isMended)
            return;
        Garbled += isGarbled ? 1 : 0;
        Mended += isMended ? 1 : 0;
        for (var rest = alike; rest != 0; rest &= rest - 1)
        {
            ref var variants = ref texts[BitOperations.TrailingZeroCount(rest)].Variants;
            if (isGarbled)
                variants.Garbled++;
            else
                variants.Mended++;
        }
    }

    private VariantKind KindOf(int slot)
    {
        var token = _tokens[slot];
        if (slot > 0 && (token & _tokens[slot - 1] & TokenReader.Quoted) != 0)
            return VariantKind.Quotation;
        return ((token | _others[slot]) & (TokenReader.Capital | TokenReader.Digit)) != 0
            ? VariantKind.Name
            : VariantKind.Word;
    }

    private void Agree(ulong bit, int slot)
    {
        Touch(slot);
        _agreeing[slot] |= bit;
    }

    private void Touch(int slot)
    {
        if ((_differing[slot] | _agreeing[slot]) == 0)
            _slots.Add(slot);
    }

    private void Differ(ulong bit, int slot, uint other)
    {
        Touch(slot);
        if (_differing[slot] == 0)
        {
            (_others[slot], _alike[slot]) = (other, bit);
        }
        else if (((_others[slot] ^ other) & ~TokenReader.Flags) == 0)
        {
            _alike[slot] |= bit;
        }

        _differing[slot] |= bit;
    }
}
