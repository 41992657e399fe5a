using Assay.Core.Documents;
using Assay.Core.Reading.Attributing;
using Assay.Core.Reading.Hedging;
using Assay.Core.Reading.Sentences;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Stating;

/// <summary>One sentence while its statements are read, without the citations at its ends.</summary>
internal sealed class StatementScene
{
    private const double MostlyCited = 0.6;
    private const double WholeShare = 0.6;
    private readonly ReadText text;
    private readonly HedgePlaces hedges;
    private readonly int index;

    /// <summary>Prepares a sentence.</summary>
    public StatementScene(
        ReadText text,
        int index,
        List<FoundAttribution> attributions,
        HedgePlaces hedges,
        SpeechRow speech
    )
    {
        this.text = text;
        this.index = index;
        this.hedges = hedges;
        Sentence = text.Sentences[index];
        Attributions = attributions;
        (First, End) = Trim();
        Speech = First < End ? speech.Holding(text.Words.Span(First, End - 1)) : null;
    }

    public Sentence Sentence { get; }

    public List<FoundAttribution> Attributions { get; }

    public int First { get; }

    public int End { get; }

    /// <summary>The quotation that the whole sentence is part of.</summary>
    public Speech? Speech { get; }

    /// <summary>Whether the sentence is a reference rather than a statement.</summary>
    public bool IsMostlyCited
    {
        get
        {
            var cited = 0;
            for (var at = Sentence.First; at < Sentence.End; at++)
                cited += text.IsCited(at) ? 1 : 0;
            return cited > 0 && EndsInReference() && cited >= MostlyCited * (Sentence.End - Sentence.First);
        }
    }

    /// <summary>Whether it holds a word at all; what a cited note leaves ("[2]") does not.</summary>
    public bool HoldsWords
    {
        get
        {
            for (var at = First; at < End; at++)
                if (Words.IsWord(at) && !Words.IsNumber(at))
                    return true;
            return false;
        }
    }

    private WordText Words => text.Words;

    /// <summary>The clauses that punctuation sets apart.</summary>
    public List<Clause> Clauses() => ClauseFinder.Find(Words, Sentence, End);

    /// <summary>Whether the document stands to a clause differently than to its sentence.</summary>
    public bool StandsApart(Clause clause) =>
        clause.End - clause.Opens >= 3
        && (
            IsHedged(clause)
            || Negation.IsDenied(text, clause.Opens, clause.End)
            || AttributionIn(clause) is not null
        );

    /// <summary>The clause as a statement.</summary>
    public Draft Own(Clause clause)
    {
        if (AttributionIn(clause) is { } attribution)
            return Attributed(clause.First, clause.End, attribution) with { IsClause = true };
        var denied = Negation.IsDenied(text, clause.Opens, clause.End) && !IsHedged(clause);
        return Make(clause.First, clause.End, denied ? Commitment.Denied : Ask(Commitment.Asserted)) with
        {
            IsClause = true,
        };
    }

    /// <summary>The sentence, or what its clauses leave of it, as a statement.</summary>
    public Draft Main(int first, int end)
    {
        foreach (var attribution in Attributions)
            if (Covers(attribution, first, end))
                return Attributed(first, end, attribution);
        if (Ask(Commitment.Asserted) == Commitment.Asked)
            return Make(first, end, Commitment.Asked);
        var denied = Negation.IsDenied(text, first, end) && !hedges.Within(Words.Span(first, end - 1)).Any();
        return Make(first, end, denied ? Commitment.Denied : Commitment.Asserted);
    }

    /// <summary>Whether an attribution takes up what stands between two tokens: most of it, or speech that opens it.</summary>
    public bool Covers(FoundAttribution attribution, int first, int end)
    {
        var (from, to) = Tokens(attribution.Whole, first, end);
        return to - from >= WholeShare * (end - first)
            || attribution.IsQuote
                && from <= first + 1
                && Words.FirstFrom(attribution.Attribution.Content.Passage.Start) <= first + 1
                && to > from;
    }

    /// <summary>A statement on somebody's word.</summary>
    public Draft Attributed(int first, int end, FoundAttribution attribution) =>
        Make(first, end, attribution.Denies ? Commitment.Denied : Commitment.Attributed) with
        {
            Speaker = attribution.Attribution.Source,
        };

    /// <summary>A statement of tokens [<paramref name="first"/>, <paramref name="end"/>).</summary>
    public Draft Make(int first, int end, Commitment commitment)
    {
        while (end - 1 > first && IsLoose(end - 1))
            end--;
        while (first < end - 1 && IsLoose(first))
            first++;
        var whole = first == Sentence.First && end == Sentence.End;
        return new Draft
        {
            Passage = whole ? Sentence.Passage : Words.Span(first, end - 1),
            First = first,
            End = end,
            Sentence = index,
            Commitment = commitment,
        };
    }

    /// <summary>What is taken for granted between two tokens.</summary>
    public List<(int First, int End)> Presuppositions(int first, int end)
    {
        var found = new List<(int First, int End)>();
        foreach (var range in Presupposition.Find(Words, Sentence, end))
            if (range.First >= first && range.First < range.End)
                found.Add(range);
        return found;
    }

    /// <summary>The tokens of a passage, clipped to [<paramref name="first"/>, <paramref name="end"/>).</summary>
    public (int First, int End) Tokens(Passage passage, int first, int end)
    {
        var from = Math.Max(first, Words.FirstFrom(passage.Start));
        return (from, Math.Max(from, Math.Min(end, Words.FirstFrom(passage.End))));
    }

    /// <summary>Whether some of what is attributed stands between two tokens, and not all of it in another sentence.</summary>
    public bool HoldsContent(FoundAttribution attribution, int first, int end)
    {
        var (from, to) = Tokens(attribution.Attribution.Content.Passage, first, end);
        return to - from >= 2;
    }

    private Commitment Ask(Commitment otherwise) =>
        Sentence.End > Sentence.First
        && !text.IsQuoted(LastMark())
        && Words.Text[Words[LastMark()].Start] is '?' or '\u061F' or '\uFF1F'
            ? Commitment.Asked
            : otherwise;

    // The last token that is no closing mark and no citation.
    private int LastMark()
    {
        var last = Sentence.End - 1;
        while (last > Sentence.First && (text.IsCited(last) || IsCloser(last)))
            last--;
        return last;
    }

    private bool IsCloser(int at) => Words.IsMark(at, '"') || Words.IsMark(at, '”') || Words.IsMark(at, ')');

    private bool IsHedged(Clause clause) => hedges.Within(Words.Span(clause.Opens, clause.End - 1)).Any();

    private FoundAttribution? AttributionIn(Clause clause)
    {
        var span = Words.Span(clause.First, clause.End - 1);
        foreach (var attribution in Attributions)
            if (
                attribution.Whole.Start >= span.Start
                && attribution.Whole.Start < span.End
                && HoldsContent(attribution, clause.First, clause.End)
                && Tokens(attribution.Whole, clause.First, clause.End) is var (from, to)
                && to - from >= WholeShare * (clause.End - clause.First)
            )
                return attribution;
        return null;
    }

    private bool IsLoose(int at) =>
        text.IsCited(at)
        || Words.IsMark(at, ',')
        || Words.IsMark(at, ';')
        || Words.IsMark(at, '—')
        || Words.IsMark(at, '–');

    private (int First, int End) Trim()
    {
        var end = Sentence.End;
        while (
            end > Sentence.First
            && (text.IsCited(end - 1) || Words.IsMark(end - 1, '.') && text.IsCited(end - 2))
        )
            end--;
        var first = Sentence.First;
        while (first < end && text.IsCited(first))
            first++;
        return (first, end);
    }

    // A sentence of prose before a long bracket is a statement however long the bracket is.
    private bool EndsInReference() => First >= End || End - First < 4 || text.IsCited(Sentence.First);
}
