using System.Collections.Immutable;
using Assay.Core.Judging;
using Assay.Reports.Figures;
using Assay.Reports.Words;

namespace Assay.Reports.Html.Sections;

/// <summary>The rival explanations: how likely each is, where the prior came from, and what the judgement hangs on.</summary>
internal static class RivalsSection
{
    private const int Wide = 700;
    private const int Narrow = 340;

    public static Markup Draw(ReportView view)
    {
        if (view.Examination.Judgement is not { } judgement)
            return Markup.Of(
                $"""
                <section id="rivals" aria-labelledby="rivals-h">
                <h2 id="rivals-h">Rival explanations</h2>
                <p>No tie between a state and a group is argued, only mentioned at most, so no judgement was drafted.</p>
                </section>

                """
            );
        var tempered = TemperedWords.Of(judgement);
        return Markup.Of(
            $"""
            <section id="rivals" aria-labelledby="rivals-h">
            <h2 id="rivals-h">Rival explanations</h2>
            <p>{judgement.Question}</p>
            <p>{JudgementWords.Likelihood(judgement)} {JudgementWords.Table}</p>
            <figure>
            <div class="wide">{PosteriorFigure.Draw(judgement, Wide, "fig-rivals")}</div>
            <div class="narrow">{PosteriorFigure.Draw(judgement, Narrow, "fig-rivals-narrow")}</div>
            <figcaption>Dot: probability after the documents, in per cent. Bar: the middle 90 of 100 draws. Upright tick: before the documents. Stripes: the bands of the estimative words. The table below has the same figures.</figcaption>
            </figure>
            {Hypotheses(judgement, tempered)}{Paragraph(
                tempered is null ? "" : TemperedWords.Basis
            )}<p class="reliance"><strong>{JudgementWords.Confidence(
                judgement
            )}</strong> {judgement.ConfidenceRule}</p>
            {Prior(judgement)}{Indicators(judgement)}{Deceivers(judgement, tempered)}{Methods(judgement)}{MatrixScoresTable.Draw(judgement)}{HangsOn(
                judgement
            )}{Assumptions(judgement)}</section>

            """
        );
    }

    /// <summary>A sentence as a paragraph, or nothing where it says nothing.</summary>
    internal static Markup Paragraph(string sentence) =>
        sentence.Length == 0 ? Markup.None : Markup.Of($"<p>{sentence}</p>\n");

    private static Markup Hypotheses(Judgement judgement, TemperedJudgement? tempered)
    {
        var rows = Markup.Join(
            judgement.Hypotheses.Select(hypothesis =>
                Markup.Of(
                    $"<tr><th scope=\"row\">{hypothesis.Says}{Tag(judgement, hypothesis)}</th><td class=\"n\">{Plain.Percent(hypothesis.Prior)}</td><td class=\"n\"><strong>{Plain.Percent(hypothesis.Posterior)}</strong></td><td class=\"n\">{Plain.Band(hypothesis.Low, hypothesis.High)}</td>{Doubted(tempered, hypothesis.Id, TemperedWords.Figure)}<td>{hypothesis.Word}</td></tr>\n"
                )
            )
        );
        return Table.Draw(
            "The rivals in figures",
            ["Explanation", "Before", "After", "Range", .. DoubtedHead(tempered), "In words"],
            rows,
            "numbers"
        );
    }

    private static ImmutableArray<string> DoubtedHead(TemperedJudgement? tempered) =>
        tempered is null ? [] : [TemperedWords.Column];

    private static Markup Doubted(
        TemperedJudgement? tempered,
        string id,
        Func<TemperedJudgement, string, string> says
    ) => tempered is null ? Markup.None : Markup.Of($"<td class=\"n\">{says(tempered, id)}</td>");

    private static Markup Tag(Judgement judgement, HypothesisJudgement hypothesis) =>
        string.Equals(hypothesis.Id, judgement.Claimed, StringComparison.Ordinal)
            ? Markup.Of($" <span class=\"tag\">claimed</span>")
            : Markup.None;

    private static Markup Prior(Judgement judgement)
    {
        var prior = judgement.Prior;
        var alternatives =
            prior.Alternatives.Length == 0
                ? Markup.None
                : Table.Draw(
                    "The same documents under other reference classes (the claimed tie or a stronger one)",
                    ["Reference class", "Before", "After"],
                    Markup.Join(
                        prior.Alternatives.Select(other =>
                            Markup.Of(
                                $"<tr><th scope=\"row\">{other.Says}</th><td class=\"n\">{Plain.Percent(other.Prior)}</td><td class=\"n\">{Plain.Percent(other.Posterior)}</td></tr>\n"
                            )
                        )
                    ),
                    "numbers"
                );
        return Markup.Of(
            $"""
            <h3>Where the starting point comes from</h3>
            <p>{prior.Says} <span class="basis">Source: {prior.Source}</span></p>
            {Bullets(prior.Caveats)}{alternatives}
            """
        );
    }

    private static Markup Indicators(Judgement judgement)
    {
        if (judgement.Indicators.Length == 0)
            return Markup.Of($"<h3>Indicators</h3>\n<p>No indicator of the templates was found.</p>\n");
        var rows = ReportView.Rows(
            judgement.Indicators,
            4,
            indicator =>
            {
                var rival = indicator.Rival is { } innocent
                    ? Markup.Of($"{innocent}")
                    : Markup.Of($"<em class=\"absent\">none named</em>");
                var basis = indicator.IsDefault
                    ? Markup.Of($" <span class=\"tag\">default</span>")
                    : Markup.None;
                return Markup.Of(
                    $"<tr><th scope=\"row\">{indicator.Says}{basis}</th><td class=\"n\">{Plain.Percent(indicator.Posterior)}</td><td class=\"n\">{Plain.Figure(indicator.Origins)} of {indicator.Reports}</td><td>{rival}</td></tr>\n"
                );
            }
        );
        return Markup.Of(
            $"<h3>Indicators</h3>\n{Table.Draw("What would tell the rivals apart, and the innocent explanation of each", ["Indicator", "It occurred", "Origins of reports", "What else leaves this trace"], rows, "numbers")}"
        );
    }

    private static Markup Deceivers(Judgement judgement, TemperedJudgement? tempered)
    {
        if (judgement.Deceivers.Length == 0)
            return Markup.None;
        var rows = Markup.Join(
            judgement.Deceivers.Select(deceiver =>
                Markup.Of(
                    $"<tr><th scope=\"row\">{deceiver.Says}</th><td class=\"n\">{Plain.Percent(deceiver.Prior)}</td><td class=\"n\">{Plain.Percent(deceiver.Active)}</td>{Doubted(tempered, deceiver.Id, TemperedWords.Deceiver)}</tr>\n"
                )
            )
        );
        return Markup.Of(
            $"<h3>Deception as a rival</h3>\n{Table.Draw("Who might deceive whom", ["Deceiver", "Before", "After", .. DoubtedHead(tempered)], rows, "numbers")}"
        );
    }

    private static Markup Methods(Judgement judgement)
    {
        if (judgement.Baselines.Length == 0)
            return Markup.None;
        var rows = Markup.Join(judgement.Hypotheses.Select(hypothesis => ByMethods(judgement, hypothesis)));
        var meanings = Markup.Join(
            judgement.Baselines.Select(method =>
                Markup.Of($"<li><strong>{Plain.Method(method.Id)}.</strong> {method.Says}</li>\n")
            )
        );
        return Markup.Of(
            $"""
            <h3>What simpler methods would have said</h3>
            {Table.Draw(
                "The same documents by other methods",
                ["Explanation", "This examination", .. judgement.Baselines.Select(method => Plain.Method(method.Id))],
                rows,
                "numbers"
            )}<ul>
            {meanings}</ul>

            """
        );
    }

    private static Markup ByMethods(Judgement judgement, HypothesisJudgement hypothesis)
    {
        var cells = Markup.Join(
            judgement.Baselines.Select(method =>
                Markup.Of(
                    $"<td class=\"n\">{(Under(method, hypothesis.Id) is { } known ? Plain.Percent(known) : "not given")}</td>"
                )
            )
        );
        return Markup.Of(
            $"<tr><th scope=\"row\">{hypothesis.Says}</th><td class=\"n\"><strong>{Plain.Percent(hypothesis.Posterior)}</strong></td>{cells}</tr>\n"
        );
    }

    private static double? Under(MethodComparison method, string hypothesis)
    {
        foreach (var (id, probability) in method.Posteriors)
        {
            if (string.Equals(id, hypothesis, StringComparison.Ordinal))
                return probability;
        }

        return null;
    }

    private static Markup HangsOn(Judgement judgement)
    {
        var linchpins =
            judgement.Linchpins.Length == 0
                ? Markup.Of(
                    $"<p>No origin, assumption or rating was found whose loss alone or with two others changes the leading explanation or its word.</p>\n"
                )
                : Bullets([.. judgement.Linchpins.Select(linchpin => linchpin.Says)]);
        return Markup.Of(
            $"""
            <h3>What the judgement hangs on</h3>
            <p>Share of its weight that rests on default ratings: {Plain.Percent(
                judgement.DefaultsShare
            )}.</p>
            {linchpins}{Weights(judgement)}{BreakEvens(judgement)}<h3>What to look for next</h3>
            {Collect(judgement)}
            """
        );
    }

    private static Markup Weights(Judgement judgement) =>
        judgement.Weights.Length == 0 ? Markup.None
        : judgement.Weights.All(origin => Math.Abs(origin.Decibans) < 0.05)
            ? Markup.Of(
                $"<p>{Plain.Capital(Plain.Count(judgement.Weights.Length, "report"))} of the documents weigh nothing for or against the leading explanation, since what nobody has graded moves nothing.</p>\n"
            )
        : Table.Draw(
            "Weight of each origin, for the leading explanation",
            ["Origin", "Weight"],
            ReportView.Rows(
                judgement.Weights,
                2,
                origin =>
                    Markup.Of(
                        $"<tr><th scope=\"row\">{origin.Says}</th><td class=\"n\">{Plain.Decibans(origin.Decibans)}</td></tr>\n"
                    )
            ),
            "numbers"
        );

    private static Markup BreakEvens(Judgement judgement) =>
        judgement.BreakEven.Length == 0
            ? Markup.None
            : Table.Draw(
                "Where the leader would change",
                ["Rating", "Now", "Leader changes at"],
                ReportView.Rows(
                    judgement.BreakEven,
                    3,
                    point =>
                        Markup.Of(
                            $"<tr><th scope=\"row\">{point.Rating}</th><td class=\"n\">{Plain.Percent(point.Now)}</td><td class=\"n\">{Plain.Percent(point.At)}</td></tr>\n"
                        )
                ),
                "numbers"
            );

    private static Markup Collect(Judgement judgement) =>
        judgement.Collect.Length == 0
            ? Markup.Of($"<p>Nothing that the templates name would tell the rivals apart further.</p>\n")
            : Table.Draw(
                "What to look for, most telling first",
                ["Look for", "Where", "Expected gain", "May change the leader"],
                ReportView.Rows(
                    judgement.Collect,
                    4,
                    wanted =>
                        Markup.Of(
                            $"<tr><th scope=\"row\">{wanted.Says}</th><td>{wanted.Channel ?? "outside every channel of the case"}</td><td class=\"n\">{Plain.Bits(wanted.Gain)}</td><td class=\"n\">{Plain.Percent(wanted.Flips)}</td></tr>\n"
                        )
                ),
                "numbers"
            );

    private static Markup Assumptions(Judgement judgement) =>
        judgement.Assumptions.Length == 0
            ? Markup.None
            : Markup.Of($"<h3>Assumed</h3>\n{Bullets(judgement.Assumptions)}");

    private static Markup Bullets(ImmutableArray<string> sentences) =>
        sentences.Length == 0
            ? Markup.None
            : Markup.Of(
                $"<ul>\n{Markup.Join(sentences.Select(sentence => Markup.Of($"<li>{sentence}</li>\n")))}</ul>\n"
            );
}
