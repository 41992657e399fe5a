using System.Collections.Immutable;
using Assay.Core.Cases;

namespace Assay.Core.Judging;

/// <summary>Writes down what a judgement took for granted, each in one plain sentence.</summary>
internal static class AssumptionWriter
{
    public static ImmutableArray<string> Write(
        JudgingBasis basis,
        double[] origins,
        int drawn,
        JudgingOptions options,
        LinchpinFinder finder
    )
    {
        var content = basis.Content;
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.AddRange(content.Notes);
        Priors(content, lines);
        foreach (var item in content.Indicators.Where(item => !item.IsRated))
            lines.Add($"Nobody rated the indicator {item.Id}, so it is left out.");
        foreach (
            var item in content.Channels.Where(item => item.Deceiver is null && item.Controllability.High > 0)
        )
            lines.Add(
                $"The channel {item.Id} could be controlled, but no deceiver is named for it, so that this has no effect."
            );
        Credibility(basis, origins, lines);
        if (basis.Content.Sources.Any(source => source.Reliability == Grade.F) && content.Reports.Length > 0)
            lines.Add(
                "A source of grade F counts for nothing at the point and for anything up to nearly sound in the ranges, so that a probability may lie outside its range."
            );
        if (drawn < options.Draws)
            lines.Add(
                $"The ranges rest on {drawn} draws instead of {options.Draws}, because the case is entangled or some draws are impossible."
            );
        if (finder.Found > finder.Listed)
            lines.Add(
                FormattableString.Invariant(
                    $"There are {finder.Found} linchpins of the smallest size; the first {finder.Listed} are listed."
                )
            );
        foreach (var view in basis.Views.Where(view => Weighing.Priors.Moved(view.Content) > 1e-9))
            lines.Add(
                FormattableString.Invariant(
                    $"The priors of {view.Content.Analyst} do not sum to 1; the nearest that do are used, moved by at most {Weighing.Priors.Moved(view.Content):0.###}."
                )
            );
        if (finder.IsCapped)
            lines.Add(
                "Not every set of losses could be tried in reasonable time, so that larger linchpins may be missing."
            );
        return lines.ToImmutable();
    }

    private static void Priors(CaseContent content, ImmutableArray<string>.Builder lines)
    {
        var unrated = content.Hypotheses.Count(item => !item.Prior.IsRated);
        if (unrated == content.Hypotheses.Length)
            lines.Add("No priors were given, so that every hypothesis starts even.");
        else if (unrated > 0)
            lines.Add("The hypotheses without a prior share equally what the others leave.");
    }

    /// <summary>Credibility 1 says "confirmed by other sources"; one origin has no others.</summary>
    private static void Credibility(
        JudgingBasis basis,
        double[] origins,
        ImmutableArray<string>.Builder lines
    )
    {
        for (var i = 0; i < basis.Content.Reports.Length; i++)
        {
            var report = basis.Content.Reports[i];
            var count = origins[basis.Links.IndicatorOfReport[i]];
            if (report is { Credibility: 1, Asserts: true } && count < 1.5)
                lines.Add(
                    $"The report {report.Id} is graded as confirmed by others, but {count:0.0} origins stand behind it: a contradiction."
                );
        }
    }
}
