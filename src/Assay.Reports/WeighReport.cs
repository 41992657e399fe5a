using System.Collections.Immutable;
using System.Text.Json;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Reports.Html;
using Assay.Reports.Json;
using Assay.Reports.Pages;
using Assay.Reports.Weighing;

namespace Assay.Reports;

/// <summary>A judgement as a product to hand over, in the order of ICD 203: the answer, its confidence apart, what it hangs on, then figures and every input.</summary>
/// <remarks>
/// Each form says the same. The HTML is one file without script or outside address; the Markdown has tables in place of
/// figures; the JSON is that of <see cref="JudgementJson"/> with the version and the case added. The same judgement
/// gives the same bytes.
/// </remarks>
public static class WeighReport
{
    /// <summary>The report as one self-contained HTML file, to be written as UTF-8.</summary>
    /// <param name="judgement">The judgement.</param>
    /// <param name="content">The case that was judged.</param>
    /// <param name="version">Version of the program that judged it.</param>
    public static string Html(Judgement judgement, CaseContent content, string version) =>
        HtmlPage.Write(Page(judgement, content, version));

    /// <summary>The chapters alone, for a page that has a frame and styles of its own, and their headings with their places.</summary>
    internal static (Markup Chapters, ImmutableArray<(string Id, string Heading)> Contents) Inside(
        Judgement judgement,
        CaseContent content,
        string version
    )
    {
        var page = Page(judgement, content, version);
        return (HtmlPage.Inside(page), [.. page.Chapters.Select(chapter => (chapter.Id, chapter.Heading))]);
    }

    /// <summary>The report as Markdown.</summary>
    /// <param name="judgement">The judgement.</param>
    /// <param name="content">The case that was judged.</param>
    /// <param name="version">Version of the program that judged it.</param>
    public static string Markdown(Judgement judgement, CaseContent content, string version) =>
        MarkdownPage.Write(Page(judgement, content, version));

    /// <summary>The report as one JSON object: every field of the judgement, then <c>version</c> and <c>case</c>.</summary>
    /// <param name="judgement">The judgement.</param>
    /// <param name="content">The case that was judged.</param>
    /// <param name="version">Version of the program that judged it.</param>
    /// <param name="output">Where it is written.</param>
    /// <exception cref="ArgumentException">A number is infinite or not a number.</exception>
    public static void Json(Judgement judgement, CaseContent content, string version, Stream output)
    {
        Check(judgement, content, version);
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, JsonForm.Options);
        json.WriteStartObject();
        JudgementJson.WriteFields(json, judgement);
        json.WriteString("version", version);
        CaseJson.Write(json, content);
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static Page Page(Judgement judgement, CaseContent content, string version)
    {
        Check(judgement, content, version);
        return WeighPage.Write(judgement, content, version);
    }

    private static void Check(Judgement judgement, CaseContent content, string version)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(version);
        if (judgement.Hypotheses.Length != content.Hypotheses.Length)
            throw new ArgumentException("The judgement is of another case.", nameof(judgement));
    }
}
