using System.Collections.Immutable;
using Assay.Core.Judging;
using Assay.Core.Weighing.Matrices;
using Assay.Reports.Pages;
using Assay.Reports.Words;

namespace Assay.Reports.Weighing;

/// <summary>What simpler methods would have said of the same case, and why it differs.</summary>
internal static class MethodChapter
{
    private const string ThisJudgement = "This judgement";

    public static Chapter Write(WeighView view)
    {
        var judgement = view.Judgement;
        if (judgement.Baselines.IsEmpty && judgement.MatrixScores.IsEmpty)
            return new Chapter("methods", "What simpler methods would have said", []);
        ImmutableArray<MethodComparison> methods = [PriorOnly(view), .. judgement.Baselines];
        return new Chapter(
            "methods",
            "What simpler methods would have said",
            [
                new Paragraph(
                    "For comparison only: none of these takes part in the judgement. Where one differs, the table says what it does not know."
                ),
                Leaders("Who leads under each method", methods.Select(method => Method(view, method))),
                Figures(view, "The same case by other methods", methods.Insert(0, Ours(view))),
                .. Scores(view),
            ]
        );
    }

    private static IEnumerable<Block> Scores(WeighView view)
    {
        var scores = view.Judgement.MatrixScores;
        if (scores.IsEmpty)
            yield break;
        yield return new Subheading("Scores of competing hypotheses");
        yield return new Paragraph(MatrixWords.Limits);
        yield return new Paragraph(Reason(view, MethodWords.Score));
        yield return Leaders("Who leads with each tool", scores.Select(item => Tool(view, item)));
        yield return new Grid(
            "The scores",
            [
                new("Answer"),
                .. scores.Select(item => new Column(
                    $"{item.Dialect.Name} ({MatrixWords.Best(item)} best)",
                    IsFigure: true
                )),
            ],
            [
                .. view.Judgement.Hypotheses.Select(
                    (answer, h) =>
                        ImmutableArray.CreateRange<Line>([
                            Line.Words(answer.Says),
                            .. scores.Select(item =>
                                Cell(MatrixWords.Score(item.Scores[h]), item.Leaders.Contains(h))
                            ),
                        ])
                ),
            ]
        );
    }

    private static Grid Leaders(string caption, IEnumerable<ImmutableArray<Line>> rows) =>
        new(
            caption,
            [new("Method, and what it does"), new("Leads"), new("Compared with this judgement")],
            [.. rows]
        );

    private static ImmutableArray<Line> Method(WeighView view, MethodComparison method)
    {
        var leaders = MethodWords.Leaders(method);
        return
        [
            Line.Of($"{Plain.Method(method.Id):b}: {method.Says:w}"),
            Leading(view, leaders),
            Compared(view, leaders, Reason(view, method.Id)),
        ];
    }

    private static ImmutableArray<Line> Tool(WeighView view, MatrixScores scores)
    {
        ImmutableArray<string> leaders = [.. scores.Leaders.Select(h => view.Judgement.Hypotheses[h].Id)];
        return
        [
            Line.Of($"{scores.Dialect.Name:b}: {scores.Dialect.Says:w}"),
            Leading(view, leaders),
            Compared(view, leaders, ""),
        ];
    }

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

    private static Line Compared(WeighView view, ImmutableArray<string> leaders, string reason)
    {
        if (leaders.IsEmpty)
            return "";
        if (leaders.Length == 1 && WeighView.Same(leaders[0], view.Judgement.Leader))
            return "the same leader";
        var how = leaders.Contains(view.Judgement.Leader, StringComparer.Ordinal)
            ? "does not decide"
            : "another leader";
        return Line.Of($"{how:t} {reason}");
    }

    private static string Reason(WeighView view, string method) =>
        MethodWords.Reason(method, view.Asserting, view.Origins, !view.Content.Deceivers.IsEmpty);

    private static Grid Figures(WeighView view, string caption, ImmutableArray<MethodComparison> methods) =>
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
                        .. methods.Select(method => Probability(method, item.Id)),
                    ])
                ),
            ]
        );

    private static Line Probability(MethodComparison method, string hypothesis)
    {
        foreach (var (id, figure) in method.Posteriors)
        {
            if (WeighView.Same(id, hypothesis))
                return Cell(
                    Plain.Percent(figure),
                    MethodWords.Leaders(method).Contains(id, StringComparer.Ordinal)
                );
        }

        return "not given";
    }

    private static Line Cell(string figure, bool leads) => leads ? Line.Of($"{figure:b}") : figure;

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
