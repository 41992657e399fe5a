using Assay.Core.Reading.References;

namespace Assay.Benchmarks.References;

/// <summary>A reference for the network to learn from: the table's rows of its words, and what is right.</summary>
/// <param name="Rows">Rows of all words, one word after another.</param>
/// <param name="Labels">The label of each word.</param>
/// <param name="Customs">By which customs it is labelled.</param>
internal sealed record NetworkExample(uint[] Rows, ReferenceLabel[] Labels, int Customs)
{
    /// <summary>Number of words.</summary>
    public int Count => Labels.Length;

    /// <summary>A labelled reference.</summary>
    public static NetworkExample Of(LabelledReference reference)
    {
        const int Width = ReferenceFeatures.Rows;
        var features = new ReferenceFeatures(reference.Text, reference.Words);
        var rows = new uint[features.Count * Width];
        for (var at = 0; at < features.Count; at++)
        {
            features.WriteRows(at, rows.AsSpan(at * Width, Width));
            rows[(at * Width) + Width - 1] = ReferenceFeatures.CustomsRow(reference.IsUgly);
        }

        return new(rows, reference.Labels, reference.IsUgly ? 1 : 0);
    }
}
