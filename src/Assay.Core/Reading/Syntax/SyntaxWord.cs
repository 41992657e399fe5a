using Assay.Core.Documents;

namespace Assay.Core.Reading.Syntax;

/// <summary>A word or mark of a sentence with its tag and its place in the sentence's tree.</summary>
/// <param name="Passage">Where it stands in the text.</param>
/// <param name="Tag">Number of its tag in the model.</param>
/// <param name="Part">Its part of speech.</param>
/// <param name="Head">Index in the sentence of the word that it depends on; -1 for the root, and where no tree was asked for.</param>
/// <param name="Relation">Its relation to that word (Universal Dependencies); empty where no tree was asked for.</param>
internal readonly record struct SyntaxWord(
    Passage Passage,
    byte Tag,
    PartOfSpeech Part,
    int Head,
    string Relation
)
{
    /// <summary>Its dictionary form.</summary>
    public string Lemma(string text) =>
        SyntaxModel.English.Lemma(text.AsSpan(Passage.Start, Passage.Length), Tag);
}
