using System.Collections.Immutable;

namespace Assay.Formats.Yaml;

/// <summary>A file is refused: the message tells file, line, what was found and what was wanted.</summary>
public sealed class FormatRefusedException : Exception
{
    /// <summary>Says nothing; for serialisers only.</summary>
    public FormatRefusedException() { }

    /// <summary>Says what is wrong.</summary>
    public FormatRefusedException(string message)
        : base(message) => Faults = [message];

    /// <summary>Says each of several things that are wrong, one line each.</summary>
    /// <param name="faults">The lines.</param>
    /// <param name="line">The line of the first, counted from 1.</param>
    public FormatRefusedException(ImmutableArray<string> faults, long line)
        : base(string.Join('\n', faults)) => (Faults, Line) = (faults, line);

    /// <summary>The same, with what caused it.</summary>
    public FormatRefusedException(string message, Exception inner)
        : base(message, inner) => Faults = [message];

    /// <summary>Says what is wrong at a line, counted from 1.</summary>
    public FormatRefusedException(string file, long line, string found, string wanted)
        : this(file, line, $"found {found}; {wanted} is wanted.") { }

    /// <summary>Says what is wrong at a line, counted from 1, in a sentence of its own.</summary>
    public FormatRefusedException(string file, long line, string says)
        : this($"{file}, line {line}: {says}") => Line = line;

    /// <summary>The line of the (first) fault, counted from 1; 0 where it has none.</summary>
    public long Line { get; }

    /// <summary>What is wrong, one line each, in the order of the file.</summary>
    public ImmutableArray<string> Faults { get; } = [];
}
