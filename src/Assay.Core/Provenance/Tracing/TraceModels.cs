namespace Assay.Core.Provenance.Tracing;

/// <summary>The learned models.</summary>
/// <param name="First">Judges by what a text and a candidate share.</param>
/// <param name="Second">Judges also by what the first found about the candidates.</param>
internal sealed record TraceModels(ParentModel First, ParentModel Second)
{
    /// <summary>The weights of <see cref="Tracing.TimeErrors"/>; none where times are taken as they are stated.</summary>
    public float[] TimeErrors { get; init; } = [];

    public static TraceModels Learned { get; } =
        new(
            new ParentModel(LearnedWeights.FirstEarlier, LearnedWeights.FirstOpen),
            new ParentModel(LearnedWeights.SecondEarlier, LearnedWeights.SecondOpen)
        )
        {
            TimeErrors = LearnedWeights.TimeErrors,
        };
}
