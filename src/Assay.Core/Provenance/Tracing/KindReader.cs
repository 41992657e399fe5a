namespace Assay.Core.Provenance.Tracing;

/// <summary>Tells how a document was made from its parent, by how much they share and in how many pieces.</summary>
internal static class KindReader
{
    private const double Nearly = 0.98;
    private const double Mostly = 0.85;

    // A copied sentence or two in one piece; rewording leaves shorter ones.
    private const double LongPieces = 9;
    private const double OwnPart = 0.75;

    /// <summary>The kind, if the link is right.</summary>
    /// <param name="shingles">Number of the document's distinct shingles.</param>
    /// <param name="text">What it has in common with the parent.</param>
    public static TraceKind Of(int shingles, ref CandidateText text)
    {
        double shared = text.Shared + text.CommonQuotes;
        var ofChild = shared / Math.Max(1, shingles);
        var ofParent = shared / Math.Max(1, text.Shingles);
        if (ofChild >= Nearly && ofParent >= Nearly)
            return TraceKind.Verbatim;
        if (ofChild >= Mostly && ofParent < Mostly)
            return TraceKind.Cut;
        var pieces = text.Shared / Math.Max(1.0, text.Blocks);
        return ofChild < OwnPart && pieces >= LongPieces ? TraceKind.Embedded : TraceKind.Edited;
    }
}
