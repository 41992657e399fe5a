namespace Assay.Benchmarks.Syntax;

/// <summary>A sentence of a treebank with its text and whether a paragraph begins with it.</summary>
internal sealed record TreeSentence(string Document, string Text, bool OpensParagraph, TreeWord[] Words);
