using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>The right tree of a sentence, and what each move would lose of it (Goldberg &amp; Nivre 2013, arc-hybrid).</summary>
internal sealed class GoldTree(int[] heads, byte[] labels)
{
    /// <summary>The right heads; -1 for the root.</summary>
    public int[] Heads => heads;

    /// <summary>The right labels.</summary>
    public byte[] Labels => labels;

    /// <summary>Number of right arcs that can no longer be made after a move.</summary>
    public int Cost(ParserState state, Move move) =>
        move switch
        {
            Move.Shift => ShiftCost(state),
            Move.Left => PopCost(state, state.Stack(1), state.Next + 1),
            _ => PopCost(state, -2, state.Next),
        };

    // The top goes: its head may still come from the rest, and its dependents stand there too.
    private int PopCost(ParserState state, int below, int from)
    {
        var top = state.Stack(0);
        var lost = heads[top] < 0 || heads[top] == below || heads[top] >= from ? 1 : 0;
        for (var at = state.Next; at < state.Count; at++)
            if (heads[at] == top)
                lost++;
        return lost;
    }

    private int ShiftCost(ParserState state)
    {
        var lost = 0;
        for (var below = 0; below < state.Depth; below++)
        {
            var word = state.Stack(below);
            if (heads[word] == state.Next || (below > 0 && heads[state.Next] == word))
                lost++;
        }

        return lost;
    }
}
