namespace Assay.Core.Reading.Syntax;

/// <summary>Tags and parses sentences one after another.</summary>
/// <remarks>
/// What a reader from left to right decides too early, one from right to left has already seen: each sentence is read
/// from its end first and then, guided by that, from its beginning (stacking, Nivre &amp; McDonald 2008). One object
/// serves many sentences.
/// </remarks>
internal sealed class SentenceParser(SyntaxModel model)
{
    private readonly SentenceForms backward = new();
    private readonly ParserState first = new();

    /// <summary>The words of the sentence at hand, in order; their tags after <see cref="Tag"/>.</summary>
    public SentenceForms Forms { get; } = new();

    /// <summary>The tree of the sentence at hand, after <see cref="Parse"/>.</summary>
    public ParserState Tree { get; } = new();

    /// <summary>Tags the words.</summary>
    public void Tag()
    {
        backward.Reverse(Forms);
        model.FirstTagger.Tag(backward);
        TakeGuideTags(Forms, backward);
        model.Tagger.Tag(Forms);
    }

    /// <summary>Parses the tagged words.</summary>
    public void Parse()
    {
        backward.Reverse(Forms);
        first.Start(backward);
        model.FirstParser.Parse(first);
        TakeGuideTree(Forms, first);
        Tree.Start(Forms);
        model.Parser.Parse(Tree);
    }

    /// <summary>Takes the tags of a reversed sentence as guides.</summary>
    public static void TakeGuideTags(SentenceForms forms, SentenceForms backward)
    {
        for (var at = 0; at < forms.Count; at++)
            forms.GuideTags[at] = backward.Tags[forms.Count - 1 - at];
    }

    /// <summary>Takes the tree of a reversed sentence as guide.</summary>
    public static void TakeGuideTree(SentenceForms forms, ParserState tree)
    {
        var last = forms.Count - 1;
        for (var at = 0; at <= last; at++)
        {
            ref readonly var arcs = ref tree.Arcs[last - at];
            forms.GuideHeads[at] = arcs.Head < 0 ? -1 : last - arcs.Head;
            forms.GuideLabels[at] = arcs.Label;
        }
    }
}
