using Assay.Core.Reading.Wording;

namespace Assay.Core.Judging.Linting;

/// <summary>Finds the words that say how sure the analysts are of a judgement, and confidence that is given as a number.</summary>
/// <remarks>
/// Consumer confidence, a vote of confidence, confidence in the police and a statistician's confidence interval are none.
/// </remarks>
internal static class ConfidenceReader
{
    private const int LongestObject = 6;
    private static readonly WordSet Levels = new WordSet(
        "low moderate medium high limited strong considerable some little full great greater lower higher reasonable"
    );
    private static readonly WordSet Level = new WordSet(
        "low moderate medium high limited lower higher weak strong"
    );
    private static readonly WordSet Degrees = new WordSet(
        "very fairly only highly moderately reasonably quite"
    );
    private static readonly WordSet OtherKinds = new WordSet(
        "consumer consumers business investor investors public market markets popular voter voters no industry parliament self"
    );
    private static readonly WordSet Statistics = new WordSet(
        "interval intervals level levels limit limits band bands region regions bound bounds set sets range"
    );
    private static readonly WordSet Holders = new WordSet("among amongst between from within");
    private static readonly WordSet Judged = new WordSet(
        "this that it judgement judgements judgment judgments assessment assessments estimate estimates conclusion conclusions finding "
            + "findings analysis answer result results claim hypothesis explanation attribution forecast prediction source sources "
            + "report reports reporting evidence information data these those our"
    );
    private static readonly WordSet Owners = new WordSet(
        "we i analysts authors are is am remain remains our"
    );
    private static readonly WordSet Between = new WordSet(
        "level of is was at in this that our the a about around rating score remains stands roughly judgement judgment assessment "
            + "conclusion estimate finding analysis"
    );

    /// <summary>The tokens of the first words of confidence in a stretch, or <see langword="null"/>.</summary>
    public static (int First, int End)? Words(ReportText text, Stretch stretch)
    {
        for (var at = stretch.First; at < stretch.End; at++)
            if (text.IsOwn(at) && WordsAt(text.Words, at, stretch) is { } found)
                return found;
        return null;
    }

    /// <summary>The tokens of confidence given as a number, or <see langword="null"/>.</summary>
    public static (int First, int End)? Number(ReportText text, Stretch stretch)
    {
        for (var at = stretch.First; at < stretch.End; at++)
            if (text.IsOwn(at) && NumberAt(text.Words, at, stretch) is { } found)
                return found;
        return null;
    }

    private static (int First, int End)? WordsAt(WordText words, int at, Stretch stretch)
    {
        if (words.Is(at, "confident"))
            return IsAnalyst(words, at, stretch.First) ? (at, at + 1) : null;
        if (!words.Is(at, "confidence") || words.IsAny(at - 1, OtherKinds) || words.IsAny(at + 1, Statistics))
            return null;
        if (at > stretch.First && words.IsAny(at - 1, Levels))
            return IsOfJudgement(words, at + 1, stretch.End) ? (at - 1, at + 1) : null;
        return LevelAfter(words, at, stretch.End);
    }

    // "We are confident that", but not "the buyers are confident".
    private static bool IsAnalyst(WordText words, int at, int first)
    {
        for (var before = at - 1; before >= Math.Max(first, at - 4); before--)
        {
            if (words.Is(before, "we") || words.Is(before, "i") || words.Is(before, "analysts"))
                return true;
            if (!words.IsAny(before, Owners) && !words.IsAny(before, Degrees))
                return false;
        }

        return false;
    }

    // "High confidence in the police" is trust, not confidence in a judgement.
    private static bool IsOfJudgement(WordText words, int after, int end)
    {
        if (after < end && words.IsAny(after, Holders))
            return false;
        if (after >= end || !words.Is(after, "in") && !words.Is(after, "of"))
            return true;
        for (var at = after + 1; at < Math.Min(end, after + LongestObject); at++)
            if (words.IsAny(at, Judged))
                return true;
        return false;
    }

    // "Our confidence in this judgement is low", "confidence: moderate".
    private static (int First, int End)? LevelAfter(WordText words, int at, int end)
    {
        var level = at + 1;
        while (
            level < end
            && level - at <= LongestObject
            && (
                words.IsAny(level, Between)
                || words.IsAny(level, Degrees)
                || words.IsMark(level, ':')
                || words.IsMark(level, '(')
            )
        )
            level++;
        return level > at + 1 && level < end && words.IsAny(level, Level) ? (at, level + 1) : null;
    }

    private static (int First, int End)? NumberAt(WordText words, int at, Stretch stretch)
    {
        if (
            words.Is(at, "confidence")
            && !words.IsAny(at - 1, OtherKinds)
            && !words.IsAny(at + 1, Statistics)
        )
            return NumberAfter(words, at, stretch.End);
        if (
            words.Is(at, "confidence")
            && words.Is(at + 1, "level")
            && words.Is(at + 2, "of")
            && !IsPolling(words, stretch)
        )
            return NumberAfter(words, at, stretch.End);
        var number = ChanceReader.Plain(words, at, stretch.End, bare: false);
        if (number is null || number.End >= stretch.End)
            return null;
        var isConfident = words.Is(number.End, "confident");
        var isConfidence =
            words.Is(number.End, "confidence")
            && !words.IsAny(number.End + 1, Statistics)
            && !IsPolling(words, stretch);
        return isConfident || isConfidence ? (at, number.End + 1) : null;
    }

    private static (int First, int End)? NumberAfter(WordText words, int at, int end)
    {
        var number = at + 1;
        while (
            number < end
            && number - at <= LongestObject
            && (
                words.IsAny(number, Between)
                || words.IsMark(number, ':')
                || words.IsMark(number, '=')
                || words.IsMark(number, '(')
                || words.IsMark(number, '~')
            )
        )
            number++;
        return number < end && ChanceReader.Plain(words, number, end, bare: true) is { } found
            ? (at, found.End)
            : null;
    }

    // "A margin of three points at 95 % confidence" is a statistician's word.
    private static bool IsPolling(WordText words, Stretch stretch)
    {
        for (var at = stretch.First; at < stretch.End; at++)
            if (
                words.Is(at, "margin")
                || words.Is(at, "sample")
                || words.Is(at, "poll")
                || words.Is(at, "survey")
            )
                return true;
        return false;
    }
}
