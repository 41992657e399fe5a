using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Assay.Ingest.Texts;

namespace Assay.Ingest.Formats;

/// <summary>Cuts elements into blocks of text, in the order of the page.</summary>
internal sealed class HtmlBlocks
{
    /// <summary>The attribute that carries an element's place in the original page.</summary>
    public const string PlaceAttribute = "data-assay-place";

    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "button",
        "select",
        "input",
        "textarea",
        "head",
        "title",
        "figcaption",
        "nav",
        "dialog",
        "map",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    };

    private readonly StringBuilder _line = new();
    private readonly List<PageBlock> _blocks = [];
    private string _place = "page";
    private int _links;
    private int _linked;

    /// <summary>Numbers the block elements of a page by name: the third paragraph is <c>p[3]</c>.</summary>
    public static void Number(IDocument page)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var element in page.All)
        {
            if (!Blocks.Contains(element.LocalName))
                continue;
            var count = counts[element.LocalName] = counts.GetValueOrDefault(element.LocalName) + 1;
            element.SetAttribute(PlaceAttribute, $"{element.LocalName}[{count}]");
        }
    }

    /// <summary>The blocks below an element.</summary>
    public static IReadOnlyList<PageBlock> Of(IElement element)
    {
        var reader = new HtmlBlocks();
        reader.Enter(element);
        reader.Flush();
        return reader._blocks;
    }

    /// <summary>Adds blocks to a text layer: list items and table rows that follow each other stay one paragraph.</summary>
    public static void Add(IEnumerable<PageBlock> blocks, TextLayer layer)
    {
        string? last = null;
        foreach (var block in blocks)
        {
            if (block.Name is "li" or "tr" && string.Equals(block.Name, last, StringComparison.Ordinal))
                layer.AddLine(block.Text, block.Place);
            else
                layer.AddBlock(block.Text, block.Place);
            last = block.Name;
        }
    }

    private void Enter(INode node)
    {
        if (node is IText text)
        {
            Append(text.Data, IsPreformatted(text));
            return;
        }

        if (node is not IElement element || Silent.Contains(element.LocalName) || IsHidden(element))
            return;
        if (string.Equals(element.LocalName, "br", StringComparison.Ordinal))
        {
            TrimLine();
            _line.Append('\n');
            return;
        }

        var block = Blocks.Contains(element.LocalName) && !IsPlainCell(element);
        if (!block && element.LocalName is "td" or "th" && _line.Length > 0)
        {
            TrimLine();
            _line.Append('\t');
        }

        var outer = _place;
        if (block)
        {
            Flush();
            _place = element.GetAttribute(PlaceAttribute) ?? outer;
        }

        var link = string.Equals(element.LocalName, "a", StringComparison.Ordinal) ? 1 : 0;
        _links += link;
        foreach (var child in element.ChildNodes)
            Enter(child);
        _links -= link;
        if (!block)
            return;
        Flush();
        _place = outer;
    }

    private static bool IsPreformatted(IText text) =>
        text.ParentElement is { } parent && (parent is IHtmlPreElement || parent.Closest("pre") is not null);

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Cells of a table of facts stand in one line; those of a layout table hold blocks.</summary>
    private static bool IsPlainCell(IElement element) =>
        element.LocalName is "td" or "th" && !element.Children.Any(child => Blocks.Contains(child.LocalName));

    private void Append(string text, bool preformatted)
    {
        if (preformatted)
        {
            _line.Append(text);
            return;
        }

        foreach (var one in text)
        {
            if (_links > 0 && char.IsLetterOrDigit(one))
                _linked++;
            if (!char.IsWhiteSpace(one))
                _line.Append(one);
            else if (_line.Length > 0 && _line[^1] is not (' ' or '\n' or '\t'))
                _line.Append(' ');
        }
    }

    private void TrimLine()
    {
        while (_line.Length > 0 && _line[^1] == ' ')
            _line.Length--;
    }

    private void Flush()
    {
        var text = _line.ToString().Trim();
        if (text.Length > 0)
            _blocks.Add(
                new PageBlock(text, _place, (double)_linked / Math.Max(1, text.Count(char.IsLetterOrDigit)))
            );
        _line.Clear();
        _linked = 0;
    }
}
