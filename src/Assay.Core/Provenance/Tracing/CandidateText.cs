namespace Assay.Core.Provenance.Tracing;

/// <summary>What one candidate text has in common with a text.</summary>
internal struct CandidateText
{
    public FoundText Found;

    /// <summary>Number of the candidate's own shingles.</summary>
    public int Shingles;

    /// <summary>Distinct shingles of the text that it bears, common quotations apart.</summary>
    public int Shared;

    /// <summary>Shingles that both have in quotation marks.</summary>
    public int CommonQuotes;

    /// <summary>Stretches in one piece, and the longest of them in shingles.</summary>
    public int Blocks;
    public int LongestBlock;

    /// <summary>Shingles that it is the earliest candidate to bear.</summary>
    public int First;

    /// <summary>Shingles that no other candidate bears.</summary>
    public int Only;

    /// <summary>Sum over the shared shingles of one part in the number of candidates that bear it.</summary>
    public float Share;

    /// <summary>Where it goes with the text against others, or against it.</summary>
    public VariantCounts Variants;
}
