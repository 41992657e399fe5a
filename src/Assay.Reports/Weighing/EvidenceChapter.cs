using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Reports.Figures;
using Assay.Reports.Pages;
using Assay.Reports.Words;

namespace Assay.Reports.Weighing;

/// <summary>What each origin weighs, how many origins stand behind the reports, and what is thought of each indicator.</summary>
internal static class EvidenceChapter
{
    // As in the sentences of the judgement: fewer than one and a half are one origin.
    private const double Alone = 1.5;

    public static Chapter Write(WeighView view) =>
        new(
            "evidence",
            "What the evidence weighs",
            [.. Weights(view), .. Origins(view), .. Indicators(view), .. Credibility(view)]
        );

    private static IEnumerable<Block> Weights(WeighView view)
    {
        var weights = view.Judgement.Weights;
        if (weights.IsEmpty)
        {
            yield return new Paragraph("No report is an origin, so that nothing weighs for or against.");
            yield break;
        }

        yield return new Paragraph(
            Line.Of(
                $"The weight of an origin is what leaving it out, with all that repeats it, would do to the odds of {view.Leader.Says:q}. 10 decibans (dB) are ten to one, 3 dB about two to one, 0 dB nothing; minus speaks against."
            )
        );
        if (weights.All(origin => Math.Abs(origin.Decibans) < 0.05))
            yield return new Paragraph("No origin of this case weighs anything for or against it.");
        else
            yield return new Picture(
                "fig-weights",
                (width, id) => WeightFigure.Draw(weights, width, id),
                Line.Of(
                    $"Decibans: solid bars speak for the leader, hatched ones against. {LinchpinChapter.Drawn(Math.Min(WeightFigure.Most, weights.Length), weights.Length, "origin")}"
                )
            );
        yield return new Grid(
            "Weight of each origin for the leading answer, heaviest first",
            [new("Origin"), new("Weight", IsFigure: true), new("Odds are multiplied by", IsFigure: true)],
            [
                .. weights.Select(origin =>
                    ImmutableArray.Create<Line>(
                        Line.Of(
                            $"{origin.Says:w} ({origin.Origin:w}){LinchpinChapter.Said(origin.Explanation)}"
                        ),
                        Plain.Decibans(origin.Decibans),
                        Times(origin.Decibans)
                    )
                ),
            ]
        );
    }

    private static string Times(double decibans)
    {
        var times = Math.Pow(10, decibans / 10);
        return times switch
        {
            >= 1000 => "over 1000",
            < 0.001 => "under 0.001",
            >= 10 => Plain.Exact(Math.Round(times)),
            _ => Plain.Exact(Math.Round(times, times < 0.1 ? 3 : 2)),
        };
    }

    private static IEnumerable<Block> Origins(WeighView view)
    {
        var shown = OriginFigure.Shown(view.Judgement);
        if (shown.IsEmpty)
            yield break;
        var all = view.Judgement.Indicators.Count(item => item.Reports > 0);
        yield return new Subheading("Reports and origins");
        yield return new Paragraph(
            $"{Plain.Capital(Plain.Count(view.Asserting, "report"))} {(view.Asserting == 1 ? "says" : "say")} that something occurred; {Plain.Origins(view.Origins)} {(Plain.Origins(view.Origins).EndsWith('s') ? "stand" : "stands")} behind them. A report that repeats another adds nothing."
        );
        yield return new Picture(
            "fig-origins",
            (width, id) => OriginFigure.Draw(view.Judgement, width, id),
            Line.Of(
                $"Dotted: reports that say it occurred. Solid: the independent origins expected behind them. {LinchpinChapter.Drawn(shown.Length, all, "reported indicator")}"
            )
        );
    }

    private static IEnumerable<Block> Indicators(WeighView view)
    {
        if (view.Judgement.Indicators.IsEmpty)
            yield break;
        yield return new Grid(
            "The indicators: whether each occurred, on how many reports and origins, and what else leaves the same trace",
            [
                new("Indicator"),
                new("It occurred"),
                new("Reports", IsFigure: true),
                new("Origins", IsFigure: true),
                new("Innocent explanation"),
            ],
            [
                .. view.Judgement.Indicators.Select(item =>
                    ImmutableArray.Create<Line>(
                        Line.Of(
                            $"{item.Says:w}{Default(item.IsDefault)}{LinchpinChapter.Said(item.Explanation)}"
                        ),
                        view.Likely(item.Posterior),
                        FormattableString.Invariant($"{item.Reports}"),
                        Plain.Figure(item.Origins),
                        item.Rival is { } rival ? Line.Words(rival) : "none named"
                    )
                ),
            ]
        );
    }

    /// <summary>A tag where ratings are defaults.</summary>
    public static Line Default(bool isDefault) => isDefault ? Line.Of($" {"default":t}") : default;

    private static IEnumerable<Block> Credibility(WeighView view)
    {
        var judged = view
            .Judgement.Indicators.GroupBy(item => item.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var graded = view
            .Content.Reports.Where(report =>
                report.Credibility is not null && judged.ContainsKey(report.Indicator)
            )
            .ToImmutableArray();
        if (graded.IsEmpty)
            yield break;
        yield return new Subheading("Credibility as recorded, and as computed");
        yield return new Paragraph(
            "The credibility that somebody gave a report is compared here and never weighed: feeding it back would count corroboration twice."
        );
        yield return new Grid(
            "Recorded credibility of each report against what the case comes to",
            [new("Report"), new("Recorded"), new("What it says is so"), new("Compared")],
            [
                .. graded.Select(report =>
                {
                    var item = judged[report.Indicator];
                    var so = report.Asserts ? item.Posterior : 1 - item.Posterior;
                    return ImmutableArray.Create<Line>(
                        Line.Of($"{report.Id:w}: {view.Saw(report):w}"),
                        InputWords.Credibility(report.Credibility!.Value),
                        view.Likely(so),
                        Compared(report, item, so)
                    );
                }),
            ]
        );
    }

    private static Line Compared(Report report, IndicatorJudgement item, double so)
    {
        if (report is { Credibility: 1, Asserts: true } && item.Origins < Alone)
            return Line.Of(
                $"{"contradiction":t} graded as confirmed by others, with {Plain.Origins(item.Origins)} behind it"
            );
        var differs = report.Credibility switch
        {
            1 or 2 => so < 0.5,
            4 or 5 => so > 0.5,
            _ => false,
        };
        return differs ? Line.Of($"{"differs":t} the case comes to the other side of even") : "in keeping";
    }
}
