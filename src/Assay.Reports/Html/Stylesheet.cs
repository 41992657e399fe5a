using System.Reflection;

namespace Assay.Reports.Html;

/// <summary>The report's styles, read once from the resource beside this class.</summary>
internal static class Stylesheet
{
    private static readonly Lazy<string> Css = new(Read);

    /// <summary>The styles as text.</summary>
    public static string Text => Css.Value;

    /// <summary>The styles as they stand in a <c>style</c> element, where nothing is escaped.</summary>
    public static Markup Markup => Markup.Trusted(Css.Value);

    /// <summary>The rules of the figures alone, for a page that has its own styles and the same names of colours.</summary>
    public static string Figures =>
        string.Concat(
            Css.Value.Split('\n')
                .Where(line =>
                    line.StartsWith(".f-", StringComparison.Ordinal)
                    || line.StartsWith(".figure", StringComparison.Ordinal)
                )
                .Select(line => line + "\n")
        );

    private static string Read()
    {
        using var resource =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("Assay.Reports.Html.report.css")
            ?? throw new InvalidOperationException("The report's styles are missing from the program.");
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
