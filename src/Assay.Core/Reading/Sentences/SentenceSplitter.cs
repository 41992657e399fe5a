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
            SplitParagraph(text, paragraph, found);
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

    // Further terminals, closing quotes and brackets, and a note mark such as [12] or ¹² belong to the sentence, the
    // mark even where a blank stands before it.
    private static int AfterTerminal(string text, int at, Passage paragraph)
    {
        var limit = paragraph.End;
        var end = at + 1;
        while (end < limit && (IsTerminal(text[end]) || IsCloser(text[end]) || IsSuperscript(text[end])))
            end++;
        end = GluedNoteEnd(text, at, end, paragraph);
        while (NoteMarkEnd(text, end, limit) is var note && note > end)
            end = note;
        // Where marks open the entries of a list of references, they belong to what follows.
        if (NoteMarkEnd(text, paragraph.Start, limit) > paragraph.Start)
            return end;
        while (FarNoteEnd(text, end, limit) is var far && far > end)
            end = far;
        return end;
    }

    // "and innovation.23 Open minds ...": the number of a note that lost its height.
    private static int GluedNoteEnd(string text, int at, int end, Passage paragraph)
    {
        var after = end;
        while (after < paragraph.End && after - end < 3 && char.IsAsciiDigit(text[after]))
            after++;
        if (after == end || text[at] != '.' || after < paragraph.End && !char.IsWhiteSpace(text[after]))
            return end;
        return FullStop.FollowsPlainWord(text, paragraph.Start, at) ? after : end;
    }

    // "in 1805. [19] His lack ...", "for all! [...]", "minority rights. 4 Even though ...".
    private static int FarNoteEnd(string text, int end, int limit)
    {
        if (end + 1 >= limit || text[end] is not (' ' or '\u00A0'))
            return end;
        var after = end + 1;
        if (text.AsSpan(after, Math.Min(5, limit - after)) is "[...]")
            after += 5;
        else if (text.AsSpan(after, Math.Min(3, limit - after)) is "[\u2026]")
            after += 3;
        else if (NoteMarkEnd(text, after, limit) is var note && note > after)
            after = note;
        else
            return BareNoteEnd(text, end, limit);
        var next = NextLetter(text, after, limit);
        return next >= limit || (char.IsWhiteSpace(text[after]) && !char.IsLower(text[next])) ? after : end;
    }

    // A number of one or two digits before a word with a capital.
    private static int BareNoteEnd(string text, int end, int limit)
    {
        var after = end + 1;
        while (after < limit && after - end <= 2 && char.IsAsciiDigit(text[after]))
            after++;
        return
            after > end + 1
            && after + 2 < limit
            && text[after] == ' '
            && char.IsUpper(text[after + 1])
            && char.IsLower(text[after + 2])
            ? after
            : end;
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

    private static bool IsSuperscript(char letter) =>
        letter is '\u00B9' or '\u00B2' or '\u00B3' or (>= '\u2070' and <= '\u2079');

    private static int NoteMarkEnd(string text, int at, int limit)
    {
        if (at >= limit || text[at] != '[')
            return at;
        // "[^2]" is how Markdown marks a note.
        var end = at + 1 < limit && text[at + 1] == '^' ? at + 2 : at + 1;
        while (
            end < limit
            && end - at < 24
            && (char.IsAsciiDigit(text[end]) || text[end] is ',' or ' ' or '-' or '–')
        )
            end++;
        return end < limit && text[end] == ']' && char.IsAsciiDigit(text[end - 1]) ? end + 1 : at;
    }

    private static bool EndsSentence(string text, int start, int at, int end, int limit)
    {
        if (end >= limit)
            return true;
        if (IsForeignTerminal(text[at]))
            return true;
        if (!char.IsWhiteSpace(text[end]))
            return false;
        var next = NextLetter(text, end, limit);
        if (next >= limit)
            return true;
        if (char.IsLower(text[next]))
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

    private static int NextLetter(string text, int from, int limit)
    {
        var at = from;
        while (at < limit && (char.IsWhiteSpace(text[at]) || IsOpener(text[at])))
            at++;
        return at;
    }

    private static bool IsOpener(char letter) =>
        letter
            is '"'
                or '\''
                or '\u2018'
                or '\u201C'
                or '\u201E'
                or '\u00AB'
                or '\u2039'
                or '('
                or '['
                or '\u00BF'
                or '\u00A1';
}
