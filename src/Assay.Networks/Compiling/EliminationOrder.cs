namespace Assay.Networks.Compiling;

/// <summary>An order of elimination and what it costs.</summary>
/// <param name="Sequence">Variables of the interaction graph, first eliminated first.</param>
/// <param name="Entries">Entries of all bucket tables together.</param>
/// <param name="Largest">Entries of the largest one.</param>
/// <param name="Width">Variables in the widest one, less one.</param>
/// <param name="Heuristic">How it was found.</param>
internal sealed record EliminationOrder(
    int[] Sequence,
    double Entries,
    double Largest,
    int Width,
    Heuristic Heuristic
);
