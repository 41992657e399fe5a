using Assay.Core.Judging;
using Assay.Reports.Html;
using Assay.Reports.Html.Sections;
using Assay.Reports.Words;

namespace Assay.Reports;

/// <summary>An examination as one self-contained HTML file.</summary>
/// <remarks>
/// No script, no external address, its own styles for screen, dark screen and print. Everything that comes from a
/// document is escaped, its control characters are made visible and its direction is kept apart from the report's
/// own. The same examination gives the same bytes; there's no clock in it.
/// </remarks>
public static class HtmlReport
{
    /// <summary>The whole file as text, to be written as UTF-8.</summary>
    public static string Write(Examination examination)
    {
        ArgumentNullException.ThrowIfNull(examination);
        var view = new ReportView(examination);
        var findings = new Findings(examination);
        return HtmlFrame.Draw(
            findings.Title,
            Markup.Of(
                $"""
                {Head(view, findings)}<main>
                {AnswerSection.Draw(view, findings)}{Contents(view)}{Sections(view, findings)}</main>

                """
            )
        );
    }

    private static Markup Head(ReportView view, Findings findings)
    {
        var draft = view.Examination.Judgement is { IsDraft: true }
            ? Markup.Of($"<p class=\"draft\"><strong>Draft</strong> {JudgementWords.DraftReason}</p>\n")
            : Markup.None;
        var what = view.IsOne
            ? "What this document says, on whose word, and what that supports"
            : "What they say, on whose word, and what that supports";
        return Markup.Of(
            $"""
            <header>
            <p class="kicker">Assay examination</p>
            <h1><bdi>{findings.Title}</bdi></h1>
            <p class="sub">{what}</p>
            {draft}</header>

            """
        );
    }

    private static Markup Contents(ReportView view)
    {
        var traces =
            view.Documents.Length > 1
                ? Markup.Of($"<li><a href=\"#traces\">Who took from whom</a></li>\n")
                : Markup.None;
        return Markup.Of(
            $"""
            <nav aria-label="Contents"><ol>
            {traces}<li><a href="#documents">{(view.IsOne ? "The document" : "The documents")}</a></li>
            <li><a href="#claims">What is claimed</a></li>
            <li><a href="#voices">Who stands behind each claim</a></li>
            <li><a href="#support">What the central claim rests on</a></li>
            <li><a href="#rivals">Rival explanations</a></li>
            <li><a href="#checklist">The deception checklist</a></li>
            <li><a href="#text">The words themselves</a></li>
            <li><a href="#problems">What was rejected, defective or not read</a></li>
            <li><a href="#making">How this was made</a></li>
            </ol></nav>

            """
        );
    }

    private static Markup Sections(ReportView view, Findings findings) =>
        Markup.Join([
            TracesSection.Draw(view, findings),
            DocumentsSection.Draw(view),
            ClaimsSection.Draw(view),
            VoicesSection.Draw(view, findings),
            SupportSection.Draw(view),
            RivalsSection.Draw(view),
            ChecklistSection.Draw(view),
            TextSection.Draw(view),
            ProblemsSection.Draw(view),
            MakingSection.Draw(view),
        ]);
}
