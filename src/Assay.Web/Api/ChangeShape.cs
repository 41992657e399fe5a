namespace Assay.Web.Api;

/// <summary>One change of one thing.</summary>
/// <param name="Thing">What changed.</param>
/// <param name="Value">Its content since; missing where it was taken away.</param>
/// <param name="Was">Its version before; 0 where it was not there.</param>
public sealed record ChangeShape(string Thing, RawJson? Value, long Was);
