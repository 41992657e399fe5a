using System.Collections.Immutable;
using System.Text;
using Assay.Benchmarks.Syntax;
using Assay.Core.Documents;
using Assay.Core.Reading.Attributing.Learned;
using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Attribution;

/// <summary>A document of a treebank as running text, with its words, tags and trees as the treebank gives them.</summary>
internal sealed class TreebankText
{
    private const int Reach = 40;

    private TreebankText(string name, string raw, ImmutableArray<SyntaxSentence> sentences)
    {
        Name = name;
        Raw = raw;
        Words = new SpokenText(raw, sentences);
    }

    /// <summary>The document.</summary>
    public string Name { get; }

    /// <summary>Its text.</summary>
    public string Raw { get; }

    /// <summary>Its words with the treebank's trees.</summary>
    public SpokenText Words { get; }

    /// <summary>The documents of sentences that stand together.</summary>
    public static IEnumerable<TreebankText> Of(IEnumerable<TreeSentence> sentences) =>
        sentences.GroupBy(sentence => sentence.Document, StringComparer.Ordinal).Select(OfDocument);

    private static TreebankText OfDocument(IGrouping<string, TreeSentence> document)
    {
        var raw = new StringBuilder();
        var sentences = ImmutableArray.CreateBuilder<SyntaxSentence>();
        foreach (var sentence in document)
        {
            if (raw.Length > 0)
                raw.Append(sentence.OpensParagraph ? "\n\n" : " ");
            sentences.Add(SentenceAt(sentence, raw.Length));
            raw.Append(sentence.Text);
        }

        return new TreebankText(document.Key, raw.ToString(), sentences.ToImmutable());
    }

    private static SyntaxSentence SentenceAt(TreeSentence sentence, int start)
    {
        var words = ImmutableArray.CreateBuilder<SyntaxWord>();
        var at = 0;
        foreach (var word in sentence.Words)
        {
            var reach = Math.Min(Reach + word.Form.Length, sentence.Text.Length - at);
            var found = sentence.Text.IndexOf(word.Form, at, reach, StringComparison.Ordinal);
            var (from, to) =
                found < 0 ? (at, Math.Min(at + 1, sentence.Text.Length)) : (found, found + word.Form.Length);
            at = found < 0 ? at : to;
            var tag = Math.Max(0, SyntaxModel.English.Tags.IndexOf(word.Joint));
            words.Add(
                new SyntaxWord(
                    new Passage(start + from, start + to),
                    (byte)tag,
                    PartsOfSpeech.Parse(word.Part),
                    word.Head,
                    word.Label
                )
            );
        }

        return new SyntaxSentence(new Passage(start, start + sentence.Text.Length), words.ToImmutable());
    }
}
