using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Assay.Core.Provenance.Tracing;

/// <summary>A conditional logit over "none" and the candidates: each has a utility that is linear in its features.</summary>
/// <remarks>McFadden 1974. Weights are learned from generated corpora only; docs/method/provenance.md has the card.</remarks>
internal sealed class ParentModel(float[] earlier, float[] open)
{
    /// <summary>Fills in the candidates' probabilities and returns that of "none".</summary>
    /// <param name="candidates">With features.</param>
    /// <param name="isDated">Whether the document's own time is known.</param>
    public double Judge(Candidates candidates, bool isDated)
    {
        var isOrdered = isDated && !HasOpen(candidates);
        var none = Utility(candidates.None, WeightsForNone(isOrdered));
        var most = none;
        for (var at = 0; at < candidates.Count; at++)
        {
            ref var candidate = ref candidates[at];
            candidate.Probability = Utility(candidates.ValuesOf(at), WeightsFor(candidate, isOrdered));
            most = Math.Max(most, candidate.Probability);
        }

        var total = none = Math.Exp(none - most);
        for (var at = 0; at < candidates.Count; at++)
            total += candidates[at].Probability = Math.Exp(candidates[at].Probability - most);
        for (var at = 0; at < candidates.Count; at++)
            candidates[at].Probability /= total;
        return none / total;
    }

    /// <summary>Whether some candidate is in open order; then all are judged by the weights for that, on one scale.</summary>
    public static bool HasOpen(Candidates candidates)
    {
        foreach (ref readonly var candidate in candidates.Items)
        {
            if (!candidate.IsEarlier)
                return true;
        }

        return false;
    }

    /// <summary>The log-odds that the document took from one of the candidates rather than from nobody, as if neither had a time.</summary>
    /// <param name="candidates">At least one, with features; those that only times give have no weight.</param>
    /// <param name="parent">The document that it may have taken from; of its copies, where it is none of them, the first.</param>
    public double UndatedOdds(Candidates candidates, int parent)
    {
        var place = 0;
        foreach (ref readonly var candidate in candidates.Items)
        {
            if (candidate.Rank == parent)
                place = candidate.Place;
        }

        return Utility(candidates.ValuesOf(place), open) - Utility(candidates.None, open);
    }

    /// <summary>The weights for a candidate.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="isOrdered">Whether the document has a time, and no candidate is in open order.</param>
    public ReadOnlySpan<float> WeightsFor(Candidates.Candidate candidate, bool isOrdered) =>
        candidate.IsEarlier && (isOrdered || candidate.IsGuess) ? earlier : open;

    /// <summary>The weights for "none".</summary>
    public ReadOnlySpan<float> WeightsForNone(bool isOrdered) => isOrdered ? earlier : open;

    // Eight sums side by side, in one fixed order on every machine.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Utility(ReadOnlySpan<float> values, ReadOnlySpan<float> weights)
    {
        var sums = Vector256<float>.Zero;
        ref var value = ref MemoryMarshal.GetReference(values);
        ref var weight = ref MemoryMarshal.GetReference(weights);
        var at = 0;
        for (; at + Vector256<float>.Count <= values.Length; at += Vector256<float>.Count)
            sums += Vector256.LoadUnsafe(ref value, (nuint)at) * Vector256.LoadUnsafe(ref weight, (nuint)at);
        double sum = Vector256.Sum(sums);
        for (; at < values.Length; at++)
            sum += values[at] * weights[at];
        return sum;
    }
}
