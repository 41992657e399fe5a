using System.Text;
using Assay.Ingest.Texts;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Assay.Ingest.Formats;

/// <summary>Markdown: the words without their marks, block by block.</summary>
internal static class MarkdownParser
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseFootnotes()
        .UsePreciseSourceLocation()
        .Build();

    /// <summary>Reads the document; places are lines of the file.</summary>
    public static ParsedDocument Parse(ParseRequest request)
    {
        var decoded = TextDecoder.Decode(request.Bytes);
        var (source, _) = CleanText.Of(decoded.Text);
        if (MarkdownNesting.IsTooDeep(source, request.Limits.Nesting))
            throw new UnreadableException($"its marks are nested deeper than {request.Limits.Nesting}");
        var markdown = Open(source);
        var layer = new TextLayer(request.Limits.TextLength);
        foreach (var block in markdown)
            Add(block, layer);
        var (text, map) = layer.Build();
        var metadata = FrontMatter.Read(source);
        metadata = metadata with { Title = metadata.Title ?? FirstHeading(markdown) };
        return new ParsedDocument("markdown", text, map, metadata, [.. decoded.Notes, .. layer.Notes()]);
    }

    private static MarkdownDocument Open(string source)
    {
        try
        {
            return Markdown.Parse(source, Pipeline);
        }
        catch (ArgumentException)
        {
            throw new UnreadableException("its marks are nested too deeply for the Markdown parser");
        }
    }

    private static string? FirstHeading(MarkdownDocument markdown) =>
        markdown.OfType<HeadingBlock>().FirstOrDefault() is { Level: 1 } first ? Words(first.Inline) : null;

    private static void Add(Block block, TextLayer layer)
    {
        var place = $"line {block.Line + 1}";
        switch (block)
        {
            case Table table:
                AddTable(table, layer);
                break;
            case FootnoteGroup notes:
                foreach (var note in notes.OfType<Footnote>())
                    AddNote(note, layer);
                break;
            case LinkReferenceDefinitionGroup or HtmlBlock or ThematicBreakBlock:
                break;
            case ListItemBlock { Parent: ListBlock { IsLoose: false } } item:
                foreach (var inner in item)
                    AddItem(inner, layer);
                break;
            case ContainerBlock container:
                foreach (var inner in container)
                    Add(inner, layer);
                break;
            case Markdig.Extensions.Yaml.YamlFrontMatterBlock:
                break;
            case CodeBlock code:
                layer.AddBlock(code.Lines.ToString(), place);
                break;
            case LeafBlock leaf:
                layer.AddBlock(Words(leaf.Inline), place);
                break;
        }
    }

    private static void AddItem(Block inner, TextLayer layer)
    {
        if (
            inner is ParagraphBlock { Parent: ListItemBlock item }
            && item.Parent is { } list
            && list.IndexOf(item) > 0
        )
            layer.AddLine(Words(((LeafBlock)inner).Inline), $"line {inner.Line + 1}");
        else
            Add(inner, layer);
    }

    private static void AddTable(Table table, TextLayer layer)
    {
        var first = true;
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = row.OfType<TableCell>()
                .Select(cell =>
                    string.Join(' ', cell.OfType<LeafBlock>().Select(leaf => Words(leaf.Inline)))
                );
            var line = string.Join("\t", cells);
            if (first)
                layer.AddBlock(line, $"line {row.Line + 1}");
            else
                layer.AddLine(line, $"line {row.Line + 1}");
            first = false;
        }
    }

    private static void AddNote(Footnote note, TextLayer layer)
    {
        var words = string.Join(' ', note.OfType<LeafBlock>().Select(leaf => Words(leaf.Inline)));
        layer.AddBlock($"[{note.Order}] {words}", $"line {note.Line + 1}");
    }

    private static string Words(ContainerInline? inlines)
    {
        var words = new StringBuilder();
        if (inlines is not null)
            Append(inlines, words);
        return words.ToString();
    }

    private static void Append(ContainerInline inlines, StringBuilder words)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case FootnoteLink { IsBackLink: false } link:
                    words.Append($"[{link.Footnote.Order}]");
                    break;
                case LinkInline { IsImage: true } or FootnoteLink:
                    break;
                case ContainerInline container:
                    Append(container, words);
                    break;
                case LiteralInline literal:
                    words.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    words.Append(code.Content);
                    break;
                case AutolinkInline link:
                    words.Append(link.Url);
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline line:
                    words.Append(line.IsHard ? '\n' : ' ');
                    break;
            }
        }
    }
}
