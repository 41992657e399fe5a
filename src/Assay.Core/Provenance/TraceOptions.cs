namespace Assay.Core.Provenance;

/// <summary>How a corpus is traced. None of it changes what is found, only how soon and how much is said.</summary>
public sealed record TraceOptions
{
    /// <summary>Number of threads.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Whether each parent comes with its reasons.</summary>
    public bool Explain { get; init; }

    /// <summary>Leaves citations out, where the caller reads them better.</summary>
    internal bool WordsOnly { get; init; }
}
