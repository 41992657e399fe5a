using System.Collections.Immutable;
using Assay.Networks.Compiling;

namespace Assay.Networks.Running;

/// <summary>The joint distribution of a set of variables given evidence.</summary>
/// <param name="Variables">Which, by position, in the order asked for.</param>
/// <param name="Values">Their joint distribution, the last variable fastest; zeros where the evidence is impossible.</param>
/// <param name="LogEvidence">The natural logarithm of P(evidence).</param>
public sealed record JointDistribution(
    ImmutableArray<int> Variables,
    ImmutableArray<double> Values,
    double LogEvidence
)
{
    /// <summary>Computes the joint distribution of a set; observed variables may be in it.</summary>
    /// <exception cref="NetworkTooLargeException">It needs more than the options allow.</exception>
    public static JointDistribution Of(
        FactorGraph graph,
        Evidence evidence,
        IReadOnlyList<int> variables,
        CompileOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(variables);
        if (variables.Count == 0 || variables.Distinct().Count() != variables.Count)
            throw new InvalidNetworkException(
                "A joint distribution is of at least one variable, each named once."
            );
        var compiled = CompiledNetwork.Compile(
            graph,
            (options ?? new CompileOptions()) with
            {
                Observed = [.. evidence.ObservedVariables.Except(variables)],
                Weighed =
                [
                    .. evidence.WeighedVariables.Union(evidence.ObservedVariables.Intersect(variables)),
                ],
                Targets = [],
                Joint = variables,
            }
        );
        var answer = compiled.Query(evidence);
        compiled.Release();
        return new JointDistribution([.. variables], [.. answer.Joint], answer.LogEvidence);
    }
}
