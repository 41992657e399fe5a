using Assay.Core.Cases;
using Assay.Core.Weighing;

namespace Assay.Core.Judging;

/// <summary>Lists what a judgement can be tried without, in the order of the case: origins, assumptions, indicators.</summary>
internal static class LossList
{
    /// <summary>All of it.</summary>
    /// <param name="content">The case.</param>
    /// <param name="originOfReport">By report: the report that most probably is its origin.</param>
    /// <param name="indicatorOfReport">By report: its indicator.</param>
    public static Loss[] Of(CaseContent content, int[] originOfReport, int[] indicatorOfReport)
    {
        var byOrigin = Enumerable.Range(0, originOfReport.Length).ToLookup(i => originOfReport[i]);
        var byIndicator = Enumerable.Range(0, indicatorOfReport.Length).ToLookup(i => indicatorOfReport[i]);
        return
        [
            .. originOfReport.Distinct().Order().Select(i => Origin(content, i, [.. byOrigin[i]])),
            .. content.Assumptions.SelectMany(
                (item, c) => (Loss[])[Assumption(item, c, holds: true), Assumption(item, c, holds: false)]
            ),
            .. Enumerable
                .Range(0, content.Indicators.Length)
                .Where(byIndicator.Contains)
                .Select(j => Indicator(content, j, [.. byIndicator[j]])),
        ];
    }

    private static Loss Origin(CaseContent content, int report, int[] reports)
    {
        var id = content.Reports[report].Id;
        var copies = reports.Length - 1;
        var with = copies switch
        {
            0 => "",
            1 => " and the report that repeats it",
            _ => FormattableString.Invariant($" and the {copies} reports that repeat it"),
        };
        return new Loss(
            LossKind.Origin,
            report,
            $"origin {id}",
            $"without the origin {id}{with}",
            new Change(reports)
        );
    }

    private static Loss Assumption(Assumption item, int place, bool holds) =>
        new(
            LossKind.Assumption,
            place,
            $"assumption {item.Id} = {(holds ? "yes" : "no")}",
            $"supposing that the assumption {item.Id} {(holds ? "holds" : "does not hold")}",
            new Change([], place, holds ? 1 : 0)
        );

    private static Loss Indicator(CaseContent content, int place, int[] reports)
    {
        var id = content.Indicators[place].Id;
        return new Loss(
            LossKind.Indicator,
            place,
            $"indicator {id}",
            $"without the ratings of the indicator {id}",
            new Change(reports)
        );
    }
}
