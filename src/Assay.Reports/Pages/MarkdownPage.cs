using System.Collections.Immutable;
using System.Text;

namespace Assay.Reports.Pages;

/// <summary>A page as Markdown with tables; the figures are left to their tables.</summary>
internal sealed class MarkdownPage
{
    private readonly StringBuilder _text = new();

    private MarkdownPage() { }

    /// <summary>The whole file as text.</summary>
    public static string Write(Page page)
    {
        var markdown = new MarkdownPage();
        markdown.Head(page);
        foreach (var chapter in page.Chapters)
            markdown.Add(chapter);
        return markdown._text.ToString();
    }

    private void Head(Page page)
    {
        _text.Append("# ").Append(MarkdownText.Of(page.Title)).Append("\n\n");
        Block($"{MarkdownText.Of(page.Kicker)}. {Of(page.Under)}");
        if (page.Draft is { } reason)
            Block($"**Draft.** {MarkdownText.Of(reason)}");
    }

    private void Add(Chapter chapter)
    {
        _text.Append("## ").Append(MarkdownText.Of(chapter.Heading)).Append("\n\n");
        foreach (var block in chapter.Blocks)
            Add(block);
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Block(MarkdownText.Start(Of(paragraph.Words)));
                break;
            case Subheading heading:
                Block("### " + MarkdownText.Of(heading.Words));
                break;
            case Bullets list:
                Block(string.Join('\n', list.Items.Select(item => "- " + MarkdownText.Start(Of(item)))));
                break;
            case Grid grid:
                Add(grid);
                break;
            case Picture:
                break;
            default:
                throw new ArgumentException($"A {block.GetType().Name} can't be written.", nameof(block));
        }
    }

    private void Add(Grid grid)
    {
        Block($"**{MarkdownText.Of(grid.Caption)}**");
        Row([.. grid.Columns.Select(column => MarkdownText.Of(column.Head))]);
        Row([.. grid.Columns.Select(column => column.IsFigure ? "---:" : "---")]);
        foreach (var row in grid.Shown)
            Row([.. row.Select(Of)]);
        _text.Append('\n');
        if (grid.LeftOut is { } words)
            Block(MarkdownText.Of(words));
    }

    private void Row(ImmutableArray<string> cells) =>
        _text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private void Block(string words) => _text.Append(words).Append("\n\n");

    private static string Of(Line line) => string.Concat(line.Pieces.Select(Of));

    private static string Of(Piece piece) =>
        piece.Kind switch
        {
            PieceKind.Quote => $"\u201c{MarkdownText.Of(piece.Text)}\u201d",
            PieceKind.Strong when piece.Text.Length > 0 => $"**{MarkdownText.Of(piece.Text)}**",
            PieceKind.Tag => $"({MarkdownText.Of(piece.Text)})",
            _ => MarkdownText.Of(piece.Text),
        };
}
