namespace Assay.Storage.Journals;

/// <summary>One thing of a case, as an event left it.</summary>
/// <param name="Entity">What changed, such as <c>report/r1</c>.</param>
/// <param name="Value">Its new content as canonical JSON; <see langword="null"/> where it was taken away.</param>
/// <param name="Was">Number of the event that it changed last before; 0 where it was not there.</param>
public sealed record EntityChange(string Entity, string? Value, long Was);
