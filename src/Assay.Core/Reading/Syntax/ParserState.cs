namespace Assay.Core.Reading.Syntax;

/// <summary>Where a parse stands: the stack, the next word, and the arcs made so far. One object serves many sentences.</summary>
/// <remarks>
/// Arc-hybrid transitions (Kuhlmann et al. 2011). A word's slot after the last word stands for the root, the slot after
/// that for "no word". Each word gets its head when it leaves the stack, with all its own dependents already there.
/// </remarks>
internal sealed class ParserState
{
    /// <summary>A label that no word has.</summary>
    public const byte NoLabel = 63;

    private int[] stack = [];
    private int depth;

    /// <summary>The sentence.</summary>
    public SentenceForms Sentence { get; private set; } = new();

    /// <summary>Each word: what is known of its arcs.</summary>
    public WordArcs[] Arcs { get; private set; } = [];

    /// <summary>The last dependent of each word by the guide, or -1.</summary>
    public int[] GuideLast { get; private set; } = [];

    /// <summary>The next word; the number of words where none is left.</summary>
    public int Next { get; private set; }

    /// <summary>Number of words.</summary>
    public int Count => Sentence.Count;

    /// <summary>The slot that stands for no word.</summary>
    public int None => Count + 1;

    /// <summary>Number of words on the stack.</summary>
    public int Depth => depth;

    /// <summary>Whether only one word, the root of the sentence, is left.</summary>
    public bool IsDone => Next == Count && depth <= 1;

    /// <summary>The word at a depth of the stack, 0 on top; <see cref="None"/> below its foot.</summary>
    public int Stack(int below) => below < depth ? stack[depth - 1 - below] : None;

    /// <summary>The word at a distance in the rest of the sentence; the root's slot, then <see cref="None"/>, after the end.</summary>
    public int Rest(int ahead) => Math.Min(Next + ahead, None);

    /// <summary>Starts a sentence, which is tagged.</summary>
    public void Start(SentenceForms sentence)
    {
        Sentence = sentence;
        Next = 0;
        depth = 0;
        if (Arcs.Length < Count + 2)
        {
            Arcs = new WordArcs[Count + 2];
            stack = new int[Count + 1];
            GuideLast = new int[Count + 1];
        }

        sentence.Words[Count] = 3;
        sentence.Words[Count + 1] = 5;
        sentence.Tags[Count] = 254;
        sentence.Tags[Count + 1] = 255;
        for (var at = 0; at < Count + 2; at++)
            Arcs[at] = WordArcs.Fresh(at, None);
        GuideLast.AsSpan(0, Count).Fill(-1);
        for (var at = 0; at < Count; at++)
            if (sentence.GuideHeads[at] >= 0)
                GuideLast[sentence.GuideHeads[at]] = at;
    }

    /// <summary>Whether a move is possible here.</summary>
    public bool Allows(Move move) =>
        move switch
        {
            Move.Shift => Next < Count,
            Move.Left => Next < Count && depth > 0,
            _ => depth > 1,
        };

    /// <summary>Takes the next word onto the stack.</summary>
    public void Shift() => stack[depth++] = Next++;

    /// <summary>Takes the top word off the stack as a dependent of the next word.</summary>
    public void Left(byte label) => Attach(stack[--depth], Next, label);

    /// <summary>Takes the top word off the stack as a dependent of the one below it.</summary>
    public void Right(byte label)
    {
        depth--;
        Attach(stack[depth], stack[depth - 1], label);
    }

    private void Attach(int word, int head, byte label)
    {
        ref var own = ref Arcs[word];
        own.Head = head;
        own.Label = label;
        ref var above = ref Arcs[head];
        if (word < head)
        {
            above.SecondLeft = above.FirstLeft;
            above.FirstLeft = word;
            above.Lefts++;
            above.LeftLabels |= 1UL << label;
            above.Edge = own.Edge;
        }
        else
        {
            above.SecondRight = above.FirstRight;
            above.FirstRight = word;
            above.Rights++;
            above.RightLabels |= 1UL << label;
        }
    }
}
