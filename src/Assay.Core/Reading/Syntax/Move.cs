namespace Assay.Core.Reading.Syntax;

/// <summary>A step of the parser.</summary>
internal enum Move
{
    /// <summary>The next word goes onto the stack.</summary>
    Shift,

    /// <summary>The top of the stack depends on the next word.</summary>
    Left,

    /// <summary>The top of the stack depends on the word below it.</summary>
    Right,
}
