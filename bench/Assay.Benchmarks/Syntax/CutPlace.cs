namespace Assay.Benchmarks.Syntax;

/// <summary>A place in a paragraph where a sentence may end.</summary>
/// <param name="At">The offset behind its mark.</param>
/// <param name="Mark">The first letter of the mark that stands before it.</param>
/// <param name="Features">What is known of the place, hashed.</param>
/// <param name="IsWanted">Whether the treebank ends a sentence there.</param>
/// <param name="IsFound">Whether the splitter ends one there.</param>
internal sealed record CutPlace(int At, char Mark, int[] Features, bool IsWanted, bool IsFound)
{
    /// <summary>Whether a mark that may end a sentence stands before it, and no semicolon, colon or dash.</summary>
    public bool IsStop => Mark is '.' or '!' or '?' or '…';
}
