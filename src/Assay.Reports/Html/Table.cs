namespace Assay.Reports.Html;

/// <summary>A table with a caption, in a frame that scrolls on narrow screens and by keyboard.</summary>
internal static class Table
{
    /// <summary>Draws the table; column heads are our own words, rows are made by the caller.</summary>
    public static Markup Draw(string caption, string[] heads, Markup rows, string kind = "")
    {
        var columns = Markup.Join(heads.Select(head => Markup.Of($"<th scope=\"col\">{head}</th>")));
        return Markup.Of(
            $"""
            <div class="scroll" role="region" tabindex="0" aria-label="{caption}"><table class="{kind}">
            <caption>{caption}</caption>
            <thead><tr>{columns}</tr></thead>
            <tbody>
            {rows}</tbody></table></div>

            """
        );
    }
}
