using Assay.Core.Documents;
using Assay.Core.Reading.Sentences;

namespace Assay.Core.Reading.Quoting;

/// <summary>Pairs quotation marks, paragraph by paragraph.</summary>
/// <remarks>
/// An odd mark spoils nothing but itself: it is rejected by name and the rest is read. A paragraph that opens a
/// quotation without closing it, followed by one that opens with a mark again, is a quotation that runs on.
/// Two single marks, ``...'' or ''...'', are one double mark, as typewriters and TeX write it.
/// Single marks count only as ‘ ... ’, because a plain ' is mostly an apostrophe.
/// </remarks>
internal static class QuoteReader
{
    private const int LongestTitleWord = 3;

    /// <summary>The quotations of a text in order of start; odd marks go to <paramref name="rejected"/>.</summary>
    public static List<Quote> Read(string text, List<RejectedMark> rejected)
    {
        var found = new List<Quote>();
        var paragraphs = Paragraphs.Split(text);
        for (var index = 0; index < paragraphs.Count; index++)
        {
            var runsOn = index + 1 < paragraphs.Count && IsOpening(text, paragraphs[index + 1].Start);
            ReadParagraph(text, paragraphs[index], runsOn, found, rejected);
        }

        return found;
    }

    private static void ReadParagraph(
        string text,
        Passage paragraph,
        bool runsOn,
        List<Quote> found,
        List<RejectedMark> rejected
    )
    {
        var open = -1;
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            if (open >= 0 && Closes(text, open, at))
            {
                var width = IsDoubled(text, open) ? 2 : 1;
                found.Add(Classify(text, open, at + width, width));
                open = -1;
                at += width - 1;
            }
            else if (IsOpening(text, at) && (open < 0 || text[open] == '\u2018'))
            {
                open = at;
                at += IsDoubled(text, at) ? 1 : 0;
            }
            else if (open < 0 && text[at] is '\u201D' or '\u00BB')
            {
                Reject(text, at, "A closing quotation mark has no opening one in its paragraph.", rejected);
            }
        }

        if (open < 0 || text[open] == '\u2018')
            return;
        if (runsOn)
            found.Add(
                new Quote(
                    new(open, paragraph.End),
                    new(open + (IsDoubled(text, open) ? 2 : 1), paragraph.End),
                    QuoteKind.Speech
                )
            );
        else
            Reject(text, open, "An opening quotation mark has no closing one in its paragraph.", rejected);
    }

    private static bool IsOpening(string text, int at) =>
        text[at] switch
        {
            '\u201C' or '\u201E' or '\u00AB' => true,
            '\'' or '`' => IsDoubled(text, at)
                && (at == 0 || !char.IsLetterOrDigit(text[at - 1]) && !IsPoint(text[at - 1]))
                && at + 2 < text.Length
                && char.IsLetterOrDigit(text[at + 2]),
            '\u2018' => at == 0 || !char.IsLetterOrDigit(text[at - 1]),
            '"' => (at == 0 || !char.IsLetterOrDigit(text[at - 1]) && !IsPoint(text[at - 1]))
                && at + 1 < text.Length
                && !char.IsWhiteSpace(text[at + 1]),
            _ => false,
        };

    private static bool IsDoubled(string text, int at) =>
        text[at] is '\'' or '`' && at + 1 < text.Length && text[at + 1] == text[at];

    private static bool IsPoint(char letter) => letter is '.' or ',' or '!' or '?' or ';' or ':';

    private static bool Closes(string text, int open, int at) =>
        text[open] switch
        {
            '"' => text[at] == '"',
            '\'' or '`' => text[at] == '\'' && IsDoubled(text, at),
            '\u201E' => text[at] is '\u201C' or '\u201D',
            '\u00AB' => text[at] == '\u00BB',
            '\u2018' => text[at] == '\u2019'
                && (at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1])),
            _ => text[at] == '\u201D',
        };

    private static Quote Classify(string text, int start, int end, int width)
    {
        var content = new Passage(start + width, end - width);
        return new Quote(new(start, end), content, KindOf(text.AsSpan(content.Start, content.Length)));
    }

    private static QuoteKind KindOf(ReadOnlySpan<char> content)
    {
        var words = 0;
        var capitals = true;
        foreach (var range in content.Split(' '))
        {
            var word = content[range].Trim();
            if (word.Length == 0)
                continue;
            words++;
            capitals &= word.Length <= LongestTitleWord || !char.IsLower(word[0]);
        }

        if (words <= 3)
            return capitals && words > 0 && !content.ContainsAny('.', '!', '?')
                ? QuoteKind.Title
                : QuoteKind.Scare;
        return capitals ? QuoteKind.Title : QuoteKind.Speech;
    }

    private static void Reject(string text, int at, string why, List<RejectedMark> rejected) =>
        rejected.Add(new RejectedMark("quote", why, Clip.From(text, at)));
}
