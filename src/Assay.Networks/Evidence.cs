using System.Collections.Immutable;

namespace Assay.Networks;

/// <summary>What is known of some variables: states, or likelihoods of states. Immutable.</summary>
/// <remarks>
/// <para><b>Hard</b>: the variable has a state. <b>Virtual</b> (a likelihood, Pearl 1988): what was seen is so many
/// times as probable under one state as under another; P(evidence) counts the likelihoods as given, unscaled.
/// <b>Soft</b> in the sense of Jeffrey (the variable's distribution becomes this one) is
/// <c>Running.SoftEvidence</c>, which finds the likelihoods that bring it about.</para>
/// </remarks>
public sealed class Evidence
{
    private Evidence(
        ImmutableSortedDictionary<int, int> states,
        ImmutableSortedDictionary<int, ImmutableArray<double>> likelihoods
    )
    {
        States = states;
        Likelihoods = likelihoods;
        ObservedVariables = [.. states.Keys];
        ObservedStates = [.. states.Values];
        WeighedVariables = [.. likelihoods.Keys];
        WeighedValues = [.. likelihoods.Values];
    }

    /// <summary>Nothing is known.</summary>
    public static Evidence None { get; } =
        new(
            ImmutableSortedDictionary<int, int>.Empty,
            ImmutableSortedDictionary<int, ImmutableArray<double>>.Empty
        );

    /// <summary>State by variable, both by position.</summary>
    public ImmutableSortedDictionary<int, int> States { get; }

    /// <summary>Likelihood of each state, by variable.</summary>
    public ImmutableSortedDictionary<int, ImmutableArray<double>> Likelihoods { get; }

    /// <summary>True where nothing is known.</summary>
    public bool IsEmpty => States.IsEmpty && Likelihoods.IsEmpty;

    internal int[] ObservedVariables { get; }

    internal int[] ObservedStates { get; }

    internal int[] WeighedVariables { get; }

    internal ImmutableArray<double>[] WeighedValues { get; }

    /// <summary>Hard evidence from states by position; -1 where nothing is known.</summary>
    public static Evidence FromStates(ReadOnlySpan<int> states)
    {
        var builder = ImmutableSortedDictionary.CreateBuilder<int, int>();
        for (var i = 0; i < states.Length; i++)
        {
            if (states[i] >= 0)
                builder.Add(i, states[i]);
        }

        return new Evidence(builder.ToImmutable(), None.Likelihoods);
    }

    /// <summary>Adds (or replaces) the state of a variable, by position.</summary>
    public Evidence With(int variable, int state)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(variable);
        ArgumentOutOfRangeException.ThrowIfNegative(state);
        return new Evidence(States.SetItem(variable, state), Likelihoods);
    }

    /// <summary>Adds (or replaces) the state of a variable, by name.</summary>
    /// <exception cref="ArgumentException">There is no such variable or state.</exception>
    public Evidence With(FactorGraph graph, string variable, string state)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var index = graph.IndexOf(variable);
        var position = graph.Variables[index].IndexOf(state);
        if (position < 0)
            throw new InvalidNetworkException(
                $"The variable {variable} has no state {state}; it has {string.Join(", ", graph.Variables[index].States)}."
            );
        return With(index, position);
    }

    /// <summary>Adds (or replaces) the likelihood of each state of a variable.</summary>
    /// <exception cref="ArgumentException">A likelihood is negative or not finite.</exception>
    public Evidence WithLikelihood(int variable, params ReadOnlySpan<double> likelihood)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(variable);
        foreach (var entry in likelihood)
        {
            if (!double.IsFinite(entry) || entry < 0)
                throw new ArgumentException(
                    $"A likelihood is {entry}; it is finite and not negative.",
                    nameof(likelihood)
                );
        }

        return new Evidence(States, Likelihoods.SetItem(variable, [.. likelihood]));
    }

    /// <summary>Forgets what is known of a variable.</summary>
    public Evidence Without(int variable) => new(States.Remove(variable), Likelihoods.Remove(variable));

    /// <summary>Checks that variables and states exist in a graph.</summary>
    /// <exception cref="ArgumentException">One does not.</exception>
    internal void Check(FactorGraph graph)
    {
        for (var i = 0; i < ObservedVariables.Length; i++)
        {
            var variable = ObservedVariables[i];
            if (
                variable >= graph.Variables.Length
                || ObservedStates[i] >= graph.Variables[variable].Cardinality
            )
                throw new InvalidNetworkException(
                    $"The evidence names state {ObservedStates[i]} of variable {variable}, which does not exist."
                );
        }

        for (var i = 0; i < WeighedVariables.Length; i++)
        {
            var variable = WeighedVariables[i];
            if (
                variable >= graph.Variables.Length
                || WeighedValues[i].Length != graph.Variables[variable].Cardinality
            )
                throw new InvalidNetworkException(
                    $"The evidence has {WeighedValues[i].Length} likelihoods for variable {variable}."
                );
        }
    }
}
