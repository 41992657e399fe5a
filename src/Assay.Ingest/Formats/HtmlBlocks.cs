using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Assay.Ingest.Texts;

namespace Assay.Ingest.Formats;

/// <summary>Turns elements into paragraphs of a text layer.</summary>
internal sealed class HtmlBlocks(TextLayer layer, bool isArticle = false)
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
    private string _place = "page";
    private string? _last;

    /// <summary>A block that stands in the layer already, and is left out once.</summary>
    public string? Skipped { get; set; }

    /// <summary>Blocks left out because they belong to the page, not to the article.</summary>
    public int Furniture { get; private set; }

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

    /// <summary>Adds everything below an element.</summary>
    public void Add(IElement element)
    {
        Enter(element);
        Flush();
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

        foreach (var child in element.ChildNodes)
            Enter(child);
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
        _line.Clear();
        if (text.Length == 0)
            return;
        if (string.Equals(text, Skipped, StringComparison.Ordinal))
        {
            Skipped = null;
            return;
        }

        if (isArticle && PageFurniture.Is(text))
        {
            Furniture++;
            return;
        }

        // List items and table rows that follow each other stay one block.
        var name = _place.Split('[')[0];
        var together = name is "li" or "tr" && string.Equals(name, _last, StringComparison.Ordinal);
        if (together)
            layer.AddLine(text, _place);
        else
            layer.AddBlock(text, _place);
        _last = name;
    }
}
