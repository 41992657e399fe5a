namespace Assay.Core.Reading.Hedging;

/// <summary>One row of the word table.</summary>
/// <param name="Phrase">The words, lower case.</param>
/// <param name="Low">Lower end of the band.</param>
/// <param name="High">Upper end of the band.</param>
/// <param name="Kind">What the words are.</param>
/// <param name="Basis">Where the band comes from.</param>
internal sealed record HedgeRow(string Phrase, double Low, double High, HedgeKind Kind, string Basis);
