using System.Collections.Immutable;
using Assay.Core.Documents;

namespace Assay.Core.Reading.Sentences;

/// <summary>Parts a text into sentences.</summary>
/// <remarks>
/// The sentences are in order, do not overlap, have no blanks at their ends, and together cover everything that is not
/// blank. A bracket never parts its sentence, whatever stands in it. One pass, so linear in the text.
/// </remarks>
internal static class SentenceSplitter
{
    private const int LongestAside = 100;

    /// <summary>The sentences of <paramref name="text"/>.</summary>
    public static ImmutableArray<Passage> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = ImmutableArray.CreateBuilder<Passage>();
        foreach (var paragraph in Paragraphs.Split(text))
        {
            var credit = CreditLine.Start(text, paragraph);
            SplitParagraph(text, new Passage(paragraph.Start, credit), found);
            Add(text, credit, paragraph.End, found);
        }

        return found.ToImmutable();
    }

    private static void SplitParagraph(string text, Passage paragraph, ImmutableArray<Passage>.Builder found)
    {
        var brackets = BracketPairs.Find(text, paragraph.Start, paragraph.End);
        var start = CaptionLabel.End(text, paragraph);
        Add(text, paragraph.Start, start, found);
        for (var at = start; at < paragraph.End; at++)
        {
            if (brackets.TryGetValue(at, out var close))
            {
                if (IsSentence(text, start, at, brackets, paragraph.End))
                {
                    at = AfterTerminal(text, close, paragraph);
                    Add(text, start, at, found);
                    start = at;
                    at--;
                }
                else
                {
                    at = close;
                }

                continue;
            }

            if (!IsTerminal(text[at]))
                continue;
            var end = AfterTerminal(text, at, paragraph);
            if (
                EndsSentence(text, start, at, end, paragraph.End)
                || IsLastBracket(text, end, brackets, paragraph.End)
            )
            {
                Add(text, start, end, found);
                start = end;
            }

            at = end - 1;
        }

        Add(text, start, paragraph.End, found);
    }

    // "(He denied it.) The others ...": brackets that open a sentence and hold its stop are a sentence of their own.
    private static bool IsSentence(string text, int start, int open, Dictionary<int, int> brackets, int limit)
    {
        var close = brackets[open];
        var last = close - 1;
        while (last > open && IsCloser(text[last]))
            last--;
        if (!text.AsSpan(start, open - start).IsWhiteSpace() || !IsTerminal(text[last]))
            return false;
        return close - open > 2
            && (
                EndsSentence(text, open + 1, last, close + 1, limit)
                || IsLastBracket(text, close + 1, brackets, limit)
            );
    }

    private static void Add(string text, int start, int end, ImmutableArray<Passage>.Builder found)
    {
        var sentence = Paragraphs.Trim(text, start, end);
        if (sentence.Length > 0)
            found.Add(sentence);
    }

    private static bool IsTerminal(char letter) =>
        letter is '.' or '!' or '?' or '\u2026' || IsForeignTerminal(letter);

    // Ideographic, Arabic, Urdu, Devanagari, Armenian, Ethiopic, Khmer and Burmese sentence marks.
    private static bool IsForeignTerminal(char letter) =>
        letter
            is '\u3002'
                or '\uFF01'
                or '\uFF1F'
                or '\uFF0E'
                or '\uFF61'
                or '\u061F'
                or '\u06D4'
                or '\u0964'
                or '\u0965'
                or '\u0589'
                or '\u1362'
                or '\u1367'
                or '\u17D4'
                or '\u104B';

    // Further terminals, closing quotes and brackets, and marks of notes belong to the sentence.
    private static int AfterTerminal(string text, int at, Passage paragraph)
    {
        var end = at + 1;
        while (
            end < paragraph.End
            && (IsTerminal(text[end]) || IsCloser(text[end]) || TrailingMarks.IsSuperscript(text[end]))
        )
            end++;
        return TrailingMarks.End(text, at, end, paragraph);
    }

    private static bool IsCloser(char letter) =>
        letter
            is ')'
                or ']'
                or '}'
                or '"'
                or '\''
                or '\u2019'
                or '\u201D'
                or '\u00BB'
                or '\u203A'
                or '\u300D'
                or '\u300F';

    private static bool EndsSentence(string text, int start, int at, int end, int limit)
    {
        if (end >= limit)
            return true;
        if (IsForeignTerminal(text[at]))
            return true;
        if (!char.IsWhiteSpace(text[end]))
            return false;
        var next = NextWord.At(text, end, limit);
        if (next >= limit)
            return true;
        if (NextWord.IsSmall(text, next, limit))
            return false;
        if (text[next] is ',' or ';' or ':' || IsDashed(text, next, limit))
            return false;
        if (text[at] != '.')
            return !GoesOn(text, end, next, limit);
        return end - at > 1 && text[at + 1] != '.' || FullStop.Ends(text, start, at, next, limit);
    }

    // "... for years. (credit: the museum)": a bracket behind the last stop of a paragraph.
    private static bool IsLastBracket(string text, int end, Dictionary<int, int> brackets, int limit) =>
        brackets.TryGetValue(end + 1, out var close)
        && close == limit - 1
        && text[end + 1] == '('
        && char.IsWhiteSpace(text[end])
        && char.IsLower(text[end + 2]);

    // ‘Huh?’ – used as a repair – is common.
    private static bool IsDashed(string text, int next, int limit) =>
        text[next] is '–' or '—' && next + 2 < limit && text[next + 1] == ' ' && char.IsLower(text[next + 2]);

    // “Why?” X asked. And: her film Encore! (1965), and others.
    private static bool GoesOn(string text, int end, int next, int limit)
    {
        if (text[next - 1] == '(')
        {
            var close = text.IndexOf(')', next, Math.Min(LongestAside, limit - next));
            return close > 0
                && close + 2 < limit
                && (text[close + 1] == ',' || text[close + 1] == ' ' && char.IsLower(text[close + 2]));
        }

        return text[end - 1] is '"' or '\u201D' or '\u2019' or '\u00BB'
            && ReportingClause.Opens(text, next, limit);
    }
}
