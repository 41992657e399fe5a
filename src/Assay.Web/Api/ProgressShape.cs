namespace Assay.Web.Api;

/// <summary>How far an upload is.</summary>
/// <param name="Done">Files that were read.</param>
/// <param name="Found">Files that were found so far.</param>
/// <param name="Path">The one that was read last.</param>
public sealed record ProgressShape(int Done, int Found, string Path);
