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
            var bar = new CompileProgressBar();
            var work = Task.Run(() => Answer(bar, cancellation), cancellation);
            await bar.ShowWhileAsync(work);
            var answer = await work;
            if (request.Json)
                QueryJson.Write(answer);
            else
                QueryTable.Write(answer);
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
        new[] { request.Network, request.Evidence, request.Soft }.FirstOrDefault(p =>
            p is not null && !File.Exists(p)
        ) ?? request.Network;

    private QueryAnswer Answer(IProgress<double> progress, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var graph = NetworkFile.ReadGraph(request.Network);
        var read = watch.Elapsed.TotalMilliseconds;
        var evidence = QueryEvidence.Read(graph, request.Evidence, request.Soft);
        var limits = new CompileOptions
        {
            Threads = request.Threads,
            MemoryLimit = request.MemoryBytes,
            Progress = progress,
            Cancel = cancellation,
        };
        int[] targets = [.. request.Targets.Select(name => Variable(graph, "--target", name))];
        watch.Restart();
        var options = limits with { Targets = targets.Length == 0 ? null : [.. targets.Distinct()] };
        var compiled = CompiledNetwork.CompileFor(graph, evidence, options);
        var compile = watch.Elapsed.TotalMilliseconds;
        var posteriors = compiled.CreatePosteriors();
        var query = Repeat(compiled, evidence, posteriors, cancellation);
        return Extras(graph, evidence, limits) with
        {
            Posteriors = posteriors,
            Variables = targets.Length == 0 ? [.. Enumerable.Range(0, graph.Variables.Length)] : targets,
            Timings = new QueryTimings(read, compile, query),
        };
    }

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

    private QueryAnswer Extras(FactorGraph graph, Evidence evidence, CompileOptions limits)
    {
        var name = graph.Name.Length > 0 ? graph.Name : Path.GetFileName(request.Network).Split('.')[0];
        return new QueryAnswer
        {
            Graph = graph,
            Name = name,
            Posteriors = null!,
            Variables = [],
            Timings = new QueryTimings(0, 0, 0),
            Joint =
                request.Joint.Length == 0
                    ? null
                    : JointDistribution.Of(
                        graph,
                        evidence,
                        [.. request.Joint.Select(n => Variable(graph, "--joint", n))],
                        limits
                    ),
            Map =
                request.Map.Length == 0
                    ? null
                    : Explaining.MostProbable(
                        graph,
                        evidence,
                        [.. request.Map.Select(n => Variable(graph, "--map", n)).Distinct()],
                        limits
                    ),
            Mpe = request.Mpe ? Explaining.MostProbable(graph, evidence, limits) : null,
            Sensitivity = request.Sensitivity is null ? null : Sensitivities(graph, evidence, limits),
            Voi = request.Voi is null
                ? null
                : Information.About(graph, evidence, Variable(graph, "--voi", request.Voi), limits),
            Samples =
                request.Samples == 0
                    ? null
                    : Sampling.Draw(graph, evidence, request.Samples, (ulong)request.Seed, limits),
        };
    }

    private IReadOnlyList<SensitivityFunction> Sensitivities(
        FactorGraph graph,
        Evidence evidence,
        CompileOptions limits
    )
    {
        if (graph is not Network network)
            throw new QueryRefusal("--sensitivity: a Markov network has no conditional tables to vary");
        // The state's name may hold an equals sign, and so may the variable's: the first split that exists is meant.
        var asked = request.Sensitivity!;
        for (var at = asked.IndexOf('='); at >= 0; at = asked.IndexOf('=', at + 1))
        {
            if (!graph.TryIndexOf(asked[..at], out var variable))
                continue;
            var state = graph.Variables[variable].IndexOf(asked[(at + 1)..]);
            if (state >= 0)
                return Sensitivity.OneWay(network, evidence, variable, state, limits);
        }

        throw new QueryRefusal(
            $"--sensitivity {asked}: wanted VARIABLE=STATE as the network names them",
            ExitCode.WrongUsage
        );
    }

    private static int Variable(FactorGraph graph, string option, string name) =>
        graph.TryIndexOf(name, out var index)
            ? index
            : throw new QueryRefusal(
                $"{option} {name}: the network has no such variable",
                ExitCode.WrongUsage
            );
}
