using Assay.Core.Reading.Sentences;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Stating;

/// <summary>Finds the clauses of a sentence that its punctuation sets apart.</summary>
/// <remarks>
/// After a comma, dash or semicolon: relative, temporal, causal and concessive clauses, "but" and "yet", and whatever
/// follows a semicolon. At the head of a sentence: a subordinate clause up to its comma.
/// </remarks>
internal static class ClauseFinder
{
    private const int LongestTime = 7;
    private const int Most = 24;
    private static readonly WordSet Relative = new WordSet("which who whose whom where");
    private static readonly WordSet Adverbial = new WordSet(
        "when because although though while whereas since even but yet"
    );
    private static readonly WordSet Leading = new WordSet(
        "although though while because since when whereas even"
    );
    private static readonly WordSet TimePrepositions = new WordSet(
        "in on since during from until by at after before around"
    );
    private static readonly WordSet TimeWords = new WordSet(
        "january february march april may june july august september october november december monday tuesday wednesday thursday "
            + "friday saturday sunday spring summer autumn fall winter year years month week day night morning evening century decade "
            + "early late mid the of a last next then war eve"
    );

    /// <summary>The clauses in order of start; none overlaps another.</summary>
    public static List<Clause> Find(WordText words, Sentence sentence, int end)
    {
        var found = new List<Clause>();
        if (words.IsAny(sentence.First, Leading) && IsClauseOpener(words, sentence.First))
            AddLeading(words, sentence.First, end, found);
        // What stands within a leading clause ("when he may have left; ...,") is not set apart from it.
        for (
            var at = found.Count == 0 ? sentence.First + 1 : found[^1].End;
            at < end && found.Count < Most;
            at++
        )
        {
            if (!IsBorder(words, at) || !Opens(words, at))
                continue;
            var stop = EndOf(words, at + 1, end);
            var first = Math.Max(
                WithTime(words, at, sentence.First),
                found.Count == 0 ? sentence.First : found[^1].End
            );
            if (stop > at + 1)
                found.Add(new Clause(first, stop, at + 1));
            at = Math.Max(at, stop - 1);
        }

        return found;
    }

    private static void AddLeading(WordText words, int first, int end, List<Clause> found)
    {
        for (var at = first + 3; at < end; at++)
        {
            if (!words.IsMark(at, ','))
                continue;
            found.Add(new Clause(first, at, first));
            return;
        }
    }

    private static bool IsBorder(WordText words, int at) =>
        words.IsMark(at, ',') || words.IsMark(at, ';') || words.IsMark(at, '—') || words.IsMark(at, '–');

    private static bool Opens(WordText words, int at) =>
        words.IsMark(at, ';') && words.IsWord(at + 1)
        || words.IsAny(at + 1, Relative)
        || words.IsAny(at + 1, Adverbial) && IsClauseOpener(words, at + 1);

    // "Since 1999" and "even now" open no clause; "since the war ended" and "even though" do.
    private static bool IsClauseOpener(WordText words, int at)
    {
        if (words.Is(at, "even"))
            return words.Is(at + 1, "though") || words.Is(at + 1, "if");
        return !words.Is(at, "since") || !words.IsNumber(at + 1) && !words.Is(at + 1, "then");
    }

    private static int EndOf(WordText words, int opener, int end)
    {
        var relative = words.IsAny(opener, Relative);
        for (var at = opener + 1; at < end; at++)
        {
            if (words.IsMark(at, ';') || words.IsMark(at, '—') || relative && words.IsMark(at, ','))
                return at;
            if (words.IsMark(at, ',') && Opens(words, at))
                return at;
        }

        return end;
    }

    // "Since 1999, when ...": the time belongs to the clause, or its reader would not know when.
    private static int WithTime(WordText words, int comma, int limit)
    {
        if (!words.Is(comma + 1, "when") && !words.Is(comma + 1, "which") && !words.Is(comma + 1, "where"))
            return comma + 1;
        var timed = false;
        for (var at = comma - 1; at >= Math.Max(limit, comma - LongestTime); at--)
        {
            if (words.IsAny(at, TimePrepositions))
                return timed ? at : comma + 1;
            if (!words.IsNumber(at) && !words.IsAny(at, TimeWords))
                return comma + 1;
            timed |= words.IsNumber(at) || words[at].End - words[at].Start > 3;
        }

        return comma + 1;
    }
}
