namespace Assay.Formats.Yaml;

/// <summary>A file is refused: the message tells file, line, what was found and what was wanted.</summary>
public sealed class FormatRefusedException : Exception
{
    /// <summary>Says nothing; for serialisers only.</summary>
    public FormatRefusedException() { }

    /// <summary>Says what is wrong.</summary>
    public FormatRefusedException(string message)
        : base(message) { }

    /// <summary>The same, with what caused it.</summary>
    public FormatRefusedException(string message, Exception inner)
        : base(message, inner) { }

    /// <summary>Says what is wrong at a line, counted from 1.</summary>
    public FormatRefusedException(string file, long line, string found, string wanted)
        : base($"{file}, line {line}: found {found}; {wanted} is wanted.") { }
}
