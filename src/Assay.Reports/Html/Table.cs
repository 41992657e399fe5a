namespace Assay.Reports.Html;

/// <summary>A table with a caption, in a frame that scrolls on narrow screens and by keyboard.</summary>
internal static class Table
{
    private const int FewRows = 9;

    /// <summary>Draws the table; column heads are our own words, rows are made by the caller.</summary>
    public static Markup Draw(string caption, string[] heads, Markup rows, string kind = "")
    {
        var columns = Markup.Join(heads.Select(head => Markup.Of($"<th scope=\"col\">{head}</th>")));
        // A short table stays on one page in print, with its caption.
        var length = rows.ToString().AsSpan().Count("<tr>") <= FewRows ? "short" : "long";
        return Markup.Of(
            $"""
            <div class="scroll {length}" role="region" tabindex="0" aria-label="{caption}"><table class="{kind}">
            <caption>{caption}</caption>
            <thead><tr>{columns}</tr></thead>
            <tbody>
            {rows}</tbody></table></div>

            """
        );
    }
}
