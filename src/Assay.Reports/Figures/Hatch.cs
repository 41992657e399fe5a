using Assay.Reports.Html;

namespace Assay.Reports.Figures;

/// <summary>Fillings that tell bars apart without colour.</summary>
internal static class Hatch
{
    /// <summary>Slanting lines.</summary>
    public static Markup Lines(string id) =>
        Markup.Of(
            $"<pattern id=\"{id}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"f-hatch-paper\" width=\"6\" height=\"6\"/><rect class=\"f-hatch-line\" width=\"2.6\" height=\"6\"/></pattern>"
        );

    /// <summary>Dots.</summary>
    public static Markup Dots(string id) =>
        Markup.Of(
            $"<pattern id=\"{id}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect class=\"f-hatch-paper\" width=\"6\" height=\"6\"/><circle class=\"f-hatch-dot\" cx=\"3\" cy=\"3\" r=\"1.2\"/></pattern>"
        );
}
