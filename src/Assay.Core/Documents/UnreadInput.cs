namespace Assay.Core.Documents;

/// <summary>An input that could not be read, and why (law 6).</summary>
/// <param name="Path">The input, as the user named it or as found below what was named.</param>
/// <param name="Reason">One plain sentence: what was found and what was wanted.</param>
public sealed record UnreadInput(string Path, string Reason);
