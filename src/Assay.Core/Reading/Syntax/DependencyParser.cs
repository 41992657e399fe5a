namespace Assay.Core.Reading.Syntax;

/// <summary>Hangs each word on its head, from left to right, two moves a word.</summary>
internal sealed class DependencyParser(
    HashedWeights moves,
    HashedWeights labels,
    int labelCount,
    byte rootLabel
)
{
    private readonly int width = (labelCount + 31) / 32 * 32;

    /// <summary>Parses the tagged sentence with which the state was started; its arcs are then complete.</summary>
    public void Parse(ParserState state)
    {
        Span<uint> features = stackalloc uint[MoveFeatures.Count];
        while (!state.IsDone)
        {
            if (state.Next == state.Count)
            {
                Make(state, Move.Right);
                continue;
            }

            if (state.Depth == 0)
            {
                state.Shift();
                continue;
            }

            MoveFeatures.Fill(state, features);
            Make(state, moves.SumMoves(features).Best(state.Depth > 1));
        }

        if (state.Count > 0)
            state.Arcs[state.Stack(0)].Label = rootLabel;
    }

    /// <summary>The best label for an arc.</summary>
    public byte Label(ParserState state, int word, int head)
    {
        Span<uint> features = stackalloc uint[LabelFeatures.Count];
        Span<short> totals = stackalloc short[width];
        LabelFeatures.Fill(state, word, head, features);
        labels.Sum(features, totals);
        return (byte)Tagger.Best(totals[..labelCount]);
    }

    private void Make(ParserState state, Move move)
    {
        if (move == Move.Shift)
            state.Shift();
        else if (move == Move.Left)
            state.Left(Label(state, state.Stack(0), state.Next));
        else
            state.Right(Label(state, state.Stack(0), state.Stack(1)));
    }
}
