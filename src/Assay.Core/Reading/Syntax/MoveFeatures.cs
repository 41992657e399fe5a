namespace Assay.Core.Reading.Syntax;

/// <summary>What a move is decided by (after Zhang &amp; Nivre 2011, for arc-hybrid).</summary>
internal static class MoveFeatures
{
    /// <summary>Number of features.</summary>
    public const int Count = 110;

    /// <summary>Fills the features of a state.</summary>
    public static void Fill(ParserState state, Span<uint> into)
    {
        var row = new FeatureRow(into);
        var view = new StateView(state);
        AddWords(view, ref row);
        AddPairs(view, ref row);
        AddTriples(view, ref row);
        AddDistances(view, ref row);
        AddDependents(view, ref row);
        AddGuide(view, ref row);
    }

    private static void AddWords(in StateView view, ref FeatureRow row)
    {
        row.Add(0);
        AddWord(view.Top, view, ref row);
        AddWord(view.Second, view, ref row);
        AddWord(view.Next, view, ref row);
        AddWord(view.After, view, ref row);
        AddWord(view.Third, view, ref row);
        AddWord(view.Later, view, ref row);
        row.Add(view.Tag(view.State.Rest(3)), view.Tag(view.Later));
        row.Add(view.Word(view.Before), view.Tag(view.Next));
        row.Add(view.Tag(view.Before), view.Tag(view.Top), view.Tag(view.Next));
    }

    private static void AddWord(int word, in StateView view, ref FeatureRow row)
    {
        row.Add(view.Word(word));
        row.Add(view.Tag(word));
        row.Add(view.Word(word), view.Tag(word));
    }

    private static void AddPairs(in StateView view, ref FeatureRow row)
    {
        AddPair(view.Top, view.Next, view, ref row);
        AddPair(view.Second, view.Top, view, ref row);
        row.Add(view.Word(view.Second), view.Tag(view.Next));
        row.Add(view.Tag(view.Second), view.Word(view.Next));
        row.Add(view.Tag(view.Second), view.Tag(view.Next));
        row.Add(view.Tag(view.Next), view.Tag(view.After));
        row.Add(view.Word(view.Next), view.Word(view.After));
        row.Add(view.Word(view.Next), view.Tag(view.After));
        row.Add(view.Tag(view.Next), view.Word(view.After));
    }

    private static void AddPair(int left, int right, in StateView view, ref FeatureRow row)
    {
        var leftWord = view.Word(left);
        var rightWord = view.Word(right);
        var leftTag = view.Tag(left);
        var rightTag = view.Tag(right);
        row.Add(leftWord, rightWord);
        row.Add(leftTag, rightTag);
        row.Add(leftWord, rightTag);
        row.Add(leftTag, rightWord);
        row.Add(leftWord, rightWord, leftTag << 8 | rightTag);
        row.Add(leftWord, leftTag, rightTag);
        row.Add(rightWord, rightTag, leftTag);
    }

    private static void AddTriples(in StateView view, ref FeatureRow row)
    {
        var top = view.Tag(view.Top);
        var second = view.Tag(view.Second);
        var next = view.Tag(view.Next);
        row.Add(next, view.Tag(view.After), view.Tag(view.Later));
        row.Add(top, next, view.Tag(view.After));
        row.Add(view.Word(view.Top), next, view.Tag(view.After));
        row.Add(top, view.Word(view.Next), view.Tag(view.After));
        row.Add(second, top, next);
        row.Add(view.Word(view.Second), top, next);
        row.Add(second, view.Word(view.Top), next);
        row.Add(second, top, view.Word(view.Next));
        row.Add(view.Tag(view.Third), second, top);
        row.Add(second << 8 | top, next, view.Tag(view.After));
        row.Add(top << 8 | view.Tag(view.FirstLeft(view.Top)), next);
        row.Add(top << 8 | view.Tag(view.FirstRight(view.Top)), next);
        row.Add(top << 8 | view.Tag(view.FirstLeft(view.Next)), next);
        row.Add(second << 8 | view.Tag(view.FirstLeft(view.Second)), top);
        row.Add(second << 8 | view.Tag(view.FirstRight(view.Second)), top);
        row.Add(second << 8 | view.Tag(view.FirstLeft(view.Top)), top);
        row.Add(second << 8 | view.Tag(view.FirstRight(view.Top)), top);
        row.Add(second << 8 | view.Tag(view.FirstRight(view.Second)), top, next);
        row.Add(view.Word(view.FirstLeft(view.Top)), top, next);
        row.Add(view.Word(view.FirstLeft(view.Top)), top, second);
        row.Add(view.Word(view.Edge(view.Top)), top, second);
        row.Add(view.Word(view.Edge(view.Top)), view.Word(view.Second), top);
    }

    private static void AddDistances(in StateView view, ref FeatureRow row)
    {
        var ahead = StateView.Distance(view.Top, view.Next);
        var back = StateView.Distance(view.Second, view.Top) + 16;
        row.Add(view.Word(view.Top), ahead);
        row.Add(view.Tag(view.Top), ahead);
        row.Add(view.Word(view.Next), ahead);
        row.Add(view.Tag(view.Next), ahead);
        row.Add(view.Tag(view.Top) << 8 | view.Tag(view.Next), ahead);
        row.Add(view.Word(view.Second), back);
        row.Add(view.Tag(view.Second), back);
        row.Add(view.Word(view.Top), back);
        row.Add(view.Tag(view.Second) << 8 | view.Tag(view.Top), back);
        row.Add(view.Tag(view.Second) << 8 | view.Tag(view.Top), back, view.Tag(view.Next));
        row.Add((uint)Math.Min(view.State.Depth, 4), view.Tag(view.Top), view.Tag(view.Next));
    }

    private static void AddDependents(in StateView view, ref FeatureRow row)
    {
        AddCounts(view.Top, view, ref row);
        AddCounts(view.Second, view, ref row);
        row.Add(view.Tag(view.Next), view.Lefts(view.Next));
        row.Add(view.Word(view.Next), view.Lefts(view.Next));
        row.Add(view.Tag(view.Next), view.LeftLabels(view.Next));
        row.Add(view.Label(view.FirstLeft(view.Next)), view.Tag(view.Next), view.Tag(view.Top));
        row.Add(
            view.Tag(view.State.Arcs[view.Top].SecondRight),
            view.Tag(view.FirstRight(view.Top)),
            view.Tag(view.Top)
        );
        row.Add(
            view.Tag(view.State.Arcs[view.Top].SecondLeft),
            view.Tag(view.FirstLeft(view.Top)),
            view.Tag(view.Top)
        );
        row.Add(
            view.Tag(view.State.Arcs[view.Second].SecondRight),
            view.Tag(view.FirstRight(view.Second)),
            view.Tag(view.Second)
        );
    }

    private static void AddCounts(int word, in StateView view, ref FeatureRow row)
    {
        var tag = view.Tag(word);
        row.Add(tag, view.Lefts(word) << 4 | view.Rights(word), view.Tag(view.Next));
        row.Add(view.Word(word), view.Rights(word));
        row.Add(tag, view.LeftLabels(word));
        row.Add(tag, view.RightLabels(word));
        row.Add(view.Word(word), view.RightLabels(word));
        row.Add(tag, view.RightLabels(word), view.Tag(view.Next));
        row.Add(view.Label(view.FirstRight(word)), view.Word(view.FirstRight(word)), tag);
        row.Add(view.Label(view.FirstLeft(word)), view.Word(view.FirstLeft(word)), tag);
    }

    private static void AddGuide(in StateView view, ref FeatureRow row)
    {
        var top = view.GuideOf(view.Top) << 1 | view.GuideWaits(view.Top);
        var next = view.GuideOf(view.Next);
        var both = top << 4 | next;
        row.Add(top);
        row.Add(next);
        row.Add(both);
        row.Add(both, view.GuideOf(view.Second) << 1 | view.GuideWaits(view.Second));
        row.Add(both, view.Tag(view.Top), view.Tag(view.Next));
        row.Add(both, view.Tag(view.Second), view.Tag(view.Top));
        row.Add(both, view.GuideLabel(view.Top), view.Tag(view.Top));
        row.Add(both, view.GuideLabel(view.Top), view.GuideLabel(view.Next));
        row.Add(both, view.Word(view.Top));
        row.Add(both, view.Word(view.Next));
        row.Add(both, StateView.Distance(view.Top, view.Next), view.Tag(view.Top));
    }
}
