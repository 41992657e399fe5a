namespace Assay.Benchmarks.Syntax;

/// <summary>A sentence of a treebank with its text and whether the treebank begins a paragraph with it.</summary>
internal sealed record TreeSentence(string Document, string Text, bool OpensParagraph, TreeWord[] Words)
{
    /// <summary>What stands before it in the running text, as far as the treebank states it.</summary>
    public Gap Before { get; init; }
}
