namespace Assay.Benchmarks.Syntax;

/// <summary>A matrix and offsets that learn.</summary>
internal sealed class LinearTrainer
{
    private readonly float[] turned;

    /// <summary>A matrix of small random numbers.</summary>
    public LinearTrainer(int inputs, int outcomes, Shuffle shuffle)
    {
        Inputs = inputs;
        Outcomes = outcomes;
        Weights = new Parameter(
            inputs * outcomes,
            MathF.Sqrt(6f / (inputs + Math.Min(outcomes, inputs))),
            shuffle
        );
        Offsets = new Parameter(outcomes, 0, shuffle);
        turned = new float[inputs * outcomes];
    }

    /// <summary>Number of inputs.</summary>
    public int Inputs { get; }

    /// <summary>Number of outcomes.</summary>
    public int Outcomes { get; }

    /// <summary>Weights, one row for each input.</summary>
    public Parameter Weights { get; }

    /// <summary>Offsets.</summary>
    public Parameter Offsets { get; }

    /// <summary>The outcomes of some rows.</summary>
    public void Forward(float[] inputs, int rows, float[] outcomes)
    {
        for (var row = 0; row < rows; row++)
            Offsets.Value.CopyTo(outcomes, row * Outcomes);
        Products.Add(inputs, Inputs, 1, Weights.Value, outcomes, (rows, Inputs, Outcomes));
    }

    /// <summary>Adds the gradients of weights and offsets, and those of the inputs where they are wanted.</summary>
    public void Backward(float[] inputs, int rows, float[] outcomes, float[]? towards)
    {
        for (var row = 0; row < rows; row++)
        for (var at = 0; at < Outcomes; at++)
            Offsets.Gradient[at] += outcomes[(row * Outcomes) + at];
        Products.Add(inputs, 1, Inputs, outcomes, Weights.Gradient, (Inputs, rows, Outcomes));
        if (towards is null)
            return;
        for (var input = 0; input < Inputs; input++)
        for (var at = 0; at < Outcomes; at++)
            turned[(at * Inputs) + input] = Weights.Value[(input * Outcomes) + at];
        Products.Add(outcomes, Outcomes, 1, turned, towards, (rows, Outcomes, Inputs));
    }

    /// <summary>Takes a step.</summary>
    public void Step(float rate)
    {
        Weights.Step(rate);
        Offsets.Step(rate);
    }
}
