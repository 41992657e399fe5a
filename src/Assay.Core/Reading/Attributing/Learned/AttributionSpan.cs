namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>A stretch of words that plays one part.</summary>
/// <param name="Part">The part.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
internal sealed record AttributionSpan(AttributionPart Part, int First, int End)
{
    /// <summary>The stretches that labels mark, in order.</summary>
    public static List<AttributionSpan> Of(ReadOnlySpan<byte> labels)
    {
        var found = new List<AttributionSpan>();
        for (var at = 0; at < labels.Length; )
        {
            var part = AttributionLabels.PartOf(labels[at]);
            var end = at + 1;
            while (
                part != AttributionPart.None
                && end < labels.Length
                && labels[end] == AttributionLabels.Inside(part)
            )
                end++;
            if (part != AttributionPart.None)
                found.Add(new AttributionSpan(part, at, end));
            at = end;
        }

        return found;
    }
}
