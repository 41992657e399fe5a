using System.Collections.Immutable;
using Assay.Reports.Html;

namespace Assay.Reports.Pages;

/// <summary>A page as one self-contained HTML file.</summary>
internal static class HtmlPage
{
    private const int Wide = 700;
    private const int Narrow = 340;

    // What a page that is looked at again and again shows of a table; the file has the rest.
    private const int MostInside = 60;

    /// <summary>The whole file as text.</summary>
    public static string Write(Page page) =>
        HtmlFrame.Draw(
            page.Title,
            Markup.Of(
                $"""
                {Head(page)}<main>
                {Draw(page.Chapters[0])}{Contents(page)}{Markup.Join(
                    page.Chapters.Skip(1).Select(Draw)
                )}</main>

                """
            )
        );

    /// <summary>The chapters alone, for a page with a frame of its own; of long tables the first rows.</summary>
    public static Markup Inside(Page page) =>
        Markup.Join(
            page.Chapters.Select(chapter =>
                Draw(chapter with { Blocks = [.. chapter.Blocks.Select(Shortened)] })
            )
        );

    private static Block Shortened(Block block) =>
        block is Grid grid ? grid with { MostRows = Math.Min(grid.MostRows, MostInside) } : block;

    private static Markup Head(Page page)
    {
        var draft = page.Draft is { } reason
            ? Markup.Of($"<p class=\"draft\"><strong>Draft</strong> {reason}</p>\n")
            : Markup.None;
        return Markup.Of(
            $"""
            <header>
            <p class="kicker">{page.Kicker}</p>
            <h1>{Markup.Words(page.Title)}</h1>
            <p class="sub">{Draw(page.Under)}</p>
            {draft}</header>

            """
        );
    }

    private static Markup Contents(Page page)
    {
        var items = page
            .Chapters.Skip(1)
            .Select(chapter => Markup.Of($"<li><a href=\"#{chapter.Id}\">{chapter.Heading}</a></li>\n"));
        return Markup.Of($"<nav aria-label=\"Contents\"><ol>\n{Markup.Join(items)}</ol></nav>\n");
    }

    private static Markup Draw(Chapter chapter) =>
        Markup.Of(
            $"""
            <section id="{chapter.Id}" aria-labelledby="{chapter.Id}-h">
            <h2 id="{chapter.Id}-h">{chapter.Heading}</h2>
            {Markup.Join(chapter.Blocks.Select(Draw))}</section>

            """
        );

    private static Markup Draw(Block block) =>
        block switch
        {
            Paragraph { Kind: "" } plain => Markup.Of($"<p>{Draw(plain.Words)}</p>\n"),
            Paragraph kind => Markup.Of($"<p class=\"{kind.Kind}\">{Draw(kind.Words)}</p>\n"),
            Subheading heading => Markup.Of($"<h3>{heading.Words}</h3>\n"),
            Bullets list => Markup.Of(
                $"<ul>\n{Markup.Join(list.Items.Select(item => Markup.Of($"<li>{Draw(item)}</li>\n")))}</ul>\n"
            ),
            Grid grid => Draw(grid),
            Picture picture => Draw(picture),
            _ => throw new ArgumentException($"A {block.GetType().Name} can't be drawn.", nameof(block)),
        };

    private static Markup Draw(Picture picture) =>
        Markup.Of(
            $"""
            <figure>
            <div class="wide">{picture.Draw(Wide, picture.Id)}</div>
            <div class="narrow">{picture.Draw(Narrow, picture.Id + "-narrow")}</div>
            <figcaption>{Draw(picture.Caption)}</figcaption>
            </figure>

            """
        );

    private static Markup Draw(Grid grid)
    {
        var rows = Markup.Join(grid.Shown.Select(row => Row(grid, row)));
        var left = grid.LeftOut is { } words
            ? Markup.Of($"<tr><td colspan=\"{grid.Columns.Length}\">{words}</td></tr>\n")
            : Markup.None;
        var table = Table.Draw(
            grid.Caption,
            [.. grid.Columns.Select(column => column.Head)],
            Markup.Of($"{rows}{left}"),
            grid.Columns.Any(column => column.IsFigure) ? "figures" : "words"
        );
        return grid.Rows.Length <= Grid.Many
            ? table
            : Markup.Of(
                $"<details class=\"fold\"><summary>{grid.Caption}: all {grid.Rows.Length} rows</summary>\n{table}</details>\n"
            );
    }

    private static Markup Row(Grid grid, ImmutableArray<Line> cells)
    {
        var others = Markup.Join(
            cells
                .Skip(1)
                .Select(
                    (cell, index) =>
                        grid.Columns[index + 1].IsFigure
                            ? Markup.Of($"<td class=\"n\">{Draw(cell)}</td>")
                            : Markup.Of($"<td>{Draw(cell)}</td>")
                )
        );
        return Markup.Of($"<tr><th scope=\"row\">{Draw(cells[0])}</th>{others}</tr>\n");
    }

    private static Markup Draw(Line line) => Markup.Join(line.Pieces.Select(Draw));

    private static Markup Draw(Piece piece) =>
        piece.Kind switch
        {
            PieceKind.Words => Markup.Words(piece.Text),
            PieceKind.Quote => Markup.Of($"\u201c{Markup.Words(piece.Text)}\u201d"),
            PieceKind.Strong => Markup.Of($"<strong>{piece.Text}</strong>"),
            PieceKind.Tag => Markup.Of($"<span class=\"tag\">{piece.Text}</span>"),
            _ => Markup.Of($"{piece.Text}"),
        };
}
