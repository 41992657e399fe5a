using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>A sentence to learn trees from: its rows at the entrance of the network, and what is right.</summary>
internal sealed record TreeExample(uint[] Rows, byte[] Tags, int[] Heads, byte[] Labels)
{
    /// <summary>Number of words.</summary>
    public int Count => Tags.Length;

    /// <summary>A sentence as it is tagged now.</summary>
    public static TreeExample Of(TrainingSentence sentence)
    {
        var rows = new uint[sentence.Tags.Length * TreeShape.Rows];
        for (var word = 0; word < sentence.Tags.Length; word++)
            EntranceRows.Fill(sentence.Forms, word, rows.AsSpan(word * TreeShape.Rows, TreeShape.Rows));
        return new(rows, sentence.Tags, sentence.Heads, sentence.Labels);
    }
}
