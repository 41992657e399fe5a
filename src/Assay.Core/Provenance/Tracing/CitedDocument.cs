namespace Assay.Core.Provenance.Tracing;

/// <summary>The document that a cue most likely means.</summary>
/// <param name="Rank">Its rank.</param>
/// <param name="Values">The features of <see cref="CitationModel"/>.</param>
/// <param name="Candidates">Number of documents of the outlet that the cue may mean.</param>
internal sealed record CitedDocument(int Rank, float[] Values, int Candidates)
{
    public double Probability => 1 / (1 + Math.Exp(-CitationModel.LogOdds(Values)));
}
