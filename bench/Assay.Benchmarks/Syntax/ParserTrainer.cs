using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>Trains moves and labels together: a dynamic oracle, and states that the parser's own errors lead to.</summary>
internal sealed class ParserTrainer(Names labels, TrainingPlan plan)
{
    private readonly AveragedWeights moves = new(plan.MoveBits);
    private readonly AveragedWeights arcs = new(plan.LabelBits);
    private readonly Shuffle shuffle = new(41_999);
    private readonly ParserState state = new();
    private int epoch;

    /// <summary>One pass over all sentences, with the tags that a tagger gave them.</summary>
    public void Pass(IReadOnlyList<TrainingSentence> sentences)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        shuffle.Order(order.AsSpan());
        int right = 0,
            all = 0;
        foreach (var index in order)
        {
            var forms = sentences[index].Forms;
            var gold = sentences[index].Tree;
            state.Start(forms);
            while (!state.IsDone)
                Decide(gold);
            state.Arcs[state.Stack(0)].Head = -1;
            for (var at = 0; at < forms.Count; at++)
                right += state.Arcs[at].Head == gold.Heads[at] ? 1 : 0;
            all += forms.Count;
        }

        epoch++;
        Console.Error.WriteLine(
            FormattableString.Invariant($"  parser epoch {epoch}: {(double)right / all:P2} of heads")
        );
    }

    /// <summary>The averaged weights of the moves.</summary>
    public byte[] Moves() => moves.InEightBits();

    /// <summary>The averaged weights of the labels.</summary>
    public byte[] Labels() => arcs.InEightBits();

    private void Decide(GoldTree gold)
    {
        if (state.Next == state.Count)
        {
            Make(Move.Right, gold);
            return;
        }

        if (state.Depth == 0)
        {
            state.Shift();
            return;
        }

        Span<uint> all = stackalloc uint[MoveFeatures.Count];
        Span<int> totals = stackalloc int[3];
        MoveFeatures.Fill(state, all);
        var features = shuffle.Thin(all, plan.Thinning);
        moves.SumThree(features, totals);
        moves.Step();
        Make(Learn(gold, features, totals), gold);
    }

    private Move Learn(GoldTree gold, ReadOnlySpan<uint> features, ReadOnlySpan<int> totals)
    {
        Span<int> costs = stackalloc int[3];
        var least = int.MaxValue;
        for (var move = 0; move < 3; move++)
        {
            costs[move] = state.Allows((Move)move) ? gold.Cost(state, (Move)move) : int.MaxValue;
            least = Math.Min(least, costs[move]);
        }

        int best = -1,
            rival = -1;
        for (var move = 0; move < 3; move++)
        {
            if (costs[move] == least && (best < 0 || totals[move] > totals[best]))
                best = move;
            if (
                costs[move] > least
                && costs[move] != int.MaxValue
                && (rival < 0 || totals[move] > totals[rival])
            )
                rival = move;
        }

        if (rival < 0)
            return (Move)best;
        if (totals[best] < totals[rival] + plan.MoveMargin)
            moves.Update(features, best, rival);
        var strays = epoch > 0 && shuffle.Below(10) > 0;
        return strays && totals[rival] >= totals[best] ? (Move)rival : (Move)best;
    }

    private void Make(Move move, GoldTree gold)
    {
        if (move == Move.Shift)
            state.Shift();
        else if (move == Move.Left)
            state.Left(Label(state.Stack(0), state.Next, gold));
        else
            state.Right(Label(state.Stack(0), state.Stack(1), gold));
    }

    // Only an arc that is right teaches its label; the others show what errors look like.
    private byte Label(int word, int head, GoldTree gold)
    {
        Span<uint> all = stackalloc uint[LabelFeatures.Count];
        Span<int> totals = stackalloc int[64];
        LabelFeatures.Fill(state, word, head, all);
        var features = shuffle.Thin(all, plan.Thinning);
        arcs.Sum(features, totals);
        arcs.Step();
        var right = gold.Labels[word];
        var rival = Rival.Of(totals[..labels.Count], right);
        if (gold.Heads[word] == head && totals[right] < totals[rival] + plan.LabelMargin)
            arcs.Update(features, right, rival);
        return (byte)(totals[right] > totals[rival] ? right : rival);
    }
}
