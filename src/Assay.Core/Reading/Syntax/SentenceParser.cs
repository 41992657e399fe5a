namespace Assay.Core.Reading.Syntax;

/// <summary>Tags and parses sentences.</summary>
/// <remarks>
/// What a tagger from left to right decides too early, one from right to left has already seen: each sentence is tagged
/// from its end first and then, guided by that, from its beginning (stacking, Nivre &amp; McDonald 2008). Parsing looks
/// at these tags and gives its own.
/// </remarks>
internal sealed class SentenceParser(SyntaxModel model)
{
    private readonly SentenceForms backward = new();
    private readonly TreeNetwork network = new(model.TreeWeights);
    private readonly SpanningTree tree = new();
    private readonly LoneObjects objects = new(model.Labels);

    /// <summary>Tags the words of a sentence.</summary>
    public void Tag(SentenceForms sentence)
    {
        backward.Reverse(sentence);
        model.FirstTagger.Tag(backward);
        TakeGuideTags(sentence, backward);
        model.Tagger.Tag(sentence);
    }

    /// <summary>Parses tagged sentences.</summary>
    public void Parse(IReadOnlyList<ParsedSentence> sentences)
    {
        network.Read(sentences);
        for (var at = 0; at < sentences.Count; at++)
        {
            sentences[at].MakeRoom();
            tree.Find(network.Ratings(at), sentences[at].Heads.AsSpan(0, sentences[at].Forms.Count));
        }

        network.Label(sentences);
        foreach (var sentence in sentences)
            objects.Mend(sentence);
    }

    /// <summary>Takes the tags of a reversed sentence as guides.</summary>
    public static void TakeGuideTags(SentenceForms forms, SentenceForms backward)
    {
        for (var at = 0; at < forms.Count; at++)
            forms.GuideTags[at] = backward.Tags[forms.Count - 1 - at];
    }
}
