namespace Assay.Web.Api;

/// <summary>Who adds something, and why.</summary>
internal sealed record AddedBy(string Who, string? Why);
