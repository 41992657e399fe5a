namespace Assay.Networks.Files;

/// <summary>A network file that cannot be read: what was found, what was wanted, and where.</summary>
public sealed class NetworkFormatException : FormatException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="line">From 1.</param>
    /// <param name="column">From 1, in characters.</param>
    /// <param name="problem">What was found and what was wanted.</param>
    public NetworkFormatException(int line, int column, string problem)
        : base($"line {line}, column {column}: {problem}")
    {
        Line = line;
        Column = column;
        Problem = problem;
    }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column, from 1.</summary>
    public int Column { get; }

    /// <summary>The message without the place.</summary>
    public string Problem { get; }
}
