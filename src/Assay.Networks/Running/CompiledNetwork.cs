using System.Collections.Concurrent;
using Assay.Networks.Compiling;

namespace Assay.Networks.Running;

/// <summary>A network made ready for many queries that observe the same variables. Immutable and safe for any number of threads.</summary>
/// <remarks>
/// Compiling chooses an elimination order and lays out a flat program; a query runs it without allocating. For one
/// question only, <see cref="Query(FactorGraph, Evidence, CompileOptions)"/> compiles and runs in one call.
/// </remarks>
public sealed partial class CompiledNetwork
{
    private readonly ConcurrentBag<Workspace> _others = [];
    private readonly int _threads;
    private Workspace? _spare;

    private CompiledNetwork(Plan plan, CompileOptions options)
    {
        Plan = plan;
        Options = options;
        _threads = Math.Max(1, options.Threads);
    }

    /// <summary>What a query costs.</summary>
    public PlanCost Cost => Plan.Cost;

    /// <summary>The graph that was compiled.</summary>
    public FactorGraph Graph => Plan.Graph;

    internal Plan Plan { get; }

    internal CompileOptions Options { get; }

    /// <summary>Compiles a graph.</summary>
    /// <exception cref="NetworkTooLargeException">It needs more than the options allow; nothing was allocated.</exception>
    /// <exception cref="ArgumentException">The options name a variable that does not exist, or one twice.</exception>
    public static CompiledNetwork Compile(FactorGraph graph, CompileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new CompileOptions();
        return new CompiledNetwork(new PlanBuilder(graph, options).Build(), options);
    }

    /// <summary>Compiles for the variables that some evidence names.</summary>
    public static CompiledNetwork CompileFor(
        FactorGraph graph,
        Evidence evidence,
        CompileOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(evidence);
        evidence.Check(graph);
        options ??= new CompileOptions();
        return Compile(
            graph,
            options with
            {
                Observed = evidence.ObservedVariables,
                Weighed = evidence.WeighedVariables,
            }
        );
    }

    /// <summary>Answers one question about a graph: compiles for its evidence and runs once.</summary>
    public static Posteriors Query(FactorGraph graph, Evidence evidence, CompileOptions? options = null)
    {
        var compiled = CompileFor(graph, evidence, options);
        var answer = compiled.Query(evidence);
        compiled.Release();
        return answer;
    }

    /// <summary>Makes an empty answer to be filled by queries.</summary>
    public Posteriors CreatePosteriors() => new(Plan);

    /// <summary>Answers a question.</summary>
    /// <param name="evidence">
    /// A state for each variable that was compiled as observed, and for no other that was not compiled as weighed.
    /// </param>
    /// <exception cref="ArgumentException">The evidence names other variables than it was compiled for.</exception>
    public Posteriors Query(Evidence evidence)
    {
        var answer = CreatePosteriors();
        Query(evidence, answer);
        return answer;
    }

    /// <summary>Answers a question into an answer that exists; allocates nothing after the first time.</summary>
    public void Query(Evidence evidence, Posteriors answer)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(answer);
        var workspace = Rent();
        try
        {
            new Runner(Plan, workspace, _threads).Query(evidence, answer);
        }
        finally
        {
            Return(workspace);
        }
    }

    /// <summary>Gives the working memory back at once; the network stays usable.</summary>
    public void Release()
    {
        Interlocked.Exchange(ref _spare, null)?.Dispose();
        while (_others.TryTake(out var other))
            other.Dispose();
    }

    internal Workspace Rent()
    {
        var spare = Interlocked.Exchange(ref _spare, null);
        return spare ?? (_others.TryTake(out var other) ? other : new Workspace(Plan));
    }

    internal void Return(Workspace workspace)
    {
        if (Interlocked.CompareExchange(ref _spare, workspace, null) is not null)
            _others.Add(workspace);
    }
}
