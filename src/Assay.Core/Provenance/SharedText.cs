namespace Assay.Core.Provenance;

/// <summary>How many runs of words a document shares with one other.</summary>
/// <param name="Running">In the running text of the document.</param>
/// <param name="Quoting">In quotation marks in the document, in running text in the other: it quotes the other.</param>
/// <param name="Common">In quotation marks in both: they quote the same words.</param>
internal readonly record struct SharedText(int Running, int Quoting, int Common)
{
    public int Runs => Running + Quoting + Common;

    /// <summary>The runs that speak for a derivation.</summary>
    public double Telling => Running + Quoting + (EvidenceWeights.CommonQuote * Common);

    public bool IsMostlyQuoted => Running * 5 < Runs;
}
