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
    private const double WantedOfThesis = 3.5;
    private const double ClearLead = 0.75;
    private static readonly WordSet Obliging = new WordSet("must should can ought");
    private static readonly WordSet Regarded = new WordSet(
        "seen regarded read treated understood called counted taken considered dismissed"
    );
    private static readonly WordSet Being = new WordSet("is was are were");
    private static readonly WordSet Mere = new WordSet("no nothing little not");
    private static readonly WordSet Than = new WordSet("more but other less");
    private static readonly PhraseIndex<double> Openings = new([
        .. Rows(
            3,
            "given these;given this;given all this;given the above;given that;given the;given what;given;considering;considering these;considering all;in light of;in the light of;in view of;taken together;taking all;on this evidence;on the evidence;seen in this light;against this background"
        ),
        .. Rows(
            2,
            "therefore;thus;hence;consequently;accordingly;so it is;this means that;as a result;in the end;ultimately;in other words"
        ),
        .. Rows(
            4,
            "it follows that;there is little doubt;there can be little doubt;there is no doubt;there can be no doubt;there is no reasonable doubt;this leaves little doubt;there is no good evidence;there is no credible evidence;on the whole;what is clear is"
        ),
        .. Rows(
            5,
            "we conclude;i conclude;my conclusion is;our conclusion is;my own view is;my judgement is;our judgement is;my judgment is;our judgment is;in conclusion;to conclude;in sum;to sum up;in short;the conclusion is;the conclusion must be;the only conclusion;the inescapable conclusion;the obvious conclusion;on balance;all in all;the upshot is;all this points to;all of this points to;everything points to;the evidence points;the evidence suggests;the evidence shows;the most likely explanation;the most probable explanation;the likeliest explanation;the best explanation;the simplest explanation;the balance of probability;the balance of evidence;my argument is;the truth is that;all the signs are;all this suggests;all of this suggests;it must be concluded;the evidence does not support;the evidence does not sustain;the evidence does not bear out;the evidence is not there;the evidence indicates;the weight of evidence;the weight of the evidence;the verdict is;the verdict must be"
        ),
    ]);
    private static readonly WordSet Premise = new WordSet(
        "first firstly second secondly third thirdly fourth fourthly finally lastly moreover furthermore also another"
    );
    private static readonly WordSet Judging = new WordSet("judge conclude assess deem infer");
    private static readonly WordSet Readings = new WordSet(
        "explanation reading account interpretation conclusion hypothesis inference answer verdict view judgement judgment assessment"
    );
    private static readonly WordSet Best = new WordSet(
        "best only likeliest simplest soundest safest fairest obvious inescapable inevitable reasonable plausible probable likely natural"
    );
    private static readonly WordSet Joins = new WordSet("and but so yet now");
    private static readonly WordSet Drawing = new WordSet("therefore thus hence accordingly must can then");
    private static readonly WordSet Therefore = new WordSet("therefore thus hence accordingly consequently");
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

        if (best < 0)
            best = Thesis(text, statements, titleStems);
        return best >= 0 ? best : ShortArgument.Claim(text, statements);
    }

    // No cue word: what the title says and an opening or final paragraph states outright, where nothing comes near it.
    private static int Thesis(ReadText text, List<Argued> statements, ContentStems title)
    {
        var (best, most, next) = (-1, 0.0, 0.0);
        for (var index = 0; index < statements.Count; index++)
        {
            var points = ThesisPoints(text, statements[index], title);
            if (points <= most)
            {
                next = Math.Max(next, points);
                continue;
            }

            (best, most, next) = (index, points, most);
        }

        return most >= WantedOfThesis && most - next >= ClearLead ? best : -1;
    }

    private static double ThesisPoints(ReadText text, Argued statement, ContentStems title)
    {
        var draft = statement.Draft;
        var place = Place(text, draft.Sentence);
        if (
            draft.Commitment is not (Commitment.Asserted or Commitment.Denied)
            || draft.IsHeading
            || draft.IsClause
            || statement.HasVoice
            || place <= 0
        )
            return 0;
        var told = IsTold(text.Words, draft);
        if (statement.Tie is null && !told)
            return 0;
        var points = place + (3 * title.ShareIn(statement.Stems)) + (statement.Tie is null ? 0 : 1.5);
        return points + (told ? 1.5 : 0) - (OpensAsPremise(text.Words, draft.First) ? 2 : 0);
    }

    // "Must be seen as", "was no more than", "was in fact".
    private static bool IsTold(WordText words, Stating.Draft draft)
    {
        for (var at = draft.First; at + 2 < draft.End; at++)
        {
            if (words.IsAny(at, Obliging) && words.Is(at + 1, "be") && words.IsAny(at + 2, Regarded))
                return true;
            if (words.IsAny(at, Being) && words.Is(at + 1, "in") && words.Is(at + 2, "fact"))
                return true;
            if (words.IsAny(at, Being) && words.IsAny(at + 1, Mere) && words.IsAny(at + 2, Than))
                return true;
        }

        return false;
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
        while (at < end && (words.IsAny(at, Joins) || !words.IsWord(at)))
            at++;
        var best = 0.0;
        foreach (var match in Openings.At(words, at, end))
            best = Math.Max(best, match.Meaning);
        best = Math.Max(best, Judgement(words, at, end));
        best = Math.Max(best, Drawn(words, at, end));
        return Math.Max(best, BestReading(words, at, end));
    }

    // "It is therefore quite likely that", "this must then be read as".
    private static double Drawn(WordText words, int at, int end)
    {
        for (var next = at + 1; next < Math.Min(end, at + 6); next++)
            // "In all likelihood, then, ...": between commas "then" draws a conclusion, elsewhere it tells a time.
            if (
                words.IsAny(next, Therefore)
                || words.Is(next, "then") && words.IsMark(next - 1, ',') && words.IsMark(next + 1, ',')
            )
                return 2;
        return 0;
    }

    // "We therefore judge it": whose judgement it is, and that it follows from what was said.
    private static double Judgement(WordText words, int at, int end)
    {
        if (!words.Is(at, "we") && !words.Is(at, "i"))
            return 0;
        var follows = 0.0;
        for (var next = at + 1; next < Math.Min(end, at + 4); next++)
        {
            if (words.IsAny(next, Judging))
                return 3.5 + follows;
            if (!words.IsAny(next, Drawing) && !words.IsMark(next, ',') && !words.Word(next).EndsWith("ly"))
                return 0;
            follows = words.IsAny(next, Drawing) ? 1.5 : follows;
        }

        return 0;
    }

    // "The most plausible reading is that".
    private static double BestReading(WordText words, int at, int end)
    {
        if (!words.Is(at, "the"))
            return 0;
        var isBest = false;
        for (var next = at + 1; next < Math.Min(end, at + 6); next++)
        {
            isBest |= words.IsAny(next, Best);
            if (words.IsAny(next, Readings))
                return isBest && HoldsIs(words, next + 1, Math.Min(end, next + 8)) ? 5 : 0;
        }

        return 0;
    }

    private static bool HoldsIs(WordText words, int from, int end)
    {
        for (var at = from; at < end; at++)
            if (words.Is(at, "is") || words.Is(at, "remains") || words.Is(at, "must"))
                return true;
        return false;
    }

    // "It is far more probable than improbable that": an impersonal estimate counts for more than a hedged verb.
    private static double Estimate(WordText words, Argued statement)
    {
        var best = 0.0;
        foreach (var hedge in statement.Hedges.Where(hedge => hedge.Kind == HedgeKind.Probability))
        {
            var at = words.FirstFrom(hedge.Hedge.Mark.Passage.Start);
            var end = words.FirstFrom(hedge.Hedge.Mark.Passage.End);
            var before = words.IsAny(at - 1, Therefore) || words.Word(at - 1).EndsWith("ly") ? at - 1 : at;
            var impersonal =
                words.Is(before - 1, "is") && words.Is(before - 2, "it")
                || words.Is(at, "it")
                || words.Is(at - 1, "it");
            best = Math.Max(
                best,
                impersonal && words.Is(end, "that") ? 4
                    : impersonal || at == statement.Draft.First ? 2
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

    private static IEnumerable<PhraseRow<double>> Rows(double points, string phrases) =>
        phrases.Split(';').Select(phrase => new PhraseRow<double>(phrase, points));
}
