namespace Assay.Core.Provenance.Tracing;

/// <summary>A conditional logit over "none" and the candidates: each has a utility that is linear in its features.</summary>
/// <remarks>McFadden 1974. Weights are learned from generated corpora only; docs/method/provenance.md has the card.</remarks>
internal sealed class ParentModel(double[] earlier, double[] open)
{
    /// <summary>Fills in the candidates' probabilities and returns that of "none".</summary>
    /// <param name="candidates">With features.</param>
    /// <param name="isDated">Whether the document's own time is known.</param>
    public double Judge(Candidates candidates, bool isDated)
    {
        var none = Utility(candidates.None, isDated ? earlier : open);
        var most = none;
        for (var at = 0; at < candidates.Count; at++)
        {
            ref var candidate = ref candidates[at];
            candidate.Probability = Utility(candidates.ValuesOf(at), candidate.IsEarlier ? earlier : open);
            most = Math.Max(most, candidate.Probability);
        }

        var total = none = Math.Exp(none - most);
        for (var at = 0; at < candidates.Count; at++)
            total += candidates[at].Probability = Math.Exp(candidates[at].Probability - most);
        for (var at = 0; at < candidates.Count; at++)
            candidates[at].Probability /= total;
        return none / total;
    }

    /// <summary>The weights for candidates of known or unknown order.</summary>
    public ReadOnlySpan<double> WeightsFor(bool isEarlier) => isEarlier ? earlier : open;

    // Summed in one fixed order, so that every machine gets the same number.
    public static double Utility(ReadOnlySpan<float> values, ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        for (var at = 0; at < values.Length; at++)
            sum += values[at] * weights[at];
        return sum;
    }
}
