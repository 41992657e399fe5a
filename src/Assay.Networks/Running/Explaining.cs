using System.Collections.Immutable;
using Assay.Networks.Compiling;

namespace Assay.Networks.Running;

/// <summary>The most probable explanation of evidence, of all variables or of some.</summary>
public static class Explaining
{
    /// <summary>MPE: the most probable joint state of all variables that are not observed, together with those that are.</summary>
    /// <exception cref="NetworkTooLargeException">It needs more than the options allow.</exception>
    public static Explanation MostProbable(
        FactorGraph graph,
        Evidence evidence,
        CompileOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        return MostProbable(graph, evidence, [.. Enumerable.Range(0, graph.Variables.Length)], null, options);
    }

    /// <summary>MAP of a set: its most probable joint state, the other variables being summed over.</summary>
    /// <remarks>The others must be eliminated first, so this can cost far more than either posteriors or MPE.</remarks>
    /// <exception cref="NetworkTooLargeException">It needs more than the options allow.</exception>
    public static Explanation MostProbable(
        FactorGraph graph,
        Evidence evidence,
        IReadOnlyCollection<int> variables,
        CompileOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(variables);
        return MostProbable(graph, evidence, [.. variables], variables, options);
    }

    private static Explanation MostProbable(
        FactorGraph graph,
        Evidence evidence,
        ImmutableArray<int> wanted,
        IReadOnlyCollection<int>? targets,
        CompileOptions? options
    )
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var maximised = wanted.Where(v => !evidence.States.ContainsKey(v)).ToHashSet();
        options = (options ?? new CompileOptions()) with
        {
            Maximised = maximised,
            Targets = targets,
            Joint = [],
        };
        var compiled = CompiledNetwork.CompileFor(graph, evidence, options);
        var workspace = compiled.Rent();
        try
        {
            var log = new Runner(compiled.Plan, workspace, 1).LogEvidence(evidence);
            if (double.IsNegativeInfinity(log))
                return new Explanation(wanted, [], log);
            var states = new int[compiled.Plan.Variables.Length];
            new Decoder(compiled.Plan, workspace).Maximise(states, maximised);
            var byVariable = new int[graph.Variables.Length];
            for (var i = 0; i < states.Length; i++)
                byVariable[compiled.Plan.Variables[i]] = states[i];
            foreach (var (variable, state) in evidence.States)
                byVariable[variable] = state;
            return new Explanation(wanted, [.. wanted.Select(v => byVariable[v])], log);
        }
        finally
        {
            workspace.Dispose();
        }
    }
}
