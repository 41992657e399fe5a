using System.Collections.Frozen;
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
    private static readonly FrozenSet<string> Softened = Set(
        "only just merely simply necessarily until so yet surprisingly surprising long always all every least alone"
    );
    private static readonly FrozenSet<string> Modal = Set("may might should would must shall need");
    private static readonly FrozenSet<string> False = Set(
        "false untrue wrong nonsense absurd baseless unfounded fabricated"
    );
    private static readonly FrozenSet<string> Absence = Set(
        "evidence proof sign trace indication reason basis truth question doubt such"
    );

    /// <summary>Whether the clause of tokens [<paramref name="first"/>, <paramref name="end"/>) is denied.</summary>
    public static bool IsDenied(WordText words, int first, int end)
    {
        for (var at = first; at < Math.Min(end, first + LongestSubject); at++)
        {
            if (at > first && (words.IsAny(at, WordSets.Subordinators) || words.IsMark(at, ';')))
                return IsFalseThat(words, first, at);
            if (IsNegatedVerb(words, at))
                return !words.IsAny(at + 1, Softened);
            if (IsNone(words, at))
                return true;
        }

        return false;
    }

    // "Is not", "did never", "has not", "cannot", "didn't"; but not "may not" or "should not".
    private static bool IsNegatedVerb(WordText words, int at)
    {
        if (words.IsAny(at, WordSets.NegatedAuxiliaries))
            return !words.Is(at, "mustn't") && !words.Is(at, "shouldn't") && !words.Is(at, "wouldn't");
        if (words.Is(at, "never"))
            return !words.IsAny(at - 1, Modal);
        return words.Is(at, "not")
            && words.IsAny(at - 1, WordSets.Auxiliaries)
            && !words.IsAny(at - 1, Modal);
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

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
