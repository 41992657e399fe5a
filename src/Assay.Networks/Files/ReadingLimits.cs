namespace Assay.Networks.Files;

/// <summary>What a file may ask for before it is refused, so that a hostile file cannot exhaust memory.</summary>
/// <param name="Entries">Numbers in all tables together; 8 bytes each.</param>
/// <param name="Variables">Variables, and likewise states of one variable.</param>
public sealed record ReadingLimits(long Entries = 1 << 24, int Variables = 100_000)
{
    /// <summary>16.8 million numbers and 100,000 variables.</summary>
    public static ReadingLimits Default { get; } = new();
}
