namespace Assay.Core.Reading;

/// <summary>A citation of a list that has one reference, or several parted by semicolons, on each line.</summary>
/// <param name="Line">The line that it stands on, from 1.</param>
/// <param name="Citation">What was read; its offsets are those of the whole text.</param>
public sealed record ListedReference(int Line, Citation Citation);
