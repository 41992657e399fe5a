using System.Collections.Immutable;

namespace Assay.Core.Cases;

/// <summary>An estimative word and the probabilities that it stands for.</summary>
/// <param name="Word">The word that reports print.</param>
/// <param name="Low">Lower end, in [0, 1].</param>
/// <param name="High">Upper end, in [0, 1].</param>
/// <param name="Synonyms">Other words of the same table for the same band.</param>
public sealed record EstimativeBand(string Word, double Low, double High, ImmutableArray<string> Synonyms)
{
    /// <summary>Whether the table keeps the upper end out of the band, and gives it no word.</summary>
    public bool ExcludesHigh { get; init; }
}
