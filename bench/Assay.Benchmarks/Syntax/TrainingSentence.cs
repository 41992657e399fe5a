using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>A sentence to learn from: its words as the models see them, its right tags, and its right tree.</summary>
internal sealed record TrainingSentence(SentenceForms Forms, byte[] Tags, int[] Heads, byte[] Labels)
{
    /// <summary>Tags that are kept aside while others are tried.</summary>
    public List<byte> Kept { get; } = [];

    /// <summary>A treebank's sentence.</summary>
    public static TrainingSentence Of(TreeSentence sentence, Lexicon lexicon, Names tags, Names labels)
    {
        var forms = new SentenceForms();
        Prepare(forms, sentence.Words, lexicon);
        return new(
            forms,
            [.. sentence.Words.Select(word => (byte)tags.Of(word.Joint))],
            [.. sentence.Words.Select(word => word.Head)],
            [.. sentence.Words.Select(word => (byte)labels.Of(word.Label))]
        );
    }

    /// <summary>Puts the words of a treebank's sentence into the form that models see.</summary>
    public static void Prepare(SentenceForms forms, TreeWord[] words, Lexicon lexicon)
    {
        forms.Clear(words.Length);
        foreach (var word in words)
            forms.Add(word.Form, lexicon);
    }

    /// <summary>The same sentence from its last word to its first, for a tagger.</summary>
    public TrainingSentence Reversed()
    {
        var forms = new SentenceForms();
        forms.Reverse(Forms);
        return new(forms, [.. Tags.Reverse()], [], []);
    }
}
