using System.Collections.Immutable;

namespace Assay.Networks;

/// <summary>A discrete quantity with a fixed, ordered list of named states.</summary>
public sealed class Variable
{
    /// <summary>Names a variable and its states.</summary>
    /// <param name="name">Unique within a network, not empty.</param>
    /// <param name="states">At least one state; names are unique within the variable.</param>
    /// <exception cref="ArgumentException">A name is empty or used twice, or there is no state.</exception>
    public Variable(string name, params IEnumerable<string> states)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        States = [.. states];
        if (States.Length == 0)
            throw new ArgumentException(
                $"The variable {name} has no states; it needs at least one.",
                nameof(states)
            );
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var state in States)
        {
            if (string.IsNullOrEmpty(state))
                throw new ArgumentException(
                    $"The variable {name} has a state without a name.",
                    nameof(states)
                );
            if (!seen.Add(state))
                throw new ArgumentException(
                    $"The variable {name} has the state {state} twice.",
                    nameof(states)
                );
        }
    }

    /// <summary>The name, compared ordinally.</summary>
    public string Name { get; }

    /// <summary>The states in the order in which every table lists them.</summary>
    public ImmutableArray<string> States { get; }

    /// <summary>How many states there are.</summary>
    public int Cardinality => States.Length;

    /// <summary>The position of a state, or -1 where there is none of that name.</summary>
    public int IndexOf(string state) => States.IndexOf(state, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{Name} {{{string.Join(", ", States)}}}";
}
