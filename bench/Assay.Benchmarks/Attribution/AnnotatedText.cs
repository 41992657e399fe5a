using Assay.Core.Reading.Attributing.Learned;
using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Attribution;

/// <summary>A text with the attributions that annotators marked in it, prepared for learning.</summary>
/// <param name="Name">Its file, or place in one.</param>
/// <param name="Raw">The text.</param>
/// <param name="Words">Its words.</param>
/// <param name="Labels">The label of each word.</param>
internal sealed record AnnotatedText(string Name, string Raw, SpokenText Words, byte[] Labels)
{
    /// <summary>How much it counts in training: what annotators marked counts more than what rules did.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>Parses a text and lays the marked stretches over its words: a word belongs to a stretch that it touches.</summary>
    /// <remarks>Where stretches overlap, the first marked holds.</remarks>
    public static AnnotatedText Of(string name, string raw, IEnumerable<GoldSpan> spans)
    {
        var words = new SpokenText(raw, SyntaxReader.Read(raw, SyntaxDepth.Trees));
        var labels = new byte[words.Count];
        foreach (var span in spans.OrderBy(span => span.Passage.Start).ThenBy(span => span.Passage.End))
            Lay(words, labels, span);
        return new AnnotatedText(name, raw, words, labels);
    }

    private static void Lay(SpokenText words, byte[] labels, GoldSpan span)
    {
        var at = FirstEndingAfter(words, span.Passage.Start);
        for (var first = true; at < words.Count && words[at].Passage.Start < span.Passage.End; at++)
        {
            if (labels[at] != AttributionLabels.None)
                continue;
            labels[at] = first ? AttributionLabels.First(span.Part) : AttributionLabels.Inside(span.Part);
            first = false;
        }
    }

    private static int FirstEndingAfter(SpokenText words, int offset)
    {
        var low = 0;
        var high = words.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].Passage.End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
