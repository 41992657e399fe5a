using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>Turns ratings into the gradient of their cross entropy.</summary>
internal static class Softening
{
    /// <summary>Replaces ratings by their gradient; whether the right outcome had the best.</summary>
    /// <param name="ratings">The ratings, and what pads them.</param>
    /// <param name="outcomes">Number of ratings.</param>
    /// <param name="gold">The right outcome.</param>
    /// <param name="share">Weight of this case.</param>
    public static bool Soften(Span<float> ratings, int outcomes, int gold, float share)
    {
        var best = Largest.Of<float>(ratings[..outcomes]);
        var most = ratings[best];
        var sum = 0f;
        for (var at = 0; at < outcomes; at++)
            sum += ratings[at] = MathF.Exp(ratings[at] - most);
        for (var at = 0; at < outcomes; at++)
            ratings[at] *= share / sum;
        ratings[gold] -= share;
        ratings[outcomes..].Clear();
        return best == gold;
    }
}
