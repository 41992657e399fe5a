namespace Assay.Web.Workbench;

/// <summary>Places in a text where it may be cut.</summary>
internal static class TextPlace
{
    private const int Farthest = 2_000;

    /// <summary>The start of the line that a place stands in; the place itself, or the one before it, where the line is very long.</summary>
    public static int LineBefore(string text, int at)
    {
        if (at <= 0)
            return 0;
        var from = Math.Max(0, at - Farthest);
        var end = text.LastIndexOf('\n', at - 1, at - from);
        if (end >= 0)
            return end + 1;
        return char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }
}
