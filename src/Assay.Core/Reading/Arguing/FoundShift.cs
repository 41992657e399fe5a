namespace Assay.Core.Reading.Arguing;

/// <summary>A shift between two statements.</summary>
/// <param name="From">Index of the weaker statement.</param>
/// <param name="To">Index of the stronger one.</param>
/// <param name="Shift">The shift.</param>
internal sealed record FoundShift(int From, int To, Shift Shift);
