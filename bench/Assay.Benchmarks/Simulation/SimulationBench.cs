using System.Diagnostics;
using Assay.Formats.Templates;
using Assay.Simulation.Calibrating;
using Assay.Simulation.Worlds;

namespace Assay.Benchmarks.Simulation;

/// <summary><c>simulation NAME WORLDS [SEED [PER-CELL [DOCUMENT-WORLDS]]]</c>: calibrates over worlds of that kind (a name, or a file); prints what holds, and what a world costs.</summary>
internal static class SimulationBench
{
    public static int Run(string[] args)
    {
        var options = new CalibrationOptions
        {
            Parameters = Parameters(args.ElementAtOrDefault(0) ?? "standard"),
            Templates = TemplateLibrary.Load(),
            Worlds = Number(args, 1, 10_000),
            Seed = Number(args, 2, 1),
            WorldsPerCell = Number(args, 3, 0),
            DocumentWorlds = Number(args, 4, 0),
        };
        var watch = Stopwatch.StartNew();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var result = Calibrator.Run(options);
        cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        Console.WriteLine(
            $"{result.Worlds} worlds of {result.Parameters}: {watch.Elapsed.TotalSeconds:0.0} s, {cpu.TotalSeconds:0.0} s of processor; {result.Refused} refused; "
                + string.Join(", ", result.Kinds.Select(pair => $"{pair.Key} {pair.Value}"))
        );
        foreach (var method in result.Methods)
        {
            Console.WriteLine(
                $"{method.Method, -18} Brier {method.Brier:0.0000} [{method.BrierRange.Low:0.0000}, {method.BrierRange.High:0.0000}] log {method.Log:0.000} ECE {method.Ece:0.0000} (chance {method.EceByChance:0.0000}) wrong {method.NearCertainWrong:0.000} of {method.NearCertain} res {method.Resolution:0.0000} "
                    + string.Join(" ", method.BrierByKind.Select(pair => $"{pair.Key} {pair.Value:0.0000}"))
            );
        }

        foreach (var test in result.RankTests)
            Console.WriteLine($"ranks {test.Quantity, -12} p {test.P:0.00000} of {test.Counts.Sum()}");
        foreach (var cell in result.Misspecified)
        {
            var mark = cell.TemperedBrier < cell.PriorOnlyBrier ? "" : " WORSE THAN PRIOR";
            Console.WriteLine(
                $"{cell.What, -80} tempered {cell.TemperedBrier:0.0000} exact {cell.ExactBrier:0.0000} ECE {cell.TemperedEce:0.0000} prior {cell.PriorOnlyBrier:0.0000} origins {cell.OriginsOnlyBrier:0.0000} Bayes {cell.NaiveBayesBrier:0.0000}{mark}"
            );
        }

        if (result.Documents is { } documents)
        {
            Console.WriteLine(
                $"documents of {documents.Worlds} worlds ({documents.Refused} refused): read right {documents.ReadRight:0.000}, wrong {documents.ReadWrong:0.000}; Brier "
                    + string.Join(", ", documents.Brier.Select(pair => $"{pair.Key} {pair.Value:0.0000}"))
            );
        }

        Console.WriteLine(
            $"false deception tempered {result.FalseDeceptionTempered:0.0000} exact {result.FalseDeceptionExact:0.0000}; temperature {result.Temperature:0.00}"
        );
        return 0;
    }

    private static WorldParameters Parameters(string name)
    {
        if (!File.Exists(name))
            return WorldFile.Named(name);
        using var text = File.OpenText(name);
        return WorldFile.Read(name, text);
    }

    private static int Number(string[] args, int at, int otherwise) =>
        args.Length > at ? int.Parse(args[at]) : otherwise;
}
