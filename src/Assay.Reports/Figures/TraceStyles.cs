using System.Reflection;
using Assay.Reports.Html;

namespace Assay.Reports.Figures;

/// <summary>The styles of the picture of a trace, for a page and for a file of its own alike.</summary>
/// <remarks>Colours stand as such and not as variables, which programs other than browsers often don't know.</remarks>
internal static class TraceStyles
{
    private static readonly Lazy<string> Picture = new(() => Read("Assay.Reports.Figures.trace.css"));
    private static readonly Lazy<string> Page = new(() => Read("Assay.Reports.Traces.trace-page.css"));

    /// <summary>The styles of the picture as they stand in a <c>style</c> element, where nothing is escaped.</summary>
    public static Markup OfPicture => Markup.Trusted(Picture.Value);

    /// <summary>The further styles of the page that holds it.</summary>
    public static Markup OfPage => Markup.Trusted(Page.Value);

    private static string Read(string name)
    {
        using var resource =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is missing from the program.");
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
