using System.Collections.Immutable;
using Assay.Core.Judging;

namespace Assay.Reports.Words;

/// <summary>What simpler methods come to: who leads, and why that differs.</summary>
internal static class MethodWords
{
    /// <summary>The name under which <see cref="Reason"/> knows a tool that scores a matrix.</summary>
    public const string Score = "matrixScore";

    private const double Tie = 1e-9;

    /// <summary>Who leads under a method, several in a tie; empty where it gives nothing.</summary>
    public static ImmutableArray<string> Leaders(MethodComparison method)
    {
        if (method.Posteriors.IsEmpty)
            return [];
        var best = method.Posteriors.Max(pair => pair.Value);
        return [.. method.Posteriors.Where(pair => best - pair.Value <= Tie).Select(pair => pair.Key)];
    }

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
            Score =>
                $"Each adds up what is inconsistent, item by item, and knows no starting point, origin or deceiver: here {counted}.",
            _ => "",
        };
    }
}
