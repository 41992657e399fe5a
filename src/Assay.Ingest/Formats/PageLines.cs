using AngleSharp.Dom;

namespace Assay.Ingest.Formats;

/// <summary>The lines around the headline of a page, where pages show who wrote an article and when.</summary>
internal sealed class PageLines
{
    private const int Before = 3;
    private const int After = 12;
    private const int Longest = 120;
    private const int LongestDate = 60;

    private readonly List<string> _lines = [];

    /// <summary>Takes the short lines around the last block that is the headline; none where there is no such block.</summary>
    public PageLines(IElement? body, string? headline)
    {
        if (body is null || headline is null)
            return;
        var blocks = HtmlBlocks.Of(body);
        var at = blocks.Select(block => block.Text).ToList().LastIndexOf(headline);
        if (at < 0)
            return;
        var around = blocks
            .Skip(at + 1)
            .Take(After)
            .Concat(blocks.Skip(Math.Max(0, at - Before)).Take(Math.Min(Before, at)));
        _lines.AddRange(
            around
                .Where(block => block.Text.Length <= Longest)
                .SelectMany(block => block.Text.Split('\n', StringSplitOptions.TrimEntries))
        );
    }

    /// <summary>The first date that stands there, as written; a line that says when it was updated comes last.</summary>
    public string? Date =>
        _lines
            .Where(line => line.Length <= LongestDate || PageFurniture.IsByline(line))
            .OrderBy(line => line.Contains("updated", StringComparison.OrdinalIgnoreCase))
            .Select(PageFurniture.DateIn)
            .FirstOrDefault(date => date is not null);

    /// <summary>The names of the first byline that stands there.</summary>
    public IEnumerable<string> Authors =>
        _lines
            .Where(line => line.StartsWith("by ", StringComparison.OrdinalIgnoreCase))
            .Select(line => AuthorNames.OfByline(line).ToList())
            .FirstOrDefault(names => names.Count > 0)
        ?? [];
}
