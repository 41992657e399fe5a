namespace Assay.Core.Reading.Syntax;

/// <summary>What the label of an arc is decided by: its two words, what stands beside them and what hangs on them.</summary>
internal static class LabelFeatures
{
    /// <summary>Number of features.</summary>
    public const int Count = 51;

    /// <summary>Fills the features of the arc from <paramref name="head"/> to <paramref name="word"/>.</summary>
    public static void Fill(ParserState state, int word, int head, Span<uint> into)
    {
        var row = new FeatureRow(into);
        var view = new StateView(state);
        var side = word < head ? 0u : 1u;
        AddEnds(view, word, head, side, ref row);
        AddNeighbours(view, word, head, side, ref row);
        AddDependents(view, word, head, side, ref row);
        AddGuide(view, word, head, side, ref row);
    }

    private static void AddEnds(in StateView view, int word, int head, uint side, ref FeatureRow row)
    {
        var tag = view.Tag(word) << 1 | side;
        var headTag = view.Tag(head);
        var distance = StateView.Distance(word, head);
        row.Add(side);
        row.Add(tag, headTag);
        row.Add(tag, headTag, distance);
        row.Add(view.Word(word), side);
        row.Add(view.Word(head), side);
        row.Add(view.Word(word), headTag, side);
        row.Add(view.Word(head), tag);
        row.Add(view.Word(word), view.Word(head), side);
        row.Add(view.Word(word), tag, headTag);
        row.Add(view.Word(head), headTag, tag);
        row.Add(tag, distance);
        row.Add(view.Word(word), distance);
        row.Add(view.State.Sentence.Forms[word].Suffixes[2], tag, headTag);
        row.Add(view.State.Sentence.Forms[word].Shape, tag, headTag);
    }

    private static void AddNeighbours(in StateView view, int word, int head, uint side, ref FeatureRow row)
    {
        var tag = view.Tag(word) << 1 | side;
        var headTag = view.Tag(head);
        var none = view.State.None;
        var before = word > 0 ? word - 1 : none;
        var after = word + 1 < view.State.Count ? word + 1 : none;
        var beforeHead = head > 0 ? head - 1 : none;
        var afterHead = head + 1 < view.State.Count ? head + 1 : none;
        row.Add(view.Tag(before), tag, headTag);
        row.Add(view.Tag(after), tag, headTag);
        row.Add(view.Word(before), tag);
        row.Add(view.Word(after), tag);
        row.Add(view.Tag(beforeHead), tag, headTag);
        row.Add(view.Tag(afterHead), tag, headTag);
        row.Add(view.Tag(before) << 8 | view.Tag(after), tag, headTag);
        row.Add(view.Word(before), view.Word(word), side);
        row.Add(view.Word(word), view.Word(after), side);
        var edge = view.Edge(word);
        var beforeEdge = edge > 0 ? edge - 1 : none;
        row.Add(view.Tag(beforeEdge), tag, headTag);
        row.Add(view.Word(beforeEdge), tag, headTag);
        row.Add(view.Word(edge), tag, headTag);
        row.Add(view.Tag(edge), tag, headTag);
    }

    private static void AddDependents(in StateView view, int word, int head, uint side, ref FeatureRow row)
    {
        var tag = view.Tag(word) << 1 | side;
        var headTag = view.Tag(head);
        var left = view.FirstLeft(word);
        var right = view.FirstRight(word);
        row.Add(view.LeftLabels(word), tag, headTag);
        row.Add(view.RightLabels(word), tag, headTag);
        row.Add(view.LeftLabels(word), view.RightLabels(word), tag);
        row.Add(view.Word(left), view.Label(left) << 9 | tag, headTag);
        row.Add(view.Word(right), view.Label(right) << 9 | tag, headTag);
        row.Add(view.Word(left), view.Word(head), tag);
        row.Add(view.Word(left), view.Word(word), headTag);
        row.Add(view.Tag(left), view.Label(left), tag);
        row.Add(view.Tag(right), view.Label(right), tag);
        var second = view.State.Arcs[word].SecondLeft;
        row.Add(view.Word(second), view.Label(second) << 9 | tag, headTag);
        row.Add(view.Lefts(word) << 4 | view.Rights(word), tag, headTag);
        row.Add(view.LeftLabels(head), tag, headTag);
        row.Add(view.RightLabels(head), tag, headTag);
        row.Add(view.LeftLabels(head), view.RightLabels(head), tag);
        row.Add(view.LeftLabels(head), view.Word(head), tag);
        row.Add(view.RightLabels(head), view.Word(head), tag);
        var sibling = side == 0 ? view.FirstLeft(head) : view.FirstRight(head);
        row.Add(view.Label(sibling) << 8 | view.Tag(sibling), tag, headTag);
        row.Add(view.Word(sibling), tag, headTag);
        row.Add(view.Label(sibling), view.Word(word), headTag);
        row.Add(
            view.Tag(view.State.None == view.FirstLeft(head) ? head : view.FirstLeft(head)),
            view.LeftLabels(word),
            tag
        );
    }

    private static void AddGuide(in StateView view, int word, int head, uint side, ref FeatureRow row)
    {
        var tag = view.Tag(word) << 1 | side;
        var agrees = view.State.Sentence.GuideHeads[word] == head ? 1u : 0;
        var label = view.GuideLabel(word) << 1 | agrees;
        row.Add(label);
        row.Add(label, tag, view.Tag(head));
        row.Add(label, view.Word(word));
        row.Add(label, view.Word(head));
    }
}
