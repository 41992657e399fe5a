using System.Collections.Immutable;
using System.Diagnostics;
using Assay.Networks;
using Assay.Networks.Compiling;
using Assay.Networks.Files;
using Assay.Networks.Running;
using Assay.Reports.Words;

namespace Assay.Cli;

/// <summary>One run of <c>query</c>: read, compile, ask, print.</summary>
internal sealed class QueryRun(QueryRequest request)
{
    /// <summary>Does it, and says what to exit with.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        try
        {
            var bar = new ShareProgressBar("compiling", "answering");
            var work = Task.Run(() => Work(bar, cancellation), cancellation);
            await bar.ShowWhileAsync(work);
            (await work)();
            return ExitCode.Done;
        }
        catch (Exception refusal)
            when (refusal
                    is QueryRefusal
                        or NetworkFormatException
                        or InvalidNetworkException
                        or NetworkTooLargeException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            await Console.Error.WriteLineAsync($"assay query: {VisibleText.Line(Describe(refusal))}");
            return refusal is QueryRefusal known ? known.Code : ExitCode.Refused;
        }
    }

    private string Describe(Exception refusal) =>
        refusal switch
        {
            NetworkFormatException => $"{request.Network}: {refusal.Message}",
            FileNotFoundException or DirectoryNotFoundException => $"{Missing()}: there is no such file",
            UnauthorizedAccessException => $"{Missing()}: it may not be read",
            InvalidDataException => $"{request.Network}: it is no gzip file",
            _ => refusal.Message,
        };

    /// <summary>The first of the named files that cannot be opened.</summary>
    private string Missing() =>
        new[]
        {
            request.Network,
            request.Evidence,
            request.Soft,
            request.Jeffrey,
            request.Batch,
        }.FirstOrDefault(p => p is not null && !File.Exists(p)) ?? request.Network;

    /// <summary>Finds the answer and says how to print it, once nothing else stands on the terminal.</summary>
    private Action Work(IProgress<double> progress, CancellationToken cancellation)
    {
        Check();
        var watch = Stopwatch.StartNew();
        var graph = NetworkFile.ReadGraph(request.Network);
        var read = watch.Elapsed.TotalMilliseconds;
        var limits = new CompileOptions
        {
            Threads = request.Threads,
            MemoryLimit = request.MemoryBytes,
            Progress = progress,
            Cancel = cancellation,
        };
        if (request.Batch is { } batch)
            return Batch(batch, graph, limits, cancellation);
        var answer = Answer(graph, limits, cancellation);
        answer = answer with { Timings = answer.Timings with { Read = read } };
        return request.Json ? () => QueryJson.Write(answer) : () => QueryTable.Write(answer);
    }

    /// <summary>Refuses options that would be passed over in silence.</summary>
    private void Check()
    {
        if (request.Given.Length > 0 && request.Separated.Length == 0)
            throw new QueryRefusal("--given: it belongs to --separated", ExitCode.WrongUsage);
        (string Name, bool IsAsked)[] others =
        [
            ("--jeffrey", request.Jeffrey is not null),
            ("--joint", request.Joint.Length > 0),
            ("--map", request.Map.Length > 0),
            ("--mpe", request.Mpe),
            ("--sensitivity", request.Sensitivity is not null),
            ("--two-way", request.TwoWay.Length > 0),
            ("--separated", request.Separated.Length > 0),
            ("--voi", request.Voi is not null),
            ("--samples", request.Samples > 0),
            ("--repeat", request.Repeat > 1),
        ];
        var asked = Array.Find(others, o => o.IsAsked).Name;
        if (request.Batch is not null && asked is not null)
            throw new QueryRefusal(
                $"{asked}: --batch answers with the distribution of each variable only",
                ExitCode.WrongUsage
            );
    }

    private Action Batch(
        string path,
        FactorGraph graph,
        CompileOptions limits,
        CancellationToken cancellation
    )
    {
        var targets = Targets(graph);
        var ground = QueryEvidence.Read(graph, request.Evidence, request.Soft);
        var questions = QueryEvidence.ReadLines(graph, path, ground);
        var batch = new QueryBatch(graph, Printed(graph, targets), For(targets, limits));
        return () =>
        {
            using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            batch.Write(output, questions, cancellation);
        };
    }

    private QueryAnswer Answer(FactorGraph graph, CompileOptions limits, CancellationToken cancellation)
    {
        var evidence = QueryEvidence.Read(graph, request.Evidence, request.Soft);
        var fitted = request.Jeffrey is { } path ? Fit(path, graph, ref evidence, limits) : null;
        var targets = Targets(graph);
        var watch = Stopwatch.StartNew();
        var compiled = CompiledNetwork.CompileFor(graph, evidence, For(targets, limits));
        var compile = watch.Elapsed.TotalMilliseconds;
        var posteriors = compiled.CreatePosteriors();
        var query = Repeat(compiled, evidence, posteriors, cancellation);
        var answer = new QueryAnswer
        {
            Graph = graph,
            Name = graph.Name.Length > 0 ? graph.Name : Path.GetFileName(request.Network).Split('.')[0],
            Posteriors = posteriors,
            Variables = Printed(graph, targets),
            Timings = new QueryTimings(0, compile, query),
            Fitted = fitted,
        };
        return new QueryExtras(request, graph, evidence, limits).AddTo(answer);
    }

    /// <summary>Adds the likelihoods that give variables the wanted distributions.</summary>
    private static IReadOnlyList<(int Variable, ImmutableArray<double> Likelihood)> Fit(
        string path,
        FactorGraph graph,
        ref Evidence evidence,
        CompileOptions limits
    )
    {
        var wanted = QueryEvidence.ReadDistributions(graph, path, evidence);
        var fitted =
            SoftEvidence.Fit(graph, evidence, wanted, options: limits)
            ?? throw new QueryRefusal(
                $"{path}: given the evidence the network allows no such distributions, or none was found"
            );
        evidence = fitted;
        return [.. wanted.Keys.Select(v => (v, fitted.Likelihoods[v]))];
    }

    private int[] Targets(FactorGraph graph) =>
        [.. request.Targets.Select(name => QueryNames.Variable(graph, "--target", name))];

    private static int[] Printed(FactorGraph graph, int[] targets) =>
        targets.Length == 0 ? [.. Enumerable.Range(0, graph.Variables.Length)] : targets;

    private static CompileOptions For(int[] targets, CompileOptions limits) =>
        limits with
        {
            Targets = targets.Length == 0 ? null : [.. targets.Distinct()],
        };

    private double Repeat(
        CompiledNetwork compiled,
        Evidence evidence,
        Posteriors answer,
        CancellationToken cancellation
    )
    {
        var times = new double[request.Repeat];
        for (var i = 0; i < times.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var start = Stopwatch.GetTimestamp();
            compiled.Query(evidence, answer);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[times.Length / 2];
    }
}
