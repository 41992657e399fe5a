using System.Diagnostics;
using Assay.Core.Cases;
using Assay.Core.Judging;

namespace Assay.Benchmarks.Weighing;

/// <summary>Measures a whole judgement, every answer included, in processor time.</summary>
internal static class WeighingBench
{
    private const int Runs = 5;

    public static int Run(string[] args)
    {
        if (args.Length > 1)
        {
            Console.Error.WriteLine(
                "weigh [DRAWS]   whole judgements of large cases, and how they grow with reports"
            );
            return 2;
        }

        var draws = args is [var text] ? int.Parse(text) : 2000;
        Time("12 hypotheses, 60 indicators, 40 sources, 300 reports", LargeCase.Of(12, 60, 40, 300), draws);
        var (before, times) = (0, new List<(int Reports, double Seconds)>());
        foreach (var reports in (int[])[300, 625, 1250, 2500, 5000])
        {
            var content = LargeCase.Of(12, reports / 5, reports * 2 / 15, reports);
            times.Add((reports, Time($"{reports} reports of bounded dependence", content, draws)));
            if (before++ > 0)
            {
                var (last, first) = (times[^1], times[^2]);
                Console.WriteLine(
                    $"    growth exponent from {first.Reports}: {Math.Log(last.Seconds / first.Seconds) / Math.Log((double)last.Reports / first.Reports):F2}"
                );
            }
        }

        return 0;
    }

    private static double Time(string what, CaseContent content, int draws)
    {
        var judged = new Case(content);
        var options = new JudgingOptions { Draws = draws };
        var judgement = Judge.Of(judged, options);
        var seconds = new double[Runs];
        using var self = Process.GetCurrentProcess();
        for (var run = 0; run < Runs; run++)
        {
            self.Refresh();
            var before = self.TotalProcessorTime;
            judgement = Judge.Of(judged, options);
            self.Refresh();
            seconds[run] = (self.TotalProcessorTime - before).TotalSeconds;
        }

        Array.Sort(seconds);
        Console.WriteLine(
            $"{what}: {seconds[Runs / 2]:F2} s of one core (median of {Runs}; {seconds[0]:F2} to {seconds[^1]:F2}); "
                + $"{judgement.Draws} draws, {judgement.Linchpins.Length} linchpins of {judgement.Linchpins.Select(pin => pin.Remove.Length).FirstOrDefault()}, "
                + $"{judgement.BreakEven.Length} break-even values, {judgement.Collect.Length} things to collect"
        );
        return seconds[Runs / 2];
    }
}
