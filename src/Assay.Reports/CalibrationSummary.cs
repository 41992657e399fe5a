using System.Collections.Immutable;
using Assay.Reports.Calibrating;
using Assay.Reports.Words;
using Assay.Simulation.Calibrating;

namespace Assay.Reports;

/// <summary>A calibration on one page of a terminal.</summary>
public static class CalibrationSummary
{
    private const int MostCells = 5;

    /// <summary>The lines, of at most <paramref name="width"/> cells (never narrower than 24).</summary>
    public static ImmutableArray<SummaryLine> Write(CalibrationResult result, int width)
    {
        ArgumentNullException.ThrowIfNull(result);
        var lines = new SummaryLines(width);
        lines.Add("How far judgements can be believed", SummaryStyle.Title);
        lines.Add(CalibrationWords.Worlds(result), SummaryStyle.Plain);
        lines.Section("What was to be shown");
        foreach (var finding in result.Findings)
        {
            lines.Item(
                finding.Holds ? "yes" : "NO ",
                $"{finding.Says}: {CalibrationWords.Came(finding)}.",
                finding.Holds ? SummaryStyle.Plain : SummaryStyle.Warning
            );
        }

        lines.Section("Methods on the same worlds (the lower the better)");
        foreach (var score in result.Methods)
        {
            lines.Item(
                CalibrationWords.Name(score.Method).PadRight(21),
                $"Brier {CalibrationWords.Score(score.Brier)}, log {CalibrationWords.Score(score.Log)}, calibration error {CalibrationWords.Score(score.Ece)}, of {CalibrationWords.Number(score.NearCertain)} near-certain statements {Plain.Percent(score.NearCertainWrong)} wrong",
                SummaryStyle.Plain
            );
        }

        Documents(lines, result);
        Worst(lines, result);
        return lines.ToImmutable();
    }

    private static void Documents(SummaryLines lines, CalibrationResult result)
    {
        if (result.Documents is not { } documents)
            return;
        lines.Section($"From the words of documents, {documents.Worlds} worlds");
        foreach (var (way, brier) in documents.Brier)
            lines.Item(CalibrationWords.Score(brier), CalibrationWords.Name(way), SummaryStyle.Plain);
    }

    private static void Worst(SummaryLines lines, CalibrationResult result)
    {
        if (result.Misspecified.IsEmpty)
            return;
        lines.Section(
            $"Where the case is wrong about its world, the {MostCells} worst of {result.Misspecified.Length}"
        );
        foreach (
            var cell in result
                .Misspecified.OrderByDescending(cell => cell.TemperedBrier / cell.PriorOnlyBrier)
                .Take(MostCells)
        )
        {
            lines.Item(
                CalibrationWords.Score(cell.TemperedBrier),
                $"tempered and {CalibrationWords.Score(cell.ExactBrier)} exact, against {CalibrationWords.Score(cell.PriorOnlyBrier)} of the prior alone: {cell.What}",
                SummaryStyle.Plain
            );
        }
    }
}
