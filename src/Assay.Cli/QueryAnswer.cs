using System.Collections.Immutable;
using Assay.Networks;
using Assay.Networks.Running;

namespace Assay.Cli;

/// <summary>Everything that one <c>query</c> found.</summary>
internal sealed record QueryAnswer
{
    public required FactorGraph Graph { get; init; }

    public required string Name { get; init; }

    public required Posteriors Posteriors { get; init; }

    /// <summary>The variables to print, in the order of the file.</summary>
    public required int[] Variables { get; init; }

    public required QueryTimings Timings { get; init; }

    public JointDistribution? Joint { get; init; }

    public Explanation? Map { get; init; }

    public Explanation? Mpe { get; init; }

    public IReadOnlyList<SensitivityFunction>? Sensitivity { get; init; }

    public TwoWaySensitivity? TwoWay { get; init; }

    public QuerySeparation? Separation { get; init; }

    /// <summary>Likelihoods that give variables the distributions they shall have.</summary>
    public IReadOnlyList<(int Variable, ImmutableArray<double> Likelihood)>? Fitted { get; init; }

    public IReadOnlyList<InformationGain>? Voi { get; init; }

    public IReadOnlyList<int[]>? Samples { get; init; }
}
