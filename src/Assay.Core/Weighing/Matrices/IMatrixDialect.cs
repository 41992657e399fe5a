namespace Assay.Core.Weighing.Matrices;

/// <summary>One tool's way of scoring a matrix, reproduced with its defects: parity is the point.</summary>
public interface IMatrixDialect
{
    /// <summary>Its name in JSON, such as <c>parcWeighted</c>.</summary>
    public string Id { get; }

    /// <summary>The tool's name for people.</summary>
    public string Name { get; }

    /// <summary>What it computes and what is wrong with it, in plain sentences.</summary>
    public string Says { get; }

    /// <summary>Scores every hypothesis; the same matrix gives the same numbers.</summary>
    public MatrixScores Score(EvidenceMatrix matrix);
}
