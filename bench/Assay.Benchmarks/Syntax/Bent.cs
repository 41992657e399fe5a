namespace Assay.Benchmarks.Syntax;

/// <summary>Numbers before and after the bend, thinned by a mask, with their gradient.</summary>
internal sealed class Bent(int length)
{
    /// <summary>Before.</summary>
    public float[] From { get; } = new float[length];

    /// <summary>After.</summary>
    public float[] Into { get; } = new float[length];

    /// <summary>0 where a number is left out, more than 1 elsewhere.</summary>
    public float[] Mask { get; } = new float[length];

    /// <summary>The gradient: of what is after, and then of what is before.</summary>
    public float[] Gradient { get; } = new float[length];

    /// <summary>Bends and thins.</summary>
    public void Forward(int count)
    {
        Bends.Forward(From, count, Into);
        for (var at = 0; at < count; at++)
            Into[at] *= Mask[at];
    }

    /// <summary>Takes the gradient back through both.</summary>
    public void Backward(int count)
    {
        for (var at = 0; at < count; at++)
            Gradient[at] *= Mask[at];
        Bends.Backward(From, count, Gradient);
    }
}
