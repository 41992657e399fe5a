using System.Collections.Immutable;

namespace Assay.Networks.Compiling;

/// <summary>What a compiled network costs, known before anything is allocated.</summary>
/// <param name="Width">Variables in the widest product, less one: the width of the elimination order.</param>
/// <param name="LargestTable">Entries of the largest product.</param>
/// <param name="Work">Product entries that one query visits, up and down.</param>
/// <param name="Bytes">Working memory of one query at a time.</param>
/// <param name="Heuristic">How the elimination order was found.</param>
/// <param name="Order">The order: variables by position, first eliminated first. Observed ones are not in it.</param>
public sealed record PlanCost(
    int Width,
    double LargestTable,
    double Work,
    double Bytes,
    Heuristic Heuristic,
    ImmutableArray<int> Order
);
