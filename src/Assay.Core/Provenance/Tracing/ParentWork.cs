namespace Assay.Core.Provenance.Tracing;

/// <summary>A document on its way through the two stages; used again for one after another.</summary>
internal sealed class ParentWork
{
    public int Rank { get; set; }

    public Comparison Comparison { get; } = new();

    public Candidates Candidates { get; } = new();

    /// <summary>Probability that the document took from none of the candidates.</summary>
    public double Own { get; set; }
}
