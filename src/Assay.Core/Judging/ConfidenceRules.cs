namespace Assay.Core.Judging;

/// <summary>The written rules for confidence in a judgement.</summary>
internal static class ConfidenceRules
{
    /// <summary>The confidence and the rule that decided it.</summary>
    /// <param name="basis">The case.</param>
    /// <param name="finder">For what changes the leader.</param>
    /// <param name="width">Width of the leader's range.</param>
    /// <param name="defaultsShare">Share of the weight that rests on defaults.</param>
    /// <param name="origins">Expected number of origins by indicator.</param>
    public static (Confidence Confidence, string Rule) Decide(
        JudgingBasis basis,
        LinchpinFinder finder,
        double width,
        double defaultsShare,
        double[] origins
    )
    {
        if (finder.ChangesLeader(1))
            return (
                Confidence.Low,
                "Low because the loss of a single origin, assumption or indicator changes the leader."
            );
        if (width > 0.5)
            return (
                Confidence.Low,
                $"Low because the leader's 90 % range is {width:0.00} wide, which is above 0.5."
            );
        if (defaultsShare > 0.5)
            return (
                Confidence.Low,
                $"Low because {defaultsShare:0%} of the weight rests on default ratings, which is above half."
            );
        if (width > 0.2)
            return (
                Confidence.Moderate,
                $"Moderate because the leader's 90 % range is {width:0.00} wide; high needs at most 0.2."
            );
        if (defaultsShare > 0.2)
            return (
                Confidence.Moderate,
                $"Moderate because {defaultsShare:0%} of the weight rests on default ratings; high needs at most 20 %."
            );
        if (Lonely(basis, origins) is { } lonely)
            return (
                Confidence.Moderate,
                $"Moderate because the indicator {lonely} carries weight and has fewer than two origins."
            );
        if (finder.ChangesLeader(2))
            return (
                Confidence.Moderate,
                "Moderate because the loss of two origins, assumptions or indicators together changes the leader."
            );
        if (finder.IsCapped)
            return (Confidence.Moderate, "Moderate because not every pair of losses could be tried.");
        return (
            Confidence.High,
            "High because no one or two losses change the leader, the range is narrow, little rests on defaults, and every indicator of weight has two origins."
        );
    }

    /// <summary>An indicator that carries at least 3 decibans on fewer than two origins.</summary>
    private static string? Lonely(JudgingBasis basis, double[] origins)
    {
        for (var l = 0; l < basis.Losses.Length; l++)
        {
            var (kind, j) = (basis.Losses[l].Kind, basis.Losses[l].Place);
            // The same slack as between posteriors: sums of probabilities that should be 2 may fall short of it.
            if (
                kind == LossKind.Indicator
                && origins[j] < 2 - Outlook.Tie
                && Math.Abs(basis.Decibans(basis.Without.Without(l))) >= 3
            )
                return basis.Content.Indicators[j].Id;
        }

        return null;
    }
}
