using Assay.Networks.Compiling;

namespace Assay.Networks.Running;

/// <summary>Exact draws from the joint distribution given evidence: no burn-in, no rejection.</summary>
public static class Sampling
{
    /// <summary>Draws joint states.</summary>
    /// <param name="graph">What to draw from.</param>
    /// <param name="evidence">What is known; observed variables keep their states.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Equal seeds give equal draws.</param>
    /// <param name="options">Limits.</param>
    /// <returns>For each draw the state of each variable; nothing where the evidence is impossible.</returns>
    public static IReadOnlyList<int[]> Draw(
        FactorGraph graph,
        Evidence evidence,
        int count,
        ulong seed,
        CompileOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var compiled = CompiledNetwork.CompileFor(graph, evidence, options);
        var workspace = compiled.Rent();
        try
        {
            if (double.IsNegativeInfinity(new Runner(compiled.Plan, workspace, 1).LogEvidence(evidence)))
                return [];
            var random = new SplitMix(seed);
            var decoder = new Decoder(compiled.Plan, workspace);
            var states = new int[compiled.Plan.Variables.Length];
            var weights = new double[graph.Variables.Select(v => v.Cardinality).DefaultIfEmpty(1).Max()];
            var draws = new int[count][];
            for (var i = 0; i < count; i++)
            {
                decoder.Sample(states, weights, ref random);
                draws[i] = Spread(compiled.Plan, states, evidence);
            }

            return draws;
        }
        finally
        {
            workspace.Dispose();
        }
    }

    private static int[] Spread(Plan plan, int[] states, Evidence evidence)
    {
        var draw = new int[plan.Graph.Variables.Length];
        for (var i = 0; i < states.Length; i++)
            draw[plan.Variables[i]] = states[i];
        for (var i = 0; i < evidence.ObservedVariables.Length; i++)
            draw[evidence.ObservedVariables[i]] = evidence.ObservedStates[i];
        return draw;
    }
}
