using System.Collections.Immutable;

namespace Assay.Core.Weighing.Matrices;

/// <summary>Something to look at in a matrix.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Items">Places of the items.</param>
/// <param name="Says">What it is, in a plain sentence without the items' names.</param>
public sealed record MatrixFlag(MatrixFlagKind Kind, ImmutableArray<int> Items, string Says);
