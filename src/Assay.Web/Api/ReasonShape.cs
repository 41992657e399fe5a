namespace Assay.Web.Api;

/// <summary>Why something is asked for.</summary>
/// <param name="Why">In words.</param>
public sealed record ReasonShape(string? Why);
