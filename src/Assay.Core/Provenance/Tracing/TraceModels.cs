namespace Assay.Core.Provenance.Tracing;

/// <summary>The learned models.</summary>
/// <param name="First">Judges by what a text and a candidate share.</param>
/// <param name="Second">Judges also by what the first found about the candidates.</param>
internal sealed record TraceModels(ParentModel First, ParentModel Second)
{
    public static TraceModels Learned { get; } =
        new(
            new ParentModel(LearnedWeights.FirstEarlier, LearnedWeights.FirstOpen),
            new ParentModel(LearnedWeights.SecondEarlier, LearnedWeights.SecondOpen)
        );
}
