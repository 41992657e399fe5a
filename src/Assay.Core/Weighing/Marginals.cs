namespace Assay.Core.Weighing;

/// <summary>Posterior probabilities of everything in a case, at the means, in the case's order.</summary>
internal sealed record Marginals
{
    /// <summary>Of the hypotheses.</summary>
    public required double[] Posterior { get; init; }

    /// <summary>That each assumption, then each cause, holds.</summary>
    public required double[] Conditions { get; init; }

    /// <summary>That each deceiver is at work.</summary>
    public required double[] Deceivers { get; init; }

    /// <summary>Of each source: sound, careless, controlled.</summary>
    public required double[][] Sources { get; init; }

    /// <summary>That each indicator occurred.</summary>
    public required double[] Indicators { get; init; }

    /// <summary>Unnormalised P(hypothesis, indicator, reports) by indicator and hypothesis: did not occur, occurred.</summary>
    public double[][][] Jointly { get; init; } = [];

    /// <summary>That each report is its own.</summary>
    public required double[] Own { get; init; }

    /// <summary>The answers of several analysts pooled; of one analyst, what that one's are.</summary>
    public static Marginals Pooled(IReadOnlyList<Marginals> views)
    {
        if (views.Count == 1)
            return views[0];
        double[] Each(Func<Marginals, double[]> part) =>
            [
                .. Enumerable
                    .Range(0, part(views[0]).Length)
                    .Select(i => Pooling.Of([.. views.Select(view => part(view)[i])])),
            ];
        return new Marginals
        {
            Posterior = Pooling.Of([.. views.Select(view => view.Posterior)]),
            Conditions = Each(view => view.Conditions),
            Deceivers = Each(view => view.Deceivers),
            Sources =
            [
                .. Enumerable
                    .Range(0, views[0].Sources.Length)
                    .Select(s => Pooling.Of([.. views.Select(view => view.Sources[s])])),
            ],
            Indicators = Each(view => view.Indicators),
            Own = Each(view => view.Own),
        };
    }
}
