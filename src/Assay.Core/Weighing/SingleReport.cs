using Assay.Core.Cases;

namespace Assay.Core.Weighing;

/// <summary>What a report says of the hypotheses taken alone: no other report, no copies, no deceiver.</summary>
internal static class SingleReport
{
    /// <summary>P(report | hypothesis), by hypothesis.</summary>
    /// <remarks>
    /// P(says true | H) = P(E | H) P(says true | E) + (1 − P(E | H)) P(says true | not E), with P(E | H) summed over what
    /// the indicator is given, and over the stand-ins of a hypothesis with missing cells.
    /// </remarks>
    /// <param name="view">The case of one analyst.</param>
    /// <param name="report">The report; its source and indicator are those of the case, its rates may be others.</param>
    public static double[] Likelihoods(ExactInference view, Report report)
    {
        var (layout, content) = (view.Layout, view.Content);
        var j = Place(
            content.Indicators,
            item => string.Equals(item.Id, report.Indicator, StringComparison.Ordinal)
        );
        var s = Place(
            content.Sources,
            item => string.Equals(item.Id, report.Source, StringComparison.Ordinal)
        );
        if (!content.Indicators[j].IsRated)
            return [.. content.Hypotheses.Select(_ => 1.0)];
        var (ifTrue, ifFalse) = Says(content.Sources[s], report, view.Means.Ratings[layout.SoundOf[s]]);
        var likely = new double[content.Hypotheses.Length];
        foreach (var state in view.States)
        {
            var occurred = Occurred(view, j, state);
            likely[state.Hypothesis] +=
                view.Means.StandInShare(state) * ((occurred * ifTrue) + ((1 - occurred) * ifFalse));
        }

        return likely;
    }

    private static double Occurred(ExactInference view, int indicator, RootState state)
    {
        var likely = view.Means.Cell(view.Layout.Likely[indicator], state);
        var given = view.Links.GivenOfIndicator[indicator];
        if (given < 0)
            return likely;
        var holds = view.Means.Cell(view.Layout.Conditions[given], state);
        return (holds * likely) + ((1 - holds) * view.Means.Cell(view.Layout.Otherwise[indicator], state));
    }

    /// <summary>P(what the report says), where the indicator occurred and where not.</summary>
    private static (double IfTrue, double IfFalse) Says(Source source, Report report, double sound)
    {
        var isExplicit =
            report.Hit.IsRated
            || report.FalseAlarm.IsRated
            || source.Hit.IsRated
            || source.FalseAlarm.IsRated;
        var hit = First(0.95, report.Detection, report.Hit, source.Hit);
        var falseAlarm = report.Detection.IsRated ? 0 : First(0.05, report.FalseAlarm, source.FalseAlarm);
        var careless = (hit + falseAlarm) / 2;
        var (ifTrue, ifFalse) = isExplicit
            ? (hit, falseAlarm)
            : ((sound * hit) + ((1 - sound) * careless), (sound * falseAlarm) + ((1 - sound) * careless));
        return report.Asserts ? (ifTrue, ifFalse) : (1 - ifTrue, 1 - ifFalse);
    }

    private static double First(double otherwise, params ReadOnlySpan<Rating> ratings)
    {
        foreach (var rating in ratings)
        {
            if (rating.IsRated)
                return rating.Mean;
        }

        return otherwise;
    }

    private static int Place<T>(IReadOnlyList<T> items, Func<T, bool> isIt)
    {
        for (var place = 0; place < items.Count; place++)
        {
            if (isIt(items[place]))
                return place;
        }

        throw new ArgumentException("The case has no such item.", nameof(items));
    }
}
