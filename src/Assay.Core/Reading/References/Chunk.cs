namespace Assay.Core.Reading.References;

/// <summary>A stretch of a reference that ends at a comma, full stop, colon, bracket or quotation mark.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Classes">Which classes its words have, one bit for each.</param>
/// <param name="Capitals">How many of its words open with a capital.</param>
/// <param name="Words">A fingerprint of all its words: journals and publishers come back whole.</param>
internal readonly record struct Chunk(int First, int Last, uint Classes, int Capitals, ulong Words)
{
    /// <summary>How many words it has.</summary>
    public int Length => Last - First + 1;

    /// <summary>None, few, half, most or all of the words open with a capital.</summary>
    public int CapitalBand =>
        Capitals == 0 ? 0
        : Capitals == Length ? 4
        : 1 + Math.Min(2, Capitals * 3 / Length);

    /// <summary>The length, coarser as it grows.</summary>
    public int LengthBand =>
        Length < 4 ? Length
        : Length < 7 ? 4
        : Length < 13 ? 5
        : 6;
}
