using Assay.Networks.Compiling;

namespace Assay.Networks.Running;

/// <summary>Entropy, mutual information and what each observation is worth.</summary>
public static class Information
{
    /// <summary>The entropy of a distribution in bits.</summary>
    public static double Entropy(ReadOnlySpan<double> distribution)
    {
        double bits = 0;
        foreach (var p in distribution)
            bits -= p > 0 ? p * Math.Log2(p) : 0;
        return bits;
    }

    /// <summary>
    /// The value of information: for each variable that is not observed, how many bits about the target observing it
    /// would bring on average. Most valuable first, ties by position; nothing where the evidence is impossible.
    /// </summary>
    /// <remarks>One query for each state of the target gives the gains of all variables.</remarks>
    public static IReadOnlyList<InformationGain> About(
        FactorGraph graph,
        Evidence evidence,
        int target,
        CompileOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(evidence);
        if (evidence.States.ContainsKey(target))
            throw new InvalidNetworkException(
                $"The target {graph.Variables[target].Name} is observed: nothing is left to learn."
            );
        var compiled = CompiledNetwork.Compile(
            graph,
            (options ?? new CompileOptions()) with
            {
                Observed = evidence.ObservedVariables,
                Weighed = [.. evidence.WeighedVariables.Union([target])],
                Targets = null,
            }
        );
        var now = compiled.Query(evidence);
        if (now.IsImpossible)
            return [];
        var bits = new double[graph.Variables.Length];
        for (var state = 0; state < graph.Variables[target].Cardinality; state++)
        {
            if (now[target][state] > 0)
                Add(bits, now[target][state], compiled.Query(evidence.With(target, state)), now);
        }

        compiled.Release();
        return
        [
            .. Enumerable
                .Range(0, bits.Length)
                .Where(v => v != target && !evidence.States.ContainsKey(v))
                .Select(v => new InformationGain(v, Math.Max(0, bits[v])))
                .OrderByDescending(g => g.Bits)
                .ThenBy(g => g.Variable),
        ];
    }

    /// <summary>The mutual information of two variables given the evidence, in bits.</summary>
    public static double Mutual(
        FactorGraph graph,
        Evidence evidence,
        int one,
        int other,
        CompileOptions? options = null
    ) => About(graph, evidence, one, options).FirstOrDefault(g => g.Variable == other).Bits;

    private static void Add(double[] bits, double weight, Posteriors then, Posteriors now)
    {
        for (var v = 0; v < bits.Length; v++)
        {
            var after = then[v];
            var before = now[v];
            double divergence = 0;
            for (var s = 0; s < after.Length; s++)
                divergence += after[s] > 0 ? after[s] * Math.Log2(after[s] / before[s]) : 0;
            bits[v] += weight * divergence;
        }
    }
}
