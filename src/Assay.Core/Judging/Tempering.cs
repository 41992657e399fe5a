using System.Collections.Immutable;

namespace Assay.Core.Judging;

/// <summary>Takes back a part of what the reports moved, for readers who doubt what a case assumes.</summary>
/// <remarks>
/// p ∝ prior^(1 − kept) × posterior^kept: the odds of any two answers keep that part, in log-odds, of their step from
/// the prior (the power posterior of Grünwald 2012). So the answers keep the order in which the reports speak for them,
/// and what moved nothing moves nothing. An answer that nobody rated, which the exact posterior leaves at its prior, may
/// rise a little and never falls, since its rivals come nearer to where they began. Where the case is right, a tempered
/// probability is less than can be known.
/// </remarks>
public static class Tempering
{
    /// <summary>The part of the step that a tempered judgement keeps: three fifths (docs/decisions/0022).</summary>
    public const double Kept = 0.6;

    /// <summary>Tempers a distribution over exclusive answers.</summary>
    /// <param name="prior">Before the reports; sums to 1.</param>
    /// <param name="posterior">After them, in the same order; sums to 1, and is 0 where the prior is.</param>
    /// <param name="kept">Which part of the step is kept: 1 is the posterior, 0 the prior.</param>
    public static ImmutableArray<double> Of(
        ReadOnlySpan<double> prior,
        ReadOnlySpan<double> posterior,
        double kept = Kept
    )
    {
        var between = new double[prior.Length];
        var sum = 0.0;
        for (var h = 0; h < between.Length; h++)
        {
            between[h] = Math.Pow(prior[h], 1 - kept) * Math.Pow(Math.Clamp(posterior[h], 0, 1), kept);
            sum += between[h];
        }

        for (var h = 0; h < between.Length; h++)
            between[h] /= sum;
        return [.. between];
    }

    /// <summary>Tempers the probability of one thing that is so or not.</summary>
    /// <param name="before">Before the reports.</param>
    /// <param name="after">After them.</param>
    /// <param name="kept">Which part of the step is kept.</param>
    public static double Of(double before, double after, double kept = Kept) =>
        Of([1 - before, before], [1 - after, after], kept)[1];
}
