using Assay.Core.Documents;

namespace Assay.Reports.Html;

/// <summary>HTML that is safe to show: only made from literal markup with everything else escaped.</summary>
/// <remarks>The default is empty. There's no way from a plain string to markup but through the escaping handler.</remarks>
internal readonly struct Markup
{
    private readonly string? _html;

    private Markup(string html) => _html = html;

    /// <summary>Nothing.</summary>
    public static Markup None { get; }

    /// <summary>Literal markup whose holes are escaped.</summary>
    public static Markup Of(MarkupHandler handler) => new(handler.ToHtml());

    /// <summary>Words of a document: escaped, controls made visible, in a direction of their own.</summary>
    public static Markup Words(string words) => Of($"<bdi>{words}</bdi>");

    /// <summary>An exact quotation of a document.</summary>
    public static Markup Quote(string words) => Of($"<q class=\"src\"><bdi>{words}</bdi></q>");

    /// <summary>Our own text that needs no escaping where it stands: the styles. Never words of a document.</summary>
    public static Markup Trusted(string ours) => new(ours);

    /// <summary>A passage of a document with its marks drawn in.</summary>
    public static Markup Drawn(string text, Passage window, IEnumerable<TextMark> marks) =>
        new(MarkedText.Draw(text, window, marks));

    /// <summary>The parts one after another.</summary>
    public static Markup Join(IEnumerable<Markup> parts, MarkupHandler between = default)
    {
        var separator = between.ToHtml();
        return new(string.Join(separator, parts.Select(part => part.ToString())));
    }

    /// <inheritdoc/>
    public override string ToString() => _html ?? "";
}
