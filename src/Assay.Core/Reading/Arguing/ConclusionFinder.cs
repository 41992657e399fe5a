using Assay.Core.Reading.Hedging;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Arguing;

/// <summary>Finds the one statement that a text is written to conclude, or none.</summary>
/// <remarks>
/// Points for how a statement is introduced ("given these ...", "therefore", "we conclude"), for an impersonal estimate
/// ("it is likely that"), for a tie of the claim ladder, for sharing the title's words and for its place. A statement on
/// somebody's word, a question or a numbered premise is never it. The points are ours; they order statements and mean
/// nothing else.
/// </remarks>
internal static class ConclusionFinder
{
    private const double TitleShare = 0.4;
    private const double Wanted = 5;
    private static readonly PhraseIndex<double> Openings = new([
        .. Rows(
            3,
            "given these;given this;given all this;given the above;given that;given the;given what;given;considering;considering these;considering all;in light of;in the light of;in view of;taken together;taking all;on this evidence;on the evidence;seen in this light;against this background"
        ),
        .. Rows(
            2,
            "therefore;thus;hence;consequently;accordingly;it follows that;so it is;this means that;as a result"
        ),
        .. Rows(
            5,
            "we conclude;i conclude;in conclusion;to conclude;in sum;to sum up;in short;the conclusion is;the conclusion must be;the only conclusion;the inescapable conclusion;the obvious conclusion;on balance;all in all;the upshot is;all this points to;all of this points to;everything points to;the evidence points;the evidence suggests;the evidence shows;the most likely explanation;the most probable explanation;the likeliest explanation;the best explanation;the simplest explanation;the balance of probability;the balance of evidence;my argument is;the truth is that;all the signs are;all this suggests;it must be concluded"
        ),
    ]);
    private static readonly WordSet Premise = new WordSet(
        "first firstly second secondly third thirdly fourth fourthly finally lastly moreover furthermore also another"
    );
    private static readonly WordSet Joins = new WordSet("and but so yet now");
    private static readonly WordSet Advice = new WordSet("must should ought let");

    /// <summary>Index of the conclusion among the statements, or -1. Of equals the later one.</summary>
    public static int Find(ReadText text, List<Argued> statements, string? title)
    {
        var titleStems = TitleStems(text, title);
        var best = -1;
        var most = Wanted;
        for (var index = 0; index < statements.Count; index++)
        {
            var points = Points(text, statements[index], titleStems);
            if (points < most)
                continue;
            best = index;
            most = points;
        }

        return best;
    }

    private static double Points(ReadText text, Argued statement, ContentStems title)
    {
        var draft = statement.Draft;
        if (draft.Commitment is not (Commitment.Asserted or Commitment.Denied) || draft.IsHeading)
            return 0;
        var introduced = Introduction(text.Words, draft.First, draft.End);
        var estimate = Estimate(text.Words, statement);
        if (
            introduced + estimate <= 0
            && (statement.Tie is null || title.ShareIn(statement.Stems) < TitleShare)
        )
            return 0;
        var points =
            introduced + estimate + (3 * title.ShareIn(statement.Stems)) + Place(text, draft.Sentence);
        points += statement.Tie is null ? 0 : 1.5;
        points -= draft.IsClause ? 1.5 : 0;
        points -= OpensAsPremise(text.Words, draft.First) ? 4 : 0;
        points -= IsAdvice(text.Words, draft) ? 2 : 0;
        return points - (text.Words.Is(draft.First, "if") ? 1 : 0);
    }

    private static double Introduction(WordText words, int first, int end)
    {
        var at = first;
        while (at < end && words.IsAny(at, Joins))
            at++;
        var best = 0.0;
        foreach (var match in Openings.At(words, at, end))
            best = Math.Max(best, match.Meaning);
        return best;
    }

    // "It is far more probable than improbable that": an impersonal estimate counts for more than a hedged verb.
    private static double Estimate(WordText words, Argued statement)
    {
        var best = 0.0;
        foreach (var hedge in statement.Hedges.Where(hedge => hedge.Kind == HedgeKind.Probability))
        {
            var at = words.FirstFrom(hedge.Hedge.Mark.Passage.Start);
            var end = words.FirstFrom(hedge.Hedge.Mark.Passage.End);
            var impersonal = words.Is(at - 1, "is") && words.Is(at - 2, "it") || words.Is(at, "it");
            best = Math.Max(
                best,
                impersonal && words.Is(end, "that") ? 4
                    : impersonal ? 2
                    : 1
            );
        }

        return best;
    }

    private static double Place(ReadText text, int sentence)
    {
        var last = text.Sentences[^1].Paragraph;
        var paragraph = text.Sentences[sentence].Paragraph;
        if (last == 0)
            return 0.5 * sentence / text.Sentences.Length;
        var depth = (double)paragraph / last;
        return depth >= 0.7 ? 1
            : depth <= 0.2 ? 0.5
            : 0;
    }

    private static bool OpensAsPremise(WordText words, int first) =>
        words.IsAny(first, Premise)
        || words.IsAny(first + 1, Premise) && (words.IsAny(first, Joins) || words.Is(first, "the"));

    // What ought to be done follows from a conclusion and is none about what is so.
    private static bool IsAdvice(WordText words, Stating.Draft draft)
    {
        for (var at = draft.First; at < draft.End; at++)
            if (
                words.IsAny(at, Advice)
                || words.Is(at, "time") && words.Is(at + 1, "to") && words.Is(at - 1, "is")
            )
                return true;
        return false;
    }

    private static ContentStems TitleStems(ReadText text, string? title)
    {
        if (title is not null)
        {
            var titled = new ReadText(title, [], []);
            return ContentStems.Of(titled, 0, titled.Words.Count);
        }

        return text.Sentences is [{ IsHeading: true } heading, ..]
            ? ContentStems.Of(text, heading.First, heading.End)
            : ContentStems.None;
    }

    private static IEnumerable<(string Phrase, double Points)> Rows(double points, string phrases) =>
        phrases.Split(';').Select(phrase => (phrase, points));
}
