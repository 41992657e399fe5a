using System.Collections.Immutable;
using Assay.Core.Judging;
using Assay.Reports.Pages;
using Assay.Reports.Words;

namespace Assay.Reports.Weighing;

/// <summary>What simpler methods would have said of the same case, and why it differs.</summary>
internal static class MethodChapter
{
    private const string ThisJudgement = "This judgement";

    public static Chapter Write(WeighView view)
    {
        if (view.Judgement.Baselines.IsEmpty)
            return new Chapter("methods", "What simpler methods would have said", []);
        ImmutableArray<MethodComparison> methods = [PriorOnly(view), .. view.Judgement.Baselines];
        var scores = methods.Where(method => MethodWords.IsScore(method.Id)).ToImmutableArray();
        var probabilities = methods.RemoveAll(method => MethodWords.IsScore(method.Id));
        return new Chapter(
            "methods",
            "What simpler methods would have said",
            [
                new Paragraph(
                    "For comparison only: none of these takes part in the judgement. Where one differs, the table says what it does not know."
                ),
                Leaders(view, "Who leads under each method", probabilities),
                Figures(
                    view,
                    "The same case by other methods",
                    probabilities.Insert(0, Ours(view)),
                    Plain.Percent
                ),
                .. Scores(view, scores),
            ]
        );
    }

    private static IEnumerable<Block> Scores(WeighView view, ImmutableArray<MethodComparison> scores)
    {
        if (scores.IsEmpty)
            yield break;
        yield return new Subheading("Scores of competing hypotheses");
        yield return new Paragraph(
            "The dialects of the analysis of competing hypotheses (ACH) give scores on a matrix of reports by answers. A score is not a probability, and scores of two dialects can't be compared with each other."
        );
        yield return Leaders(view, "Who leads under each dialect", scores);
        yield return Figures(view, "The scores", scores, Score);
    }

    private static Grid Leaders(WeighView view, string caption, ImmutableArray<MethodComparison> methods) =>
        new(
            caption,
            [new("Method, and what it does"), new("Leads"), new("Compared with this judgement")],
            [
                .. methods.Select(method =>
                {
                    var leaders = MethodWords.Leaders(method);
                    return ImmutableArray.Create(
                        Line.Of($"{Plain.Method(method.Id):b}: {method.Says:w}"),
                        Leading(view, leaders),
                        Compared(view, method, leaders)
                    );
                }),
            ]
        );

    private static Line Leading(WeighView view, ImmutableArray<string> leaders)
    {
        var names = Line.Join(leaders.Select(id => Line.Words(view.Answer(id))), "; ");
        return leaders.Length switch
        {
            0 => "not known",
            1 => names,
            _ => Line.Of($"tie: {names}"),
        };
    }

    private static Line Compared(WeighView view, MethodComparison method, ImmutableArray<string> leaders)
    {
        if (leaders.IsEmpty)
            return "";
        if (leaders.Length == 1 && WeighView.Same(leaders[0], view.Judgement.Leader))
            return "the same leader";
        var reason = MethodWords.Reason(
            method.Id,
            view.Asserting,
            view.Origins,
            !view.Content.Deceivers.IsEmpty
        );
        var how = leaders.Contains(view.Judgement.Leader, StringComparer.Ordinal)
            ? "does not decide"
            : "another leader";
        return Line.Of($"{how:t} {reason}");
    }

    private static Grid Figures(
        WeighView view,
        string caption,
        ImmutableArray<MethodComparison> methods,
        Func<double, string> shown
    ) =>
        new(
            caption,
            [
                new("Answer"),
                .. methods.Select(method => new Column(
                    method.Id.Length == 0 ? ThisJudgement : Plain.Method(method.Id),
                    IsFigure: true
                )),
            ],
            [
                .. view.Judgement.Hypotheses.Select(item =>
                    ImmutableArray.CreateRange<Line>([
                        Line.Words(item.Says),
                        .. methods.Select(method => Cell(method, item.Id, shown)),
                    ])
                ),
            ]
        );

    private static Line Cell(MethodComparison method, string hypothesis, Func<double, string> shown)
    {
        foreach (var (id, figure) in method.Posteriors)
        {
            if (!WeighView.Same(id, hypothesis))
                continue;
            return MethodWords.Leaders(method).Contains(id, StringComparer.Ordinal)
                ? Line.Of($"{shown(figure):b}")
                : shown(figure);
        }

        return "not given";
    }

    private static string Score(double score) => Plain.Exact(Math.Round(score, 3)).Replace('-', '\u2212');

    private static MethodComparison PriorOnly(WeighView view) =>
        new(
            "priorOnly",
            "Where the case starts, before any report.",
            [.. view.Judgement.Hypotheses.Select(item => KeyValuePair.Create(item.Id, item.Prior))]
        );

    private static MethodComparison Ours(WeighView view) =>
        new(
            "",
            "",
            [.. view.Judgement.Hypotheses.Select(item => KeyValuePair.Create(item.Id, item.Posterior))]
        );
}
