using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Assay.Networks;

/// <summary>A non-negative table over some variables: one number for each combination of their states.</summary>
public sealed class Factor
{
    internal Factor(ImmutableArray<int> scope, double[] entries)
    {
        Scope = scope;
        Entries = entries;
    }

    /// <summary>Positions of the variables in the graph's list; each occurs once.</summary>
    public ImmutableArray<int> Scope { get; }

    /// <summary>The numbers; the last variable of <see cref="Scope"/> runs fastest.</summary>
    public ImmutableArray<double> Values => ImmutableCollectionsMarshal.AsImmutableArray(Entries);

    /// <summary>The array behind <see cref="Values"/>, never written after construction.</summary>
    internal double[] Entries { get; }
}
