using Assay.Core.Documents;
using Assay.Core.Reading;
using Assay.Core.Reading.Attributing;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Judging.Linting;

/// <summary>Finds the words of a report that are not the report's own prose.</summary>
/// <remarks>
/// Reported speech is somebody else's: "The minister said that it could happen" is the minister's vagueness. What an
/// analytic body assesses or judges is how reports speak of themselves, so that stays the report's own.
/// </remarks>
internal static class OthersWords
{
    private static readonly WordSet Bodies = new WordSet(
        "we report assessment paper study committee commission panel inquiry board agency community service services analysts "
            + "authors team cell centre center council staff unit office department intelligence cia fbi nsa dia odni nic mi5 mi6 "
            + "sis gchq phia nato bureau directorate"
    );
    private static readonly WordSet Tables = new WordSet("icd phia kent yardstick");
    private static readonly string[] Judging =
    [
        "assess",
        "judge",
        "judging",
        "conclude",
        "estimat",
        "believ",
        "consider",
        "expect",
        "find",
        "found",
        "infer",
        "forecast",
        "predict",
    ];

    /// <summary>For each token, whether it is code, an address, a quoted line or reported speech.</summary>
    public static bool[] Of(ReadText text, List<RejectedMark> rejected)
    {
        var others = new bool[text.Words.Count];
        foreach (var passage in Code(text.Text).Concat(Addresses(text.Text)).Concat(Lines(text.Text)))
            Mark(text.Words, passage, others);
        foreach (var found in AttributionReader.ReadByRules(text, rejected))
            if (!IsOwnJudgement(text.Words, found.Attribution))
                Mark(text.Words, found.Attribution.Content.Passage, others);
        return others;
    }

    private static bool IsOwnJudgement(WordText words, Attribution said)
    {
        // "In the words of PHIA, a raid is likely": the writer's own judgement, in a table's words.
        if (said.Source is { } named && Holds(words, named.Passage, Tables))
            return true;
        var cue = said.Cue.Text;
        if (!Array.Exists(Judging, stem => cue.StartsWith(stem, StringComparison.OrdinalIgnoreCase)))
            return false;
        return said.Source is not { } source || Holds(words, source.Passage, Bodies);
    }

    private static bool Holds(WordText words, Passage passage, WordSet any)
    {
        for (var at = words.FirstFrom(passage.Start); at < words.Count && words[at].Start < passage.End; at++)
            if (words.BaseIsAny(at, any))
                return true;
        return false;
    }

    private static void Mark(WordText words, Passage passage, bool[] others)
    {
        for (var at = words.FirstFrom(passage.Start); at < words.Count && words[at].Start < passage.End; at++)
            others[at] = true;
    }

    // Between two runs of backticks of the same length; a run without a partner is no code.
    private static IEnumerable<Passage> Code(string text)
    {
        var open = new Dictionary<int, int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n' && at + 1 < text.Length && text[at + 1] == '\n')
                CloseInline(open);
            if (text[at] != '`')
                continue;
            var run = RunOf(text, at);
            if (open.Remove(run, out var start))
            {
                yield return new Passage(start, at + run);
                open.Clear();
            }
            else if (open.Count == 0)
            {
                open[run] = at;
            }

            at += run - 1;
        }
    }

    // Inline code ends with its paragraph; a fence of three or more does not.
    private static void CloseInline(Dictionary<int, int> open)
    {
        open.Remove(1);
        open.Remove(2);
    }

    private static int RunOf(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == '`')
            end++;
        return end - at;
    }

    // Addresses, file names, options and identifiers: a run without blanks that no prose is written in.
    private static IEnumerable<Passage> Addresses(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
                at++;
            if (IsAddress(text.AsSpan(start, at - start)))
                yield return new Passage(start, at);
        }
    }

    private static bool IsAddress(ReadOnlySpan<char> run) =>
        run.Contains("://", StringComparison.Ordinal)
        || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || run.StartsWith("--", StringComparison.Ordinal) && run.Length > 2 && char.IsAsciiLetter(run[2])
        || run.Trim('_').Contains('_')
        || run.Contains('@') && run.Contains('.');

    // A line that begins with ">" quotes another text, as in mail and Markdown.
    private static IEnumerable<Passage> Lines(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            if (text[at] == '>')
                yield return new Passage(at, end);
            at = end + 1;
        }
    }
}
