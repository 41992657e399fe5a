namespace Assay.Cli;

/// <summary>What was asked of <c>query</c>.</summary>
internal sealed record QueryRequest
{
    /// <summary>The network file.</summary>
    public required string Network { get; init; }

    /// <summary>A file of observed states, or null.</summary>
    public string? Evidence { get; init; }

    /// <summary>A file of likelihoods, or null.</summary>
    public string? Soft { get; init; }

    /// <summary>A file of distributions that variables shall have, or null.</summary>
    public string? Jeffrey { get; init; }

    /// <summary>A file with one evidence set a line, or null.</summary>
    public string? Batch { get; init; }

    /// <summary>Variables to answer for; none for all.</summary>
    public string[] Targets { get; init; } = [];

    /// <summary>Variables whose joint distribution is wanted; none for no joint.</summary>
    public string[] Joint { get; init; } = [];

    /// <summary>Variables whose most probable joint state is wanted; none for no MAP.</summary>
    public string[] Map { get; init; } = [];

    /// <summary>Whether the most probable state of all is wanted.</summary>
    public bool Mpe { get; init; }

    /// <summary><c>Y=y</c> whose sensitivities are wanted, or null.</summary>
    public string? Sensitivity { get; init; }

    /// <summary>Two numbers of tables that shall vary together; none for no such question.</summary>
    public string[] TwoWay { get; init; } = [];

    /// <summary>Two variables that the arrows may separate; none for no such question.</summary>
    public string[] Separated { get; init; } = [];

    /// <summary>Variables taken as observed for <see cref="Separated"/>, besides the evidence.</summary>
    public string[] Given { get; init; } = [];

    /// <summary>The variable about which others might tell, or null.</summary>
    public string? Voi { get; init; }

    /// <summary>How often to run the query after one compilation.</summary>
    public int Repeat { get; init; } = 1;

    /// <summary>Draws from the posterior to print.</summary>
    public int Samples { get; init; }

    /// <summary>Seed of the draws.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Threads that a query may use.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Bytes of working memory above which the network is refused.</summary>
    public long MemoryBytes { get; init; } = 8L << 30;

    /// <summary>Whether JSON is wanted.</summary>
    public bool Json { get; init; }
}
