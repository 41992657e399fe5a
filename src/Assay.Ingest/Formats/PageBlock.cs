namespace Assay.Ingest.Formats;

/// <summary>One paragraph, heading, list item or table row of a page.</summary>
/// <param name="Text">Its text, trimmed; never empty.</param>
/// <param name="Place">Where it stands in the page, such as <c>p[3]</c>.</param>
/// <param name="Linked">The share of its letters and digits that are within links, 0 to 1.</param>
internal sealed record PageBlock(string Text, string Place, double Linked)
{
    private const int ShortestProse = 60;
    private const int ProseAnyway = 140;

    /// <summary>The name of its element.</summary>
    public string Name => Place.Split('[')[0];

    /// <summary>Whether it is a heading.</summary>
    public bool IsHeading => Name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    /// <summary>Whether it is running text: long, or a sentence to its end, and no list of links.</summary>
    public bool IsProse =>
        !IsHeading && Linked < 0.6 && (Text.Length >= ProseAnyway || (Text.Length >= ShortestProse && Ends));

    /// <summary>Whether it ends as a sentence does.</summary>
    public bool Ends =>
        Text.AsSpan().TrimEnd("\"'”’»)]") is [.., var last]
        && last is '.' or '!' or '?' or '…' or ':' or '。';
}
