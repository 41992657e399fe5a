namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>A cue with the source and the content that belong to it.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="Head">Index of the cue's chief word.</param>
/// <param name="Source">Whose word it is, where the text says so.</param>
/// <param name="Content">What is attributed.</param>
/// <param name="IsCarried">Whether the content stands in a sentence without a cue and goes on from the one before.</param>
internal sealed record JoinedAttribution(
    AttributionSpan Cue,
    int Head,
    AttributionSpan? Source,
    AttributionSpan Content,
    bool IsCarried
);
