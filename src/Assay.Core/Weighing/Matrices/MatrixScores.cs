using System.Collections.Immutable;

namespace Assay.Core.Weighing.Matrices;

/// <summary>What one tool makes of a matrix: scores and an order. None of them is a probability.</summary>
public sealed record MatrixScores
{
    /// <summary>The tool.</summary>
    public required IMatrixDialect Dialect { get; init; }

    /// <summary>The score of each hypothesis, in the matrix's order.</summary>
    public required ImmutableArray<double> Scores { get; init; }

    /// <summary>Whether the highest score is the best; otherwise the lowest is.</summary>
    public bool HighestIsBest { get; init; }

    /// <summary>Places of the hypotheses, best first; those that the tool cannot tell apart stand together.</summary>
    public required ImmutableArray<ImmutableArray<int>> Order { get; init; }

    /// <summary>How far each item tells the hypotheses apart by the tool's own measure; empty where it has none.</summary>
    public ImmutableArray<double> Diagnosticity { get; init; } = [];

    /// <summary>What is consistent with each hypothesis, where the tool keeps it apart to break ties; empty elsewhere.</summary>
    public ImmutableArray<double> Consistencies { get; init; } = [];

    /// <summary>Places of the items, the most telling first by the tool's own rule; empty where it has none.</summary>
    public ImmutableArray<ImmutableArray<int>> ItemOrder { get; init; } = [];

    /// <summary>Places of the hypotheses that lead; more than one where they tie.</summary>
    public ImmutableArray<int> Leaders => Order[0];
}
