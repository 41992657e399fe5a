namespace Assay.Web.Api;

/// <summary>How the server is.</summary>
/// <param name="Status"><c>ok</c>.</param>
/// <param name="Version">Version of Assay.</param>
public sealed record HealthShape(string Status, string Version);
