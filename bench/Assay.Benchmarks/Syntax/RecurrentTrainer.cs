using System.Runtime.Intrinsics;
using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>A recurrent layer that learns; it reads like <see cref="RecurrentLayer"/>, many sentences at once.</summary>
internal sealed class RecurrentTrainer(int inputs, int most, Shuffle shuffle)
{
    private readonly Bent narrowed = new(most * TreeShape.Narrow);
    private readonly float[] thinned = new float[most * inputs];
    private readonly float[] gates = new float[most * TreeShape.Gates];
    private readonly float[] kept = new float[most * TreeShape.Whole];
    private readonly float[] slopes = new float[most * TreeShape.Gates];

    /// <summary>Narrows what comes in; none in the first layer.</summary>
    public LinearTrainer? Narrow { get; } =
        inputs == TreeShape.Entrance ? null : new(inputs, TreeShape.Narrow, shuffle);

    /// <summary>Gives the gates.</summary>
    public LinearTrainer Matrix { get; } =
        new(inputs == TreeShape.Entrance ? inputs : TreeShape.Narrow, TreeShape.Gates, shuffle);

    /// <summary>What came out.</summary>
    public float[] State { get; } = new float[most * TreeShape.Whole];

    private bool IsFirst => Narrow is null;

    /// <summary>Reads sentences.</summary>
    /// <param name="below">What came out of the layer below.</param>
    /// <param name="mask">What of it is left out.</param>
    /// <param name="lengths">Words of each sentence.</param>
    public void Forward(float[] below, float[] mask, List<int> lengths)
    {
        var words = lengths.Sum();
        for (var at = 0; at < words * inputs; at++)
            thinned[at] = below[at] * mask[at];
        if (Narrow is null)
        {
            Matrix.Forward(thinned, words, gates);
        }
        else
        {
            Narrow.Forward(thinned, words, narrowed.From);
            Array.Fill(narrowed.Mask, 1);
            narrowed.Forward(words * TreeShape.Narrow);
            Matrix.Forward(narrowed.Into, words, gates);
        }

        var start = 0;
        foreach (var length in lengths)
        {
            for (var at = 0; at < length; at++)
                Step(below, start + at, at == 0 ? -1 : start + at - 1, 0);
            for (var at = length - 1; at >= 0; at--)
                Step(below, start + at, at == length - 1 ? -1 : start + at + 1, TreeShape.Half);
            start += length;
        }
    }

    /// <summary>Takes gradients of what came out; adds those of what came in.</summary>
    public void Backward(float[] gradient, float[] towards, float[] below, float[] mask, List<int> lengths)
    {
        var start = 0;
        var carried = new float[TreeShape.Half];
        foreach (var length in lengths)
        {
            Array.Clear(carried);
            for (var at = length - 1; at >= 0; at--)
                StepBack(gradient, towards, below, carried, (start + at, at == 0 ? -1 : start + at - 1, 0));
            Array.Clear(carried);
            for (var at = 0; at < length; at++)
                StepBack(
                    gradient,
                    towards,
                    below,
                    carried,
                    (start + at, at == length - 1 ? -1 : start + at + 1, TreeShape.Half)
                );
            start += length;
        }

        Array.Clear(through, 0, start * inputs);
        if (Narrow is null)
        {
            Matrix.Backward(thinned, start, slopes, through);
        }
        else
        {
            Array.Clear(narrowed.Gradient, 0, start * TreeShape.Narrow);
            Matrix.Backward(narrowed.Into, start, slopes, narrowed.Gradient);
            narrowed.Backward(start * TreeShape.Narrow);
            Narrow.Backward(thinned, start, narrowed.Gradient, through);
        }

        for (var at = 0; at < start * inputs; at++)
            towards[at] += through[at] * mask[at];
    }

    private readonly float[] through = new float[most * inputs];

    private void Step(float[] below, int word, int before, int half)
    {
        ref var gate = ref gates[(word * TreeShape.Gates) + (half * 3)];
        var own = (word * TreeShape.Whole) + half;
        var one = Vector256.Create(1f);
        for (nuint at = 0; at < TreeShape.Half; at += 8)
        {
            var candidate = Curves.Bend(Vector256.LoadUnsafe(ref gate, at));
            var forget = Bends.Gate(Vector256.LoadUnsafe(ref gate, at + TreeShape.Half));
            var output = Bends.Gate(Vector256.LoadUnsafe(ref gate, at + TreeShape.Whole));
            var now = (forget * Before(before, half, at)) + ((one - forget) * candidate);
            now.StoreUnsafe(ref kept[own], at);
            var result = output * now;
            if (!IsFirst)
                result += (one - output) * Vector256.LoadUnsafe(ref below[own], at);
            result.StoreUnsafe(ref State[own], at);
        }
    }

    private Vector256<float> Before(int before, int half, nuint at) =>
        before < 0
            ? Vector256<float>.Zero
            : Vector256.LoadUnsafe(ref kept[(before * TreeShape.Whole) + half], at);

    private void StepBack(
        float[] gradient,
        float[] towards,
        float[] below,
        float[] carried,
        (int Word, int Before, int Half) place
    )
    {
        var first = (place.Word * TreeShape.Gates) + (place.Half * 3);
        ref var gate = ref gates[first];
        ref var slope = ref slopes[first];
        var own = (place.Word * TreeShape.Whole) + place.Half;
        var one = Vector256.Create(1f);
        for (nuint at = 0; at < TreeShape.Half; at += 8)
        {
            var z = Vector256.LoadUnsafe(ref gate, at);
            var f = Vector256.LoadUnsafe(ref gate, at + TreeShape.Half);
            var o = Vector256.LoadUnsafe(ref gate, at + TreeShape.Whole);
            var candidate = Curves.Bend(z);
            var forget = Bends.Gate(f);
            var output = Bends.Gate(o);
            var asked = Vector256.LoadUnsafe(ref gradient[own], at);
            var towardsOutput = Vector256.LoadUnsafe(ref kept[own], at);
            if (!IsFirst)
            {
                towardsOutput -= Vector256.LoadUnsafe(ref below[own], at);
                (Vector256.LoadUnsafe(ref towards[own], at) + (asked * (one - output))).StoreUnsafe(
                    ref towards[own],
                    at
                );
            }

            var ofKept = Vector256.LoadUnsafe(ref carried[0], at) + (asked * output);
            (asked * towardsOutput * Bends.GateSlope(o)).StoreUnsafe(ref slope, at + TreeShape.Whole);
            (ofKept * (Before(place.Before, place.Half, at) - candidate) * Bends.GateSlope(f)).StoreUnsafe(
                ref slope,
                at + TreeShape.Half
            );
            (ofKept * (one - forget) * Bends.Slope(z)).StoreUnsafe(ref slope, at);
            (ofKept * forget).StoreUnsafe(ref carried[0], at);
        }
    }
}
