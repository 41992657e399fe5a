using Assay.Core.Documents;
using Assay.Core.Reading.Citations;

namespace Assay.Core.Reading.Cards;

/// <summary>Reads a note on the author at the foot of a text: <c>A. Smith is a senior fellow at ...</c></summary>
/// <remarks>
/// The name must stand first in the last paragraph, an office must follow, and the text before must not speak of the
/// name: an article that ends with somebody it writes about is not by them.
/// </remarks>
internal static class FootReader
{
    private static readonly string[] Titles =
    [
        "Mr",
        "Mrs",
        "Ms",
        "Miss",
        "Sen",
        "Rep",
        "Gov",
        "President",
        "Senator",
        "Prime",
        "Minister",
        "Lord",
        "Lady",
        "Sir",
        "Gen",
        "Col",
        "King",
        "Queen",
        "Pope",
    ];

    private static readonly string[] Links =
    [
        " is a ",
        " is an ",
        " is the ",
        " is ",
        " was a ",
        " teaches ",
        " covers ",
        " writes ",
        " reports ",
    ];

    private static readonly string[] Offices =
    [
        "fellow",
        "analyst",
        "professor",
        "journalist",
        "correspondent",
        "reporter",
        "editor",
        "researcher",
        "director",
        "writer",
        "author",
        "historian",
        "columnist",
        "scholar",
        "lecturer",
        "teaches",
        "covers",
        "writes",
        "reports",
    ];

    /// <summary>Keeps the author that the foot of the text names, where the head names none.</summary>
    public static void Read(string text, Head head)
    {
        if (head.Authors.Count > 0)
            return;
        foreach (var line in TextLines.Last(text, 2))
        {
            if (TryRead(text, line.Passage, head) || text[line.Passage.End - 1] is '.' or '!' or '?' or '”')
                return;
        }
    }

    private static bool TryRead(string text, Passage line, Head head)
    {
        if (line.Length > 500)
            return false;
        var start = line.Start;
        while (start < line.End && text[start] is '*' or '_' or ' ')
            start++;
        if (Words.StartsWith(text, start, line.End, "About the author: "))
            start += "About the author: ".Length;
        foreach (var link in Links)
        {
            var at = text.IndexOf(link, start, Math.Min(80, line.End - start), StringComparison.Ordinal);
            if (at <= start || !HasOffice(text.AsSpan(at, Math.Min(120, line.End - at))))
                continue;
            var end = at;
            while (end > start && text[end - 1] is '*' or '_')
                end--;
            if (
                !BylineReader.IsNames(text, start, end)
                || IsTitled(text, start, end)
                || IsNamedBefore(text, start, end)
            )
                return false;
            BylineReader.TakeNames(text, start, end, head);
            return true;
        }

        return false;
    }

    private static bool HasOffice(ReadOnlySpan<char> words)
    {
        foreach (var office in Offices)
        {
            if (words.Contains(office, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // "Mr. Phillips" and "Sen. Sanders" are people that a text speaks of.
    private static bool IsTitled(string text, int start, int end)
    {
        foreach (var title in Titles)
        {
            if (Words.StartsWith(text, start, end, title) && !char.IsLetter(text[start + title.Length]))
                return true;
        }

        return false;
    }

    private static bool IsNamedBefore(string text, int start, int end) =>
        text.AsSpan(0, start).Contains(text.AsSpan(start, end - start), StringComparison.Ordinal);
}
