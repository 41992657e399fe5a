namespace Assay.Storage.Journals;

/// <summary>One thing of a case as it is now.</summary>
/// <param name="Entity">What it is, such as <c>report/r1</c>.</param>
/// <param name="Value">Its content as canonical JSON; <see langword="null"/> where it was taken away or redacted.</param>
/// <param name="Version">Number of the event that changed it last.</param>
/// <param name="First">Number of the event that made it: what lists are in the order of.</param>
public sealed record EntityState(string Entity, string? Value, long Version, long First);
