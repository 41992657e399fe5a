namespace Assay.Web.Api;

/// <summary>A case to begin.</summary>
/// <param name="Name">What the server is to call it.</param>
/// <param name="Yaml">A case file to begin with; missing for an empty case.</param>
public sealed record NewCaseShape(string Name, string? Yaml);
