using System.Collections.Immutable;
using System.Globalization;
using Assay.Core.Weighing.Matrices;

namespace Assay.Reports.Words;

/// <summary>Scores of matrix tools in plain words, in one place for every output.</summary>
internal static class MatrixWords
{
    /// <summary>What no such score can say.</summary>
    public const string Limits =
        "These are scores, not probabilities. They know no base rates, count every copy as fresh evidence, and cannot see deception; a different score on the same marks is a difference between tools, not between explanations.";

    /// <summary>A score as a figure: "−7.41", "0".</summary>
    public static string Score(double score)
    {
        var rounded = Math.Round(score, 2, MidpointRounding.AwayFromZero);
        return rounded.ToString("0.##;\u22120.##;0", CultureInfo.InvariantCulture);
    }

    /// <summary>Which end of the scores is the best.</summary>
    public static string Best(MatrixScores scores) => scores.HighestIsBest ? "highest" : "lowest";

    /// <summary>"H2 leads", "H1 and H2 tie".</summary>
    public static string Leaders(MatrixScores scores, ImmutableArray<string> hypotheses)
    {
        ImmutableArray<string> leaders = [.. scores.Leaders.Select(h => hypotheses[h])];
        return leaders.Length == 1 ? $"{leaders[0]} leads"
            : leaders.Length == hypotheses.Length ? "all tie"
            : $"{Plain.Series(leaders)} tie";
    }
}
