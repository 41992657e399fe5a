using System.Collections.Immutable;

namespace Assay.Networks;

/// <summary>Collects variables and their tables, in any order, and builds a <see cref="Network"/>.</summary>
/// <remarks>
/// Tables are laid out with the variable's own state fastest and then the last parent: for a child with two states
/// and parents a, b of two states each, the rows are (a0,b0), (a0,b1), (a1,b0), (a1,b1).
/// </remarks>
public sealed class NetworkBuilder
{
    private readonly List<Variable> _variables = [];
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly Dictionary<
        int,
        (string[] Parents, Func<ImmutableArray<Variable>, double[]> Fill)
    > _tables = [];

    /// <summary>What the network is to be called.</summary>
    public string Name { get; set; } = "";

    /// <summary>Adds a variable with its states.</summary>
    public NetworkBuilder Variable(string name, params IEnumerable<string> states) =>
        Variable(new Variable(name, states));

    /// <summary>Adds a variable.</summary>
    /// <exception cref="ArgumentException">There is one of that name already.</exception>
    public NetworkBuilder Variable(Variable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        if (!_positions.TryAdd(variable.Name, _variables.Count))
            throw new ArgumentException($"Two variables are called {variable.Name}.", nameof(variable));
        _variables.Add(variable);
        return this;
    }

    /// <summary>Gives a variable its table.</summary>
    /// <param name="child">A variable that was added.</param>
    /// <param name="parents">Variables that are added before <see cref="Build"/>.</param>
    /// <param name="values">Rows one after the other, the last parent fastest over rows.</param>
    public NetworkBuilder Table(string child, IReadOnlyList<string> parents, params double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var copy = values.AsSpan().ToArray();
        return Add(child, parents, _ => copy);
    }

    /// <summary>Makes a variable a function of its parents.</summary>
    /// <param name="child">A variable that was added.</param>
    /// <param name="parents">The arguments.</param>
    /// <param name="function">From the parents' states, by position, to the child's state, by position.</param>
    public NetworkBuilder Deterministic(
        string child,
        IReadOnlyList<string> parents,
        Func<ReadOnlyMemory<int>, int> function
    )
    {
        ArgumentNullException.ThrowIfNull(function);
        return Add(child, parents, scope => CausalModels.Deterministic(scope, function));
    }

    /// <summary>A noisy-or of two-state variables, whose first state is "absent" and second "present".</summary>
    /// <remarks>Pearl 1988, section 4.3.2: P(absent) = (1 - leak) Π (1 - cause) over the parents that are present.</remarks>
    /// <param name="child">A variable with two states.</param>
    /// <param name="parents">Variables with two states.</param>
    /// <param name="causes">For each parent the probability that it alone brings the child about.</param>
    /// <param name="leak">The probability of the child when no parent is present.</param>
    public NetworkBuilder NoisyOr(
        string child,
        IReadOnlyList<string> parents,
        IReadOnlyList<double> causes,
        double leak = 0
    )
    {
        ArgumentNullException.ThrowIfNull(causes);
        double[][] effects = [.. causes.Select(c => new[] { 1, 0, 1 - c, c })];
        return NoisyMax(child, parents, effects, [1 - leak, leak]);
    }

    /// <summary>A noisy-max: the child is the largest of what each parent alone would bring about.</summary>
    /// <remarks>Diez 1993. States of the child are in rising order; each parent acts through its own table.</remarks>
    /// <param name="child">The variable, its states from absent to strongest.</param>
    /// <param name="parents">Its causes.</param>
    /// <param name="effects">For each parent its rows P(effect | parent's state), one after the other.</param>
    /// <param name="leak">The distribution of the effect of all that is not named.</param>
    public NetworkBuilder NoisyMax(
        string child,
        IReadOnlyList<string> parents,
        IReadOnlyList<double[]> effects,
        IReadOnlyList<double> leak
    )
    {
        ArgumentNullException.ThrowIfNull(effects);
        ArgumentNullException.ThrowIfNull(leak);
        ArgumentNullException.ThrowIfNull(parents);
        if (effects.Count != parents.Count)
            throw new InvalidNetworkException(
                $"{child} has {parents.Count} parents and effects of {effects.Count}."
            );
        return Add(child, parents, scope => CausalModels.NoisyMax(scope, effects, leak));
    }

    /// <summary>Checks everything once and builds the network.</summary>
    /// <exception cref="ArgumentException">A table is missing or wrong, a parent unknown, or there is a cycle.</exception>
    public Network Build()
    {
        ImmutableArray<Variable> variables = [.. _variables];
        var notes = new List<NormalisedRow>();
        var parents = variables.Select((_, i) => ParentsOf(i)).ToArray();
        var order = Topology.Order(variables, parents);
        var tables = new ConditionalTable[variables.Length];
        for (var i = 0; i < tables.Length; i++)
        {
            ImmutableArray<Variable> scope = [.. parents[i].Select(p => variables[p]), variables[i]];
            tables[i] = ConditionalTable.Create(variables, i, parents[i], _tables[i].Fill(scope), notes);
        }

        return new Network(Name, variables, [.. tables], order, [.. notes]);
    }

    private NetworkBuilder Add(
        string child,
        IReadOnlyList<string> parents,
        Func<ImmutableArray<Variable>, double[]> fill
    )
    {
        ArgumentNullException.ThrowIfNull(parents);
        if (!_positions.TryGetValue(child, out var index))
            throw new ArgumentException($"There is no variable {child} to give a table to.", nameof(child));
        if (!_tables.TryAdd(index, ([.. parents], fill)))
            throw new ArgumentException($"The variable {child} has a table already.", nameof(child));
        return this;
    }

    private ImmutableArray<int> ParentsOf(int index)
    {
        var child = _variables[index].Name;
        if (!_tables.TryGetValue(index, out var table))
            throw new InvalidNetworkException($"The variable {child} has no table.");
        var parents = new int[table.Parents.Length];
        for (var i = 0; i < parents.Length; i++)
        {
            if (!_positions.TryGetValue(table.Parents[i], out parents[i]))
                throw new InvalidNetworkException(
                    $"The variable {child} has the parent {table.Parents[i]}, which does not exist."
                );
        }

        if (parents.Distinct().Count() != parents.Length)
            throw new InvalidNetworkException($"The variable {child} has a parent twice.");
        return [.. parents];
    }
}
