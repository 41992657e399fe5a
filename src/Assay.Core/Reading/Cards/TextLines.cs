using Assay.Core.Documents;

namespace Assay.Core.Reading.Cards;

/// <summary>Walks the lines of a text.</summary>
internal static class TextLines
{
    /// <summary>The first lines that are not blank.</summary>
    public static List<TextLine> First(string text, int count)
    {
        var lines = new List<TextLine>();
        var start = 0;
        var isAfterBlank = true;
        while (start < text.Length && lines.Count < count)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            var line = Trim(text, start, end);
            if (line.Length > 0)
                lines.Add(new TextLine(line, isAfterBlank));
            isAfterBlank = line.Length == 0;
            start = end + 1;
        }

        return lines;
    }

    /// <summary>The last lines that are not blank, last first.</summary>
    public static List<TextLine> Last(string text, int count)
    {
        var lines = new List<TextLine>();
        var end = text.Length;
        while (end > 0 && lines.Count < count)
        {
            var start = text.LastIndexOf('\n', end - 1) + 1;
            var line = Trim(text, start, end);
            if (line.Length > 0)
                lines.Add(new TextLine(line, IsAfterBlank: false));
            end = start - 1;
        }

        return lines;
    }

    /// <summary>Whether any letter is among the characters.</summary>
    public static bool ContainsAnyLetter(this ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }

    private static Passage Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new Passage(start, end);
    }
}
