namespace Assay.Benchmarks.Syntax;

/// <summary>What stands between a sentence of a treebank and the one before it in the running text.</summary>
internal enum Gap
{
    /// <summary>A blank.</summary>
    Blank,

    /// <summary>Nothing: the treebank says that its last word has no blank behind it.</summary>
    None,

    /// <summary>An empty line: a paragraph, heading, caption, item of a list, note or cell begins or has ended.</summary>
    EmptyLine,
}
