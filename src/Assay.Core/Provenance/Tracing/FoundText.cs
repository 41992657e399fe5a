namespace Assay.Core.Provenance.Tracing;

/// <summary>A text that shares posted shingles with the one in question.</summary>
/// <param name="Rank">The leader of the text's copies.</param>
/// <param name="Hits">Number of posted shingles that they share.</param>
/// <param name="Rarity">Mean over these of one part in the number of earlier texts that bear it: 1 is borne by no other.</param>
internal readonly record struct FoundText(int Rank, int Hits, double Rarity)
{
    /// <summary>Whether it is the text itself, word for word, borne by an earlier document.</summary>
    public bool IsSame => Hits == int.MaxValue;

    /// <summary>The text itself.</summary>
    /// <param name="rank">The earliest document that bears it.</param>
    public static FoundText Same(int rank) => new(rank, int.MaxValue, 1);
}
