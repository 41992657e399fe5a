using Assay.Core.Documents;

namespace Assay.Core.Reading.References;

/// <summary>Neighbouring words of a reference that belong to one field.</summary>
/// <param name="Label">The field.</param>
/// <param name="Passage">The words.</param>
internal readonly record struct LabelledSpan(ReferenceLabel Label, Passage Passage)
{
    /// <summary>Joins words with the same label.</summary>
    public static List<LabelledSpan> Join(List<Passage> words, ReferenceLabel[] labels)
    {
        var spans = new List<LabelledSpan>();
        for (var i = 0; i < words.Count; i++)
        {
            if (spans.Count > 0 && spans[^1].Label == labels[i])
                spans[^1] = spans[^1] with { Passage = new Passage(spans[^1].Passage.Start, words[i].End) };
            else
                spans.Add(new LabelledSpan(labels[i], words[i]));
        }

        return spans;
    }
}
