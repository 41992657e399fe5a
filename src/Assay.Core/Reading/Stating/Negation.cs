using Assay.Core.Reading.Attributing;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Stating;

/// <summary>Tells whether a clause denies its own proposition.</summary>
/// <remarks>
/// Only a negated main verb denies: "did not", "never", "there is no", "it is false that". "Not only", "not until" and
/// a negation further down ("those who do not") deny nothing of what the clause says.
/// </remarks>
internal static class Negation
{
    private const int LongestSubject = 20;
    private static readonly WordSet Softened = new WordSet(
        "only just merely simply necessarily until so yet surprisingly surprising long always all every least alone"
    );
    private static readonly WordSet Embedding = new WordSet(
        "discovered found knew knows learned learnt feared felt feels hoped means meant sure showed shows proves proved"
    );
    private static readonly WordSet Nobody = new WordSet("none nobody nothing neither");
    private static readonly WordSet Advising = new WordSet("mustn't shouldn't wouldn't");
    private static readonly WordSet Modal = new WordSet("may might should would must shall need");
    private static readonly WordSet Doubting = new WordSet(
        "deny denied denies doubt doubted dispute disputed"
    );
    private static readonly WordSet False = new WordSet(
        "false untrue wrong nonsense absurd baseless unfounded fabricated"
    );
    private static readonly WordSet Absence = new WordSet(
        "evidence proof sign trace indication reason basis truth question doubt such"
    );

    /// <summary>Whether the clause of tokens [<paramref name="first"/>, <paramref name="end"/>) is denied.</summary>
    public static bool IsDenied(ReadText text, int first, int end)
    {
        var words = text.Words;
        for (var at = first; at < Math.Min(end, first + LongestSubject); at++)
        {
            if (
                at > first
                && (words.IsAny(at, WordSets.Subordinators) || words.IsMark(at, ';') || !text.IsOwn(at))
            )
                return IsFalseThat(words, first, at);
            if (at > first && (words.IsAny(at, CueWords.Verbs) || words.IsAny(at, Embedding)))
                return false;
            if (
                at == first && words.IsAny(at, Nobody)
                || words.Is(at, "never") && !words.IsAny(at - 1, Modal)
            )
                return !IsDenying(words, at + 1);
            if (words.IsAny(at, WordSets.NegatedAuxiliaries))
                return !IsDenying(words, at + 1)
                    && !words.IsAny(at, Advising)
                    && !words.IsAny(at + 1, Softened)
                    && words.IsWord(at + 1);
            if (words.IsAny(at, WordSets.Auxiliaries))
                return IsNegatedVerb(words, at, end) || IsFalseThat(words, first, NextThat(words, at, end));
        }

        return false;
    }

    // The first verb of the clause decides: "is not", "has repeatedly not", "there was no"; not "may not", "should not".
    private static bool IsNegatedVerb(WordText words, int at, int end)
    {
        if (words.IsAny(at, Modal) || IsNone(words, at + 1))
            return !words.IsAny(at, Modal);
        for (var next = at + 1; next < Math.Min(end, at + 4); next++)
        {
            if (words.Is(next, "not") || words.Is(next, "never"))
                return !IsDenying(words, next + 1)
                    && !words.IsAny(next + 1, Softened)
                    && words.IsWord(next + 1);
            if (!words.IsAny(next, WordSets.Auxiliaries) && !words.Word(next).EndsWith("ly"))
                return false;
        }

        return false;
    }

    // "Did not deny": twice negated.
    private static bool IsDenying(WordText words, int at) => words.IsAny(at, Doubting);

    private static int NextThat(WordText words, int at, int end)
    {
        var that = at + 1;
        while (that < Math.Min(end, at + 5) && !words.Is(that, "that"))
            that++;
        return that;
    }

    // "There was no evidence", "is no truth", "are no grounds".
    private static bool IsNone(WordText words, int at) =>
        words.Is(at, "no")
        && words.IsAny(at - 1, WordSets.Be)
        && (words.Is(at - 2, "there") || words.IsAny(at + 1, Absence))
        && !words.Is(at + 1, "doubt")
        && !words.Is(at + 1, "question")
        && !words.Is(at + 1, "accident");

    // "It is false that".
    private static bool IsFalseThat(WordText words, int first, int that) =>
        words.Is(that, "that") && that - first <= 6 && words.IsAny(that - 1, False);
}
