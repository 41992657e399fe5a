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
    public ReadOnlySpan<float> WeightsFor(bool isEarlier) => isEarlier ? earlier : open;

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
