namespace Assay.Cli;

/// <summary>What the user asked <c>new</c> for.</summary>
/// <param name="Path">The file to write; <c>-</c> is standard output.</param>
/// <param name="Template">Name of the template, or <see langword="null"/> for none.</param>
internal sealed record NewRequest(string Path, string? Template);
