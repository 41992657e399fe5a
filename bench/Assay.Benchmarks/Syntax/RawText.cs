using System.Text;
using Assay.Core.Documents;

namespace Assay.Benchmarks.Syntax;

/// <summary>A document of a treebank as running text, with the places of its sentences and tokens.</summary>
/// <remarks>Sentences of one paragraph are parted by a blank, paragraphs by an empty line.</remarks>
internal sealed class RawText
{
    private readonly StringBuilder text = new();

    /// <summary>The text.</summary>
    public string Text => text.ToString();

    /// <summary>Its sentences.</summary>
    public List<Passage> Sentences { get; } = [];

    /// <summary>Its tokens.</summary>
    public List<Passage> Tokens { get; } = [];

    /// <summary>The documents that some sentences make up.</summary>
    public static IEnumerable<RawText> Of(IEnumerable<TreeSentence> sentences)
    {
        foreach (var document in sentences.GroupBy(each => each.Document, StringComparer.Ordinal))
        {
            var raw = new RawText();
            foreach (var sentence in document)
                raw.Add(sentence);
            yield return raw;
        }
    }

    private void Add(TreeSentence sentence)
    {
        if (text.Length > 0)
            text.Append(sentence.OpensParagraph ? "\n\n" : " ");
        var start = text.Length;
        text.Append(sentence.Text);
        Sentences.Add(new Passage(start, text.Length));
        var at = 0;
        foreach (var word in sentence.Words)
        {
            var found = sentence.Text.IndexOf(word.Form, at, StringComparison.Ordinal);
            if (found < 0)
                continue;
            Tokens.Add(new Passage(start + found, start + found + word.Form.Length));
            at = found + word.Form.Length;
        }
    }
}
