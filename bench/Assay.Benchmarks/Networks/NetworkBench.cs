using System.Diagnostics;
using System.Text.Json;
using Assay.Networks;
using Assay.Networks.Compiling;
using Assay.Networks.Files;
using Assay.Networks.Running;

namespace Assay.Benchmarks.Networks;

/// <summary>Measures the inference engine on the networks of the shared data, unpacked to a folder.</summary>
internal static class NetworkBench
{
    public static int Run(string[] args)
    {
        if (args is ["fuzz", var format, var seconds, ..])
            return NetworkFuzz.Run(format, double.Parse(seconds), args.Length > 3 ? int.Parse(args[3]) : 1);
        if (args.Length < 2)
            return Usage();
        var (verb, folder) = (args[0], args[1]);
        var names = args[2..].Length > 0 ? args[2..] : All(folder);
        foreach (var name in names)
        {
            var network = BifFormat.Read(File.ReadAllText(Path.Combine(folder, name + ".bif")));
            var cases = NetworkCase.Read(network, Path.Combine(folder, name + ".evidence.json"));
            switch (verb)
            {
                case "check":
                    Check(folder, name, network, cases);
                    break;
                case "time":
                    Time(name, network, cases);
                    break;
                case "more":
                    More(name, network, cases);
                    break;
                case "threads":
                    Threads(name, network);
                    break;
                default:
                    return Usage();
            }
        }

        return 0;
    }

    private static int Usage()
    {
        Console.Error.WriteLine(
            "check|time|more|threads FOLDER [NET...]   the networks of the shared data, unpacked"
        );
        Console.Error.WriteLine("fuzz bif|xml|xdsl|uai|evid|net|dne SECONDS [SEED]");
        return 2;
    }

    private static string[] All(string folder) =>
        [
            .. Directory
                .GetFiles(folder, "*.bif")
                .Order(StringComparer.Ordinal)
                .Select(f => Path.GetFileNameWithoutExtension(f)),
        ];

    private static void Check(string folder, string name, Network network, List<NetworkCase> cases)
    {
        var path = Path.Combine(folder, name + ".expected.jsonl");
        if (!File.Exists(path))
            return;
        double worst = 0;
        double worstLog = 0;
        var watch = Stopwatch.StartNew();
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var id = json.RootElement.GetProperty("id").GetInt32();
            var answer = CompiledNetwork.Query(network, cases.Single(c => c.Id == id).Evidence);
            worstLog = Math.Max(
                worstLog,
                Math.Abs(answer.LogEvidence - json.RootElement.GetProperty("logEvidence").GetDouble())
            );
            foreach (var variable in json.RootElement.GetProperty("variables").EnumerateObject())
            {
                var index = network.IndexOf(variable.Name);
                foreach (var state in variable.Value.EnumerateObject())
                {
                    var got = answer[index][network.Variables[index].IndexOf(state.Name)];
                    var off = Math.Abs(got - state.Value.GetDouble());
                    worst = double.IsNaN(off) ? double.NaN : Math.Max(worst, off);
                }
            }
        }

        Console.WriteLine(
            $"{name, -12} posteriors {worst:E1}  ln P(e) {worstLog:E1}  {watch.Elapsed.TotalSeconds:F1} s"
        );
    }

    private static void Time(string name, Network network, List<NetworkCase> cases)
    {
        var none = cases.First(c => c.Evidence.IsEmpty);
        var observed =
            cases.FirstOrDefault(c => string.Equals(c.Kind, "hard20", StringComparison.Ordinal)) ?? cases[^1];
        // Both compilation tiers of the runtime are behind us before anything is timed.
        var warm = Stopwatch.StartNew();
        for (var i = 0; i < 3 || warm.Elapsed.TotalSeconds < 2; i++)
            CompiledNetwork.Query(network, i % 2 == 0 ? none.Evidence : observed.Evidence);
        var cost = CompiledNetwork.Compile(network).Cost;
        Console.Write(
            $"{name, -12} {cost.LargestTable, 11} {cost.Work, 12} {cost.Bytes / (1 << 20), 6:F0} MB {cost.Heuristic, -15}"
        );
        foreach (var one in new[] { none, observed })
        {
            var fresh = Median(() => CompiledNetwork.Query(network, one.Evidence));
            var compiled = CompiledNetwork.CompileFor(network, one.Evidence);
            var compile = Median(() => CompiledNetwork.CompileFor(network, one.Evidence));
            var answer = compiled.CreatePosteriors();
            var again = Median(() => compiled.Query(one.Evidence, answer));
            Console.Write($" | fresh {fresh, 10:F4} compile {compile, 9:F4} query {again, 10:F5}");
        }

        Console.WriteLine();
    }

    /// <summary>Batches, gradients and allocation.</summary>
    private static void More(string name, Network network, List<NetworkCase> cases)
    {
        var evidence = (
            cases.FirstOrDefault(c => string.Equals(c.Kind, "hard20", StringComparison.Ordinal)) ?? cases[^1]
        ).Evidence;
        var plain = CompiledNetwork.CompileFor(network, evidence);
        var answer = plain.CreatePosteriors();
        var query = Median(() => plain.Query(evidence, answer));
        var before = GC.GetAllocatedBytesForCurrentThread();
        plain.Query(evidence, answer);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var derived = CompiledNetwork.CompileFor(
            network,
            evidence,
            new CompileOptions { Derivatives = true }
        );
        var gradients = derived.Differentiate(evidence);
        var gradient = Median(() => derived.Differentiate(evidence, gradients));
        Console.Write(
            $"{name, -12} query {query:F5} ms, {allocated} bytes, gradient {gradient:F5} ms ({gradient / query:F2}x)"
        );
        if (network.ParameterCount < 20_000)
            Console.Write($", 10,000 parameter draws {Draws(network):F1} ms");
        Console.WriteLine();
    }

    /// <summary>Milliseconds for 10,000 draws of every number of every table, the posterior of the last variable each.</summary>
    private static double Draws(Network network)
    {
        const int count = 10_000;
        var random = new Random(1);
        var target = network.TopologicalOrder[^1];
        var batch = new Batch(count);
        for (var f = 0; f < network.Factors.Length; f++)
        {
            var table = network.Tables[f];
            var values = new double[count * table.Values.Length];
            for (var at = 0; at < values.Length; at += table.StateCount)
            {
                var row = values.AsSpan(at, table.StateCount);
                double sum = 0;
                foreach (ref var entry in row)
                    sum += entry = random.NextDouble();
                foreach (ref var entry in row)
                    entry /= sum;
            }

            batch.WithFactor(f, values);
        }

        var compiled = CompiledNetwork.Compile(network, new CompileOptions { Targets = [target] });
        return Median(() => compiled.Query(batch, Evidence.None));
    }

    private static void Threads(string name, Network network)
    {
        var times = new double[2];
        for (var threads = 1; threads <= 2; threads++)
        {
            var compiled = CompiledNetwork.Compile(network, new CompileOptions { Threads = threads });
            var answer = compiled.CreatePosteriors();
            times[threads - 1] = Median(() => compiled.Query(Evidence.None, answer));
        }

        Console.WriteLine(
            $"{name, -12} one thread {times[0]:F2} ms, two {times[1]:F2} ms, {times[0] / times[1]:F2}x"
        );
    }

    /// <summary>The median milliseconds of an action, repeated for a while.</summary>
    private static double Median(Action action)
    {
        var times = new List<double>();
        var total = Stopwatch.StartNew();
        action();
        var first = total.Elapsed.TotalMilliseconds;
        var batch = Math.Max(1, (int)(0.2 / Math.Max(first / 20, 1e-4)));
        if (first < 20)
        {
            // Long enough for the second compilation tier.
            while (total.Elapsed.TotalMilliseconds < 300)
                action();
        }

        total.Restart();
        var watch = new Stopwatch();
        while (times.Count < 5 || (total.Elapsed.TotalMilliseconds < 400 && times.Count < 1000))
        {
            watch.Restart();
            for (var i = 0; i < batch; i++)
                action();
            times.Add(watch.Elapsed.TotalMilliseconds / batch);
            if (total.Elapsed.TotalSeconds > 20)
                break;
        }

        times.Sort();
        return times[times.Count / 2];
    }
}
