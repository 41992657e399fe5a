using System.Collections.Immutable;

namespace Assay.Core.Weighing.Matrices;

/// <summary>Hypotheses against items of evidence, as the analysis of competing hypotheses marks them (Heuer 1999, ch. 8).</summary>
/// <remarks>
/// Such a matrix knows nothing of base rates, of who copied whom or of who may deceive; what tools compute from it is a
/// score, never a probability.
/// </remarks>
public sealed class EvidenceMatrix
{
    /// <summary>Makes a matrix.</summary>
    /// <exception cref="ArgumentException">
    /// There is no hypothesis, an identifier is blank or comes twice, an item has not one cell for each hypothesis, or a
    /// weight is negative or no number.
    /// </exception>
    public EvidenceMatrix(
        string? title,
        ImmutableArray<MatrixHypothesis> hypotheses,
        ImmutableArray<MatrixItem> items
    )
    {
        if (hypotheses.IsDefaultOrEmpty)
            throw new ArgumentException("At least one hypothesis is wanted.", nameof(hypotheses));
        CheckNames([.. hypotheses.Select(item => item.Id)], nameof(hypotheses));
        CheckNames([.. items.Select(item => item.Id)], nameof(items));
        if (items.Any(item => item.Votes.Length != hypotheses.Length))
            throw new ArgumentException("Each item has one cell for each hypothesis.", nameof(items));
        if (items.Any(item => !(item.Weight >= 0 && double.IsFinite(item.Weight))))
            throw new ArgumentException("A weight is a number that is not negative.", nameof(items));
        Title = title;
        Hypotheses = hypotheses;
        Items = items;
    }

    /// <summary>What the matrix is about, or <see langword="null"/>.</summary>
    public string? Title { get; }

    /// <summary>The rival explanations.</summary>
    public ImmutableArray<MatrixHypothesis> Hypotheses { get; }

    /// <summary>The evidence.</summary>
    public ImmutableArray<MatrixItem> Items { get; }

    private static void CheckNames(ImmutableArray<string> names, string where)
    {
        if (names.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException("An identifier is blank.", where);
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Length)
            throw new ArgumentException("An identifier comes twice.", where);
    }
}
