using Assay.Core.Cases;

namespace Assay.Core.Judging;

/// <summary>Who leads, and in which word.</summary>
internal readonly record struct Outlook(int Leader, string Word)
{
    /// <summary>Hypotheses closer than this are a tie.</summary>
    public const double Tie = 1e-9;

    public static Outlook Of(double[] posterior, EstimativeWords words)
    {
        var leader = LeaderOf(posterior);
        return new Outlook(leader, words.Word(Math.Clamp(posterior[leader], 0, 1)));
    }

    /// <summary>The most probable hypothesis, the first one of a tie.</summary>
    public static int LeaderOf(double[] posterior)
    {
        var highest = posterior.Max();
        return Array.FindIndex(posterior, p => highest - p <= Tie);
    }
}
