using Assay.Core.Documents;
using Assay.Core.Reading.References;

namespace Assay.Benchmarks.References;

/// <summary>A reference with the label of each of its words.</summary>
internal sealed record LabelledReference(
    string File,
    string Text,
    List<Passage> Words,
    ReferenceLabel[] Labels
)
{
    /// <summary>Whether it is labelled by the customs of ugly.xml.</summary>
    public bool IsUgly => string.Equals(File, "ugly", StringComparison.Ordinal);

    /// <summary>The letters and digits alone: what makes two references the same.</summary>
    public string Folded => Fold(Text);

    /// <summary>The title, folded; references with one title stay on one side of the split. The whole text where the title is short.</summary>
    public string Work
    {
        get
        {
            var title = Fold(
                string.Concat(
                    Words
                        .Where((_, i) => Labels[i] == ReferenceLabel.Title)
                        .Select(word => Text.Substring(word.Start, word.Length))
                )
            );
            return title.Length >= 12 ? title : Folded;
        }
    }

    private static string Fold(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
