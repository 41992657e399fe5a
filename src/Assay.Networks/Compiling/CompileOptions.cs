namespace Assay.Networks.Compiling;

/// <summary>What a compiled network is to answer, and at what cost.</summary>
public sealed record CompileOptions
{
    /// <summary>Variables that each query will give a state to. Their states are cut out of the tables before anything is multiplied.</summary>
    public IReadOnlyCollection<int> Observed { get; init; } = [];

    /// <summary>Variables that a query may give likelihoods (or a state) to.</summary>
    public IReadOnlyCollection<int> Weighed { get; init; } = [];

    /// <summary>Variables whose posteriors are wanted; null for all. Fewer targets make a smaller program.</summary>
    public IReadOnlyCollection<int>? Targets { get; init; }

    /// <summary>Variables whose joint distribution is wanted as well; empty for none.</summary>
    public IReadOnlyList<int> Joint { get; init; } = [];

    /// <summary>Whether derivatives of P(evidence) by every table entry are wanted.</summary>
    public bool Derivatives { get; init; }

    /// <summary>Variables that are maximised instead of summed; null for none. All others are summed first.</summary>
    internal IReadOnlySet<int>? Maximised { get; init; }

    /// <summary>Bytes of working memory above which the network is refused.</summary>
    public long MemoryLimit { get; init; } = 8L << 30;

    /// <summary>Product entries a query may visit before the network is refused.</summary>
    public double WorkLimit { get; init; } = 1e12;

    /// <summary>Steps of search for a better elimination order, for each entry of the best order so far.</summary>
    public double SearchEffort { get; init; } = 0.5;

    /// <summary>Seed of the restarts of that search.</summary>
    public ulong Seed { get; init; }

    /// <summary>Threads that one query may use; results do not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Told how far the search is, from 0 to 1.</summary>
    public IProgress<double>? Progress { get; init; }

    /// <summary>Stops the search.</summary>
    public CancellationToken Cancel { get; init; }
}
