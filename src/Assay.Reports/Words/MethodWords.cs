using System.Collections.Immutable;
using Assay.Core.Judging;

namespace Assay.Reports.Words;

/// <summary>What simpler methods come to: who leads, and why that differs.</summary>
internal static class MethodWords
{
    private const string ScorePrefix = "ach.";
    private const double Tie = 1e-9;

    // Analysis of competing hypotheses counts what speaks against each; these two dialects count it below zero.
    private static readonly string[] HighestLeads = ["ach.parc", "ach.parcWeighted"];

    private static readonly string[] LowestLeads =
    [
        "ach.openSynthesisInconsistency",
        "ach.phpOpenSourceAch",
        "ach.intelWorkbench",
        "ach.adamGoss",
        "ach.radaristWeighted",
    ];

    /// <summary>Whether a method gives scores rather than probabilities.</summary>
    public static bool IsScore(string id) => id.StartsWith(ScorePrefix, StringComparison.Ordinal);

    /// <summary>Who leads under a method, several in a tie; empty where it isn't known whether high or low is better.</summary>
    public static ImmutableArray<string> Leaders(MethodComparison method)
    {
        var isLowest = LowestLeads.Contains(method.Id, StringComparer.Ordinal);
        if (
            method.Posteriors.IsEmpty
            || (IsScore(method.Id) && !isLowest && !HighestLeads.Contains(method.Id, StringComparer.Ordinal))
        )
            return [];
        var sign = isLowest ? -1 : 1;
        var best = method.Posteriors.Max(pair => sign * pair.Value);
        return
        [
            .. method.Posteriors.Where(pair => best - (sign * pair.Value) <= Tie).Select(pair => pair.Key),
        ];
    }

    /// <summary>Whether the best score is the lowest one.</summary>
    public static bool IsLowestBest(string id) => LowestLeads.Contains(id, StringComparer.Ordinal);

    /// <summary>Why a method may come to something else, in one plain sentence.</summary>
    /// <param name="id">The method.</param>
    /// <param name="reports">How many reports assert something.</param>
    /// <param name="origins">How many origins stand behind them.</param>
    /// <param name="hasDeceivers">Whether somebody may deceive.</param>
    public static string Reason(string id, int reports, double origins, bool hasDeceivers)
    {
        var counted =
            reports - origins >= 0.05
                ? $"{Plain.Count(reports, "report")} with {Plain.Origins(origins)} behind them"
                : $"{Plain.Count(reports, "report")}, each its own";
        return id switch
        {
            "priorOnly" => "It knows no report.",
            "countDocuments" =>
                $"It gives every document one vote, whatever its grade and origin: here {counted}.",
            "naiveBayes" => hasDeceivers
                ? $"It takes every report as fresh and nobody as a deceiver: here {counted}."
                : $"It takes every report as fresh: here {counted}.",
            "noDeception" => "It takes every channel as clean, so that agreement inside one counts in full.",
            _ when IsScore(id) =>
                $"It adds up what is inconsistent, item by item, and knows no starting point, origin or deceiver: here {counted}.",
            _ => "",
        };
    }
}
