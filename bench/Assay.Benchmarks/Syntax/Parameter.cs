using System.Runtime.Intrinsics;

namespace Assay.Benchmarks.Syntax;

/// <summary>Numbers that learn by their gradients (Adam, Kingma &amp; Ba 2015), with the average of their last values.</summary>
internal sealed class Parameter
{
    private const float First = 0.9f;
    private const float Second = 0.98f;
    private const float Tiny = 1e-8f;
    private readonly float[] momentum;
    private readonly float[] power;

    /// <summary>Numbers drawn between minus and plus <paramref name="reach"/>.</summary>
    public Parameter(int length, float reach, Shuffle shuffle)
    {
        Value = new float[length];
        Gradient = new float[length];
        momentum = new float[length];
        power = new float[length];
        for (var at = 0; at < length; at++)
            Value[at] = reach * ((shuffle.Below(2_000_001) / 1_000_000f) - 1);
    }

    /// <summary>The numbers.</summary>
    public float[] Value { get; }

    /// <summary>What the present batch asks of them.</summary>
    public float[] Gradient { get; }

    /// <summary>Takes a step and forgets the gradient, for all numbers or some.</summary>
    public void Step(float rate, int from, int length)
    {
        ref var value = ref Value[from];
        ref var gradient = ref Gradient[from];
        ref var mean = ref momentum[from];
        ref var square = ref power[from];
        for (nuint at = 0; at < (nuint)length; at += 8)
        {
            var g = Vector256.LoadUnsafe(ref gradient, at);
            var m = (First * Vector256.LoadUnsafe(ref mean, at)) + ((1 - First) * g);
            var p = (Second * Vector256.LoadUnsafe(ref square, at)) + ((1 - Second) * g * g);
            m.StoreUnsafe(ref mean, at);
            p.StoreUnsafe(ref square, at);
            var change = rate * m / (Vector256.Sqrt(p) + Vector256.Create(Tiny));
            (Vector256.LoadUnsafe(ref value, at) - change).StoreUnsafe(ref value, at);
            Vector256<float>.Zero.StoreUnsafe(ref gradient, at);
        }
    }

    /// <summary>Takes a step with all numbers.</summary>
    public void Step(float rate) => Step(rate, 0, Value.Length);
}
