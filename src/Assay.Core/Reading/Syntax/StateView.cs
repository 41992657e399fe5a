namespace Assay.Core.Reading.Syntax;

/// <summary>The places of a parser state that features look at.</summary>
internal readonly ref struct StateView
{
    private readonly ReadOnlySpan<uint> words;
    private readonly ReadOnlySpan<byte> tags;
    private readonly ReadOnlySpan<WordArcs> arcs;

    /// <summary>Looks at a state.</summary>
    public StateView(ParserState state)
    {
        State = state;
        words = state.Sentence.Words;
        tags = state.Sentence.Tags;
        arcs = state.Arcs;
        Top = state.Stack(0);
        Second = state.Stack(1);
        Third = state.Stack(2);
        Next = state.Rest(0);
        After = state.Rest(1);
        Later = state.Rest(2);
        Before = Next > 0 ? Next - 1 : state.None;
    }

    /// <summary>The state.</summary>
    public ParserState State { get; }

    /// <summary>Top of the stack.</summary>
    public int Top { get; }

    /// <summary>The word below the top.</summary>
    public int Second { get; }

    /// <summary>The word below that.</summary>
    public int Third { get; }

    /// <summary>The next word.</summary>
    public int Next { get; }

    /// <summary>The word after it.</summary>
    public int After { get; }

    /// <summary>The word after that.</summary>
    public int Later { get; }

    /// <summary>The word before the next.</summary>
    public int Before { get; }

    /// <summary>Distance of two words in steps that grow.</summary>
    public static uint Distance(int left, int right) =>
        Math.Abs(right - left) switch
        {
            <= 4 and var near => (uint)near,
            <= 6 => 5,
            <= 10 => 6,
            <= 20 => 7,
            _ => 8,
        };

    /// <summary>Where the guide's head of a word stands from here.</summary>
    public uint GuideOf(int word)
    {
        if (word >= State.Count)
            return 0;
        var head = State.Sentence.GuideHeads[word];
        if (head < 0)
            return head == SentenceForms.NoGuide ? 0u : 1;
        if (head == Next)
            return 2;
        if (head > Next)
            return 3;
        if (head == Top)
            return 4;
        return head == Second ? 5u : 6;
    }

    /// <summary>Whether the guide has dependents of a word among the words that are left.</summary>
    public uint GuideWaits(int word) => word < State.Count && State.GuideLast[word] >= Next ? 1u : 0;

    /// <summary>The guide's label of a word.</summary>
    public uint GuideLabel(int word) => word < State.Count ? State.Sentence.GuideLabels[word] : 0u;

    /// <summary>Identity of a word.</summary>
    public uint Word(int at) => words[at];

    /// <summary>Tag of a word.</summary>
    public uint Tag(int at) => tags[at];

    /// <summary>Label of the arc to a word's head.</summary>
    public uint Label(int at) => arcs[at].Label;

    /// <summary>Outermost dependent on the left.</summary>
    public int FirstLeft(int at) => arcs[at].FirstLeft;

    /// <summary>Outermost dependent on the right.</summary>
    public int FirstRight(int at) => arcs[at].FirstRight;

    /// <summary>First word of what hangs on a word.</summary>
    public int Edge(int at) => arcs[at].Edge;

    /// <summary>Number of dependents on the left, up to 5.</summary>
    public uint Lefts(int at) => (uint)Math.Min(arcs[at].Lefts, 5);

    /// <summary>Number of dependents on the right, up to 5.</summary>
    public uint Rights(int at) => (uint)Math.Min(arcs[at].Rights, 5);

    /// <summary>The set of labels on the left.</summary>
    public uint LeftLabels(int at) => Fold(arcs[at].LeftLabels);

    /// <summary>The set of labels on the right.</summary>
    public uint RightLabels(int at) => Fold(arcs[at].RightLabels);

    private static uint Fold(ulong labels) => (uint)((labels * 0x9E3779B97F4A7C15UL) >> 32);
}
