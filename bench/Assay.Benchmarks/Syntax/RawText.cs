using System.Text;
using Assay.Core.Documents;

namespace Assay.Benchmarks.Syntax;

/// <summary>A document of a treebank as running text, with the places of its sentences and tokens.</summary>
/// <remarks>
/// Sentences are parted by an empty line where the treebank begins or ends a block, by nothing where it says that no blank
/// stands there, and by a blank elsewhere. Where its sentences begin and end tells nothing.
/// </remarks>
internal sealed class RawText
{
    private readonly StringBuilder text = new();
    private bool goesOn;

    /// <summary>The text.</summary>
    public string Text => text.ToString();

    /// <summary>Its sentences.</summary>
    public List<Passage> Sentences { get; } = [];

    /// <summary>
    /// Its sentences where each ends at a stop or with its paragraph: those that the treebank parts at a semicolon, colon
    /// or dash, or where it has lost a line break of the source, are one with what follows.
    /// </summary>
    public List<Passage> StoppedSentences { get; } = [];

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
            text.Append(Between(sentence.Before));
        var start = text.Length;
        text.Append(sentence.Text);
        Sentences.Add(new Passage(start, text.Length));
        AddStopped(sentence, start);
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

    private static string Between(Gap gap) =>
        gap switch
        {
            Gap.EmptyLine => "\n\n",
            Gap.None => "",
            _ => " ",
        };

    private void AddStopped(TreeSentence sentence, int start)
    {
        if (goesOn && sentence.Before is not Gap.EmptyLine)
            StoppedSentences[^1] = new Passage(StoppedSentences[^1].Start, text.Length);
        else
            StoppedSentences.Add(new Passage(start, text.Length));
        goesOn = !HasStop(sentence.Words);
    }

    // A stop, perhaps with closing quotation marks, brackets and the mark of a note behind it.
    private static bool HasStop(TreeWord[] words)
    {
        var last = words.Length - 1;
        while (
            last > 0
            && (
                words[last].Part is "PUNCT" && !IsStop(words[last].Form)
                || int.TryParse(words[last].Form, out _)
            )
        )
            last--;
        return IsStop(words[last].Form);
    }

    private static bool IsStop(string form) =>
        form.AsSpan().ContainsAny('.', '?', '!') || form.Contains('…', StringComparison.Ordinal);
}
