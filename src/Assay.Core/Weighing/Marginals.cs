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
}
