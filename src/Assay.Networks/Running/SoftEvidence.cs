using Assay.Networks.Compiling;

namespace Assay.Networks.Running;

/// <summary>Evidence that a variable's distribution has become another (Jeffrey's rule).</summary>
public static class SoftEvidence
{
    /// <summary>Finds likelihoods under which each named variable has the wanted posterior.</summary>
    /// <remarks>
    /// Iterative proportional fitting: of all distributions with these marginals the result is the one closest to
    /// what the other evidence alone says (Valtorta, Kim and Vomlel 2002). One variable needs one round.
    /// </remarks>
    /// <param name="graph">The network.</param>
    /// <param name="evidence">Evidence of other kinds.</param>
    /// <param name="wanted">Distribution by variable.</param>
    /// <param name="tolerance">How far a posterior may stay from what is wanted.</param>
    /// <param name="options">Limits.</param>
    /// <returns>The evidence with likelihoods added, the largest of each variable one; null where no distribution has these marginals.</returns>
    public static Evidence? Fit(
        FactorGraph graph,
        Evidence evidence,
        IReadOnlyDictionary<int, double[]> wanted,
        double tolerance = 1e-12,
        CompileOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(wanted);
        int[] variables = [.. wanted.Keys.Order()];
        foreach (var variable in variables)
            Check(graph, evidence, variable, wanted[variable]);
        var compiled = CompiledNetwork.Compile(
            graph,
            (options ?? new CompileOptions()) with
            {
                Observed = evidence.ObservedVariables,
                Weighed = [.. evidence.WeighedVariables.Union(variables)],
                Targets = variables,
            }
        );
        for (var round = 0; round < 10_000; round++)
        {
            var worst = 0.0;
            foreach (var variable in variables)
            {
                var now = compiled.Query(evidence);
                if (
                    now.IsImpossible
                    || Move(ref evidence, now[variable], variable, wanted[variable], ref worst)
                )
                    return null;
            }

            if (worst <= tolerance)
                return evidence;
        }

        return null;
    }

    private static void Check(FactorGraph graph, Evidence evidence, int variable, double[] distribution)
    {
        if (distribution.Length != graph.Variables[variable].Cardinality)
            throw new InvalidNetworkException(
                $"{graph.Variables[variable].Name} has {graph.Variables[variable].Cardinality} states, not {distribution.Length}."
            );
        if (
            Array.Exists(distribution, p => !(p >= 0))
            || !(Math.Abs(distribution.Sum() - 1) <= ConditionalTable.SumTolerance)
        )
            throw new InvalidNetworkException(
                $"What is wanted of {graph.Variables[variable].Name} is no distribution."
            );
        if (evidence.States.ContainsKey(variable))
            throw new InvalidNetworkException(
                $"The variable {graph.Variables[variable].Name} is observed already."
            );
    }

    /// <summary>Multiplies a likelihood by what is missing; true where a state is wanted that cannot be.</summary>
    private static bool Move(
        ref Evidence evidence,
        ReadOnlySpan<double> now,
        int variable,
        double[] wanted,
        ref double worst
    )
    {
        var likelihood = new double[wanted.Length];
        var before = evidence.Likelihoods.GetValueOrDefault(variable);
        double most = 0;
        for (var s = 0; s < wanted.Length; s++)
        {
            if (wanted[s] > 0 && now[s] <= 0)
                return true;
            worst = Math.Max(worst, Math.Abs(now[s] - wanted[s]));
            likelihood[s] = wanted[s] > 0 ? (before.IsDefault ? 1 : before[s]) * wanted[s] / now[s] : 0;
            most = Math.Max(most, likelihood[s]);
        }

        for (var s = 0; s < likelihood.Length; s++)
            likelihood[s] /= most;
        evidence = evidence.WithLikelihood(variable, likelihood);
        return false;
    }
}
