namespace Assay.Networks.Files;

/// <summary>One line of a BIF table.</summary>
/// <param name="Place">Where it starts.</param>
/// <param name="Given">The parents' states, or null for <c>table</c> and <c>default</c>.</param>
/// <param name="IsDefault">Whether it fills the rows that are not given.</param>
/// <param name="Numbers">The numbers in the order of the file.</param>
internal sealed record BifRow(Place Place, string[]? Given, bool IsDefault, double[] Numbers);
