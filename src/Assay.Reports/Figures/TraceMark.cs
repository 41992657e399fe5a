using Assay.Core.Provenance;
using Assay.Reports.Html;

namespace Assay.Reports.Figures;

/// <summary>The mark of a document: a shape for each kind, so that colour alone tells nothing.</summary>
internal static class TraceMark
{
    /// <summary>Every kind with its words, as the legend has them.</summary>
    public static readonly (TraceKind Kind, string Words)[] Legend =
    [
        (TraceKind.Original, "takes from none"),
        (TraceKind.Verbatim, "word for word"),
        (TraceKind.Cut, "cut"),
        (TraceKind.Edited, "edited"),
        (TraceKind.Embedded, "embedded"),
        (TraceKind.Merged, "from several"),
        (TraceKind.Undetermined, "undetermined"),
        (TraceKind.Cited, "cites"),
    ];

    /// <summary>The mark around a place.</summary>
    public static Markup Draw(TraceKind kind, double x, double y) =>
        kind switch
        {
            TraceKind.Verbatim => Markup.Of(
                $"<circle class=\"t-full\" cx=\"{Svg.N(x)}\" cy=\"{Svg.N(y)}\" r=\"5\"/>"
            ),
            TraceKind.Cut => Markup.Of(
                $"{Ring(x, y)}<path class=\"t-full\" d=\"M{Svg.N(x)} {Svg.N(y - 5)}a5 5 0 0 0 0 10z\"/>"
            ),
            TraceKind.Edited => Ring(x, y),
            TraceKind.Embedded => Markup.Of(
                $"{Ring(x, y)}<circle class=\"t-full\" cx=\"{Svg.N(x)}\" cy=\"{Svg.N(y)}\" r=\"2\"/>"
            ),
            TraceKind.Merged => Markup.Of(
                $"<path class=\"t-full\" d=\"M{Svg.N(x - 6)} {Svg.N(y - 5)}l12 0l-6 11z\"/>"
            ),
            TraceKind.Undetermined => Markup.Of(
                $"<rect class=\"t-hollow\" x=\"{Svg.N(x - 4.5)}\" y=\"{Svg.N(y - 4.5)}\" width=\"9\" height=\"9\"/>"
            ),
            TraceKind.Cited => Markup.Of(
                $"<path class=\"t-hollow\" d=\"M{Svg.N(x)} {Svg.N(y - 6)}l6 6l-6 6l-6 -6z\"/>"
            ),
            _ => Markup.Of($"<path class=\"t-full\" d=\"M{Svg.N(x)} {Svg.N(y - 7)}l7 7l-7 7l-7 -7z\"/>"),
        };

    private static Markup Ring(double x, double y) =>
        Markup.Of($"<circle class=\"t-hollow\" cx=\"{Svg.N(x)}\" cy=\"{Svg.N(y)}\" r=\"4.6\"/>");
}
