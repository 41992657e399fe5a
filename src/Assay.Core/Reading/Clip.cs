namespace Assay.Core.Reading;

/// <summary>Cuts words for lists, never through a surrogate pair.</summary>
internal static class Clip
{
    private const int Longest = 80;

    /// <summary>The words that begin at an offset, up to the line's end and a fixed length.</summary>
    public static string From(string text, int start)
    {
        var end = Math.Min(text.Length, start + Longest);
        var line = text.AsSpan(start, end - start).IndexOf('\n');
        if (line >= 0)
            end = start + line;
        if (end > start && end < text.Length && char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[start..end];
    }
}
