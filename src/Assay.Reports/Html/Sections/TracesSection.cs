using Assay.Core.Provenance;
using Assay.Reports.Figures;
using Assay.Reports.Words;

namespace Assay.Reports.Html.Sections;

/// <summary>Who took from whom: the documents with arrows to what they took from.</summary>
internal static class TracesSection
{
    public static Markup Draw(ReportView view, Findings findings)
    {
        if (view.Documents.Length < 2)
            return Markup.None;
        var derivations = view.Examination.Derivations;
        var picture = derivations.Length == 0 ? Markup.None : Picture(view);
        return Markup.Of(
            $"""
            <section id="traces" aria-labelledby="traces-h">
            <h2 id="traces-h">Who took from whom</h2>
            <p class="lead">{findings.DocumentOrigins}</p>
            {picture}{Rows(view)}</section>

            """
        );
    }

    private static Markup Picture(ReportView view) =>
        Markup.Of(
            $"""
            <figure>
            <div class="wide">{DerivationFigure.Draw(view.Examination, 700, "fig-traces")}</div>
            <div class="narrow">{DerivationFigure.Draw(view.Examination, 340, "fig-traces-narrow")}</div>
            <figcaption>{DerivationFigure.Caption(view.Examination)}</figcaption>
            </figure>

            """
        );

    private static Markup Rows(ReportView view)
    {
        if (view.Examination.Derivations.Length == 0)
            return Markup.None;
        var rows = ReportView.Rows(view.Examination.Derivations, 4, derivation => Row(view, derivation));
        return Table.Draw(
            "Each derivation with its reasons",
            ["Document", "How", "Probability", "Reasons"],
            rows,
            "numbers"
        );
    }

    private static Markup Row(ReportView view, Derivation derivation)
    {
        var reasons =
            derivation.Evidence.Length == 0
                ? Markup.Of($"<em class=\"absent\">none given</em>")
                : Markup.Of($"<bdi>{string.Join("; ", derivation.Evidence)}</bdi>");
        return Markup.Of(
            $"<tr><th scope=\"row\">{view.Card(derivation.Document)}</th><td>{Plain.Of(derivation.Kind)} {view.Card(derivation.Of)}</td><td class=\"n\">{Plain.Percent(derivation.Probability)}</td><td>{reasons}</td></tr>\n"
        );
    }
}
