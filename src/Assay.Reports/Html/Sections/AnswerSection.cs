using Assay.Core.Judging;
using Assay.Reports.Words;

namespace Assay.Reports.Html.Sections;

/// <summary>The head of a report: the answer in a paragraph of plain words, and how much it may be relied on.</summary>
internal static class AnswerSection
{
    public static Markup Draw(ReportView view, Findings findings)
    {
        var sentences = Markup.Join(findings.Answer.Select(sentence => Markup.Of($"{sentence} ")));
        return Markup.Of(
            $"""
            <section id="answer" aria-labelledby="answer-h">
            <h2 id="answer-h">In short</h2>
            <p class="lead">{sentences}</p>
            {Likelihood(view.Examination.Judgement)}{Reliance(view.Examination.Judgement)}</section>

            """
        );
    }

    private static Markup Likelihood(Judgement? judgement)
    {
        if (judgement is null)
            return Markup.Of(
                $"<p class=\"lead\">No likelihood is given: no tie between a state and a group is argued, only mentioned at most.</p>\n"
            );
        return Markup.Of(
            $"<p class=\"lead\">{JudgementWords.Likelihood(judgement)}</p>\n{RivalsSection.Paragraph(TemperedWords.Sentence(judgement))}"
        );
    }

    private static Markup Reliance(Judgement? judgement)
    {
        if (judgement is null)
            return Markup.None;
        return Markup.Of(
            $"<p class=\"reliance\"><strong>{JudgementWords.Confidence(judgement)}</strong> {judgement.ConfidenceRule}</p>\n"
        );
    }
}
