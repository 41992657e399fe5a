using System.Collections.Immutable;

namespace Assay.Core.Weighing.Matrices;

/// <summary>The tools whose scores are reproduced.</summary>
public static class MatrixDialects
{
    /// <summary>All of them, in the order in which they are shown.</summary>
    public static ImmutableArray<IMatrixDialect> All { get; } =
    [
        new ParcDialect(),
        new ParcWeightedDialect(),
        new OpenSynthesisDialect(),
        new PhpOpenSourceDialect(),
        new IntelWorkbenchDialect(),
        new AdamGossDialect(),
        new RadaristDialect(),
    ];

    /// <summary>What every tool makes of a matrix.</summary>
    public static ImmutableArray<MatrixScores> Score(EvidenceMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return [.. All.Select(dialect => dialect.Score(matrix))];
    }

    /// <summary>The sum over the items of what each adds to the score of each hypothesis.</summary>
    internal static ImmutableArray<double> Sums(EvidenceMatrix matrix, Func<MatrixItem, int, double> term) =>
        [.. matrix.Hypotheses.Select((_, h) => matrix.Items.Sum(item => term(item, h)))];
}
