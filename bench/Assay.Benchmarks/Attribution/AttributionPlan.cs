namespace Assay.Benchmarks.Attribution;

/// <summary>How long and how finely is trained.</summary>
internal sealed record AttributionPlan
{
    /// <summary>Passes over the texts.</summary>
    public int Epochs { get; init; } = 6;

    /// <summary>Parts of the texts that are kept aside in turn for the second chain to learn from.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Paragraphs that must hold a feature.</summary>
    public int Least { get; init; } = 2;

    /// <summary>Features that the model keeps.</summary>
    public int Keep { get; init; } = 155_000;

    /// <summary>How strongly weights are drawn to 0 wherever they are looked at.</summary>
    public float Penalty { get; init; } = 0.0005f;
}
