using System.Collections.Immutable;

namespace Assay.Networks;

/// <summary>P(variable | parents): one distribution for each combination of the parents' states.</summary>
public sealed class ConditionalTable
{
    /// <summary>How far a row's sum may be from one before it is refused.</summary>
    public const double SumTolerance = 1e-6;

    private const double UnitInLastPlace = 2.220446049250313e-16;

    private ConditionalTable(int variable, ImmutableArray<int> parents, int states, Factor factor)
    {
        Variable = variable;
        Parents = parents;
        StateCount = states;
        Factor = factor;
    }

    /// <summary>Position of the variable whose distribution this is.</summary>
    public int Variable { get; }

    /// <summary>Positions of the parents; the last one runs fastest over rows.</summary>
    public ImmutableArray<int> Parents { get; }

    /// <summary>How many states the variable has: the length of a row.</summary>
    public int StateCount { get; }

    /// <summary>How many rows there are: the product of the parents' cardinalities.</summary>
    public int RowCount => Factor.Entries.Length / StateCount;

    /// <summary>All rows one after the other: the variable's own state runs fastest, then the last parent.</summary>
    public ImmutableArray<double> Values => Factor.Values;

    /// <summary>The same numbers as a factor over the parents and then the variable.</summary>
    public Factor Factor { get; }

    /// <summary>The distribution in one row.</summary>
    public ReadOnlySpan<double> Row(int row) => Factor.Entries.AsSpan(row * StateCount, StateCount);

    /// <summary>Checks each row once, and divides those by their sum that miss one by no more than a rounding error.</summary>
    internal static ConditionalTable Create(
        ImmutableArray<Variable> variables,
        int variable,
        ImmutableArray<int> parents,
        double[] values,
        List<NormalisedRow> notes
    )
    {
        var states = variables[variable].Cardinality;
        long wanted = states;
        foreach (var parent in parents)
            wanted = checked(wanted * variables[parent].Cardinality);
        if (values.Length != wanted)
            throw new InvalidNetworkException(
                $"The table of {variables[variable].Name} has {values.Length} numbers; its parents ask for {wanted}."
            );
        for (var row = 0; row < values.Length / states; row++)
            CheckRow(variables[variable], variable, row, values.AsSpan(row * states, states), notes);
        return new ConditionalTable(variable, parents, states, new Factor([.. parents, variable], values));
    }

    private static void CheckRow(
        Variable owner,
        int variable,
        int row,
        Span<double> entries,
        List<NormalisedRow> notes
    )
    {
        double sum = 0;
        foreach (var entry in entries)
        {
            if (!double.IsFinite(entry) || entry < 0)
                throw new InvalidNetworkException(
                    $"Row {row} of the table of {owner.Name} has the entry {entry}; a probability is from 0 to 1."
                );
            sum += entry;
        }

        if (!(Math.Abs(sum - 1) <= SumTolerance))
            throw new InvalidNetworkException(
                $"Row {row} of the table of {owner.Name} sums to {sum}, not to 1."
            );
        // A row that was divided once must stay as it is, so that files round-trip to the bit.
        if (Math.Abs(sum - 1) <= (entries.Length + 2) * UnitInLastPlace)
            return;
        notes.Add(new NormalisedRow(variable, row, sum));
        foreach (ref var entry in entries)
            entry /= sum;
    }
}
