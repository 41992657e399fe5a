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
                default:
                    return 2;
            }
        }

        return 0;
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
