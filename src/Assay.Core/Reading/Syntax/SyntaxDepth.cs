namespace Assay.Core.Reading.Syntax;

/// <summary>How far syntax is read.</summary>
internal enum SyntaxDepth
{
    /// <summary>Words and their tags.</summary>
    Tags,

    /// <summary>Words, tags and trees.</summary>
    Trees,
}
