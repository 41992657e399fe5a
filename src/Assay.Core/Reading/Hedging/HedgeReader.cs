using System.Collections.Immutable;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Hedging;

/// <summary>Finds the words that say how likely a statement is, each with its band.</summary>
/// <remarks>
/// Hedges in citations and in quotation marks are somebody else's and are left alone. A denial is no hedge: it says
/// that something is not so, not how likely it is.
/// </remarks>
internal static class HedgeReader
{
    private static readonly PhraseIndex<HedgeRow> Index = new(
        HedgeTable.All.Select(row => new PhraseRow<HedgeRow>(row.Phrase, row))
    );
    private static readonly WordSet BeforeNoun = new WordSet(
        "the a an his her its their our my this that these those of for over about any some many several other such "
            + "with by from into and two three four five first second latest most"
    );
    private static readonly WordSet Evidence = new WordSet(
        "evidence data record records document documents documentary this that which it these pattern facts fact history "
            + "timing analysis findings study studies research report reports survey polls poll files file archives papers letters "
            + "testimony figures statistics results signs indications circumstances logic experience all"
    );

    /// <summary>The hedges in order of start, none overlapping another.</summary>
    public static ImmutableArray<FoundHedge> Read(ReadText text)
    {
        var found = ImmutableArray.CreateBuilder<FoundHedge>();
        foreach (var sentence in text.Sentences)
        {
            for (var at = sentence.First; at < sentence.End; )
            {
                var match = text.IsOwn(at)
                    ? At(text.Words, at, sentence.First, sentence.End)
                    : HedgeMatch.Nothing;
                if (match.IsFound && match.Kind != HedgeKind.None)
                    found.Add(Found(text, match, found.Count + 1));
                at = Math.Max(at + 1, match.End);
            }
        }

        return found.ToImmutable();
    }

    private static FoundHedge Found(ReadText text, HedgeMatch match, int number)
    {
        var mark = text.MarkOf(match.First, match.End - 1);
        return new FoundHedge(new Hedge($"h{number}", mark, match.Low, match.High, match.Basis), match.Kind);
    }

    private static HedgeMatch At(WordText words, int at, int first, int end)
    {
        var comparative = ComparativeHedge.Read(words, at, end);
        if (comparative.IsFound)
            return comparative;
        var numeric = NumericHedge.Read(words, at, end);
        if (numeric.IsFound)
            return numeric;
        var best = HedgeMatch.Nothing;
        foreach (var match in Index.At(words, at, end))
            if (match.End > best.End && Counts(words, match, first))
                best = new HedgeMatch(
                    at,
                    match.End,
                    match.Meaning.Low,
                    match.Meaning.High,
                    match.Meaning.Basis,
                    match.Meaning.Kind
                );
        return best;
    }

    private static bool Counts(WordText words, PhraseMatch<HedgeRow> match, int first) =>
        match.Meaning.Kind switch
        {
            HedgeKind.Modal => ModalSense.IsPossibility(words, match.First, match.End),
            HedgeKind.Participle => IsBeforeNoun(words, match.First),
            HedgeKind.Inference => IsFromEvidence(words, match.First, first),
            HedgeKind.Probability => !IsAbility(words, match),
            _ => true,
        };

    // "The alleged plot", but not "the minister alleged".
    private static bool IsBeforeNoun(WordText words, int at) =>
        (words.IsAny(at - 1, BeforeNoun) || words.IsPossessive(at - 1))
        && words.IsWord(at + 1)
        && !words.Is(at + 1, "that")
        && !words.Is(at + 1, "by");

    // "The record suggests", but not "the minister suggests": a person's suggestion is that person's word.
    private static bool IsFromEvidence(WordText words, int at, int first)
    {
        for (var subject = at - 1; subject >= Math.Max(first, at - 6); subject--)
        {
            if (words.IsAny(subject, Evidence))
                return true;
            if (!words.IsWord(subject))
                return false;
        }

        return false;
    }

    // "It is possible to travel" says what can be done, not what is so.
    private static bool IsAbility(WordText words, PhraseMatch<HedgeRow> match) =>
        match.Meaning.Phrase.EndsWith("possible", StringComparison.Ordinal) && words.Is(match.End, "to");
}
