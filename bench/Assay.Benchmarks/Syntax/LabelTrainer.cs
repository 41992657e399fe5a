using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>Rates the labels of right arcs as <see cref="TreeNetwork"/> does and learns from the right ones.</summary>
internal sealed class LabelTrainer(TreeParameters all, int most, TrainingPlan plan, Shuffle shuffle)
{
    private readonly Bent arcs = new(most * TreeShape.Label);
    private readonly float[] dependents = new float[most * TreeShape.Label];
    private readonly float[] governors = new float[most * TreeShape.Label];
    private readonly float[] governorsGradient = new float[most * TreeShape.Label];
    private readonly float[] labels = new float[most * all.Labels.Outcomes];

    /// <summary>Reads what the layers made of the words of a batch.</summary>
    public void Forward(float[] final, int words, List<TreeExample> batch, List<int> lengths)
    {
        all.Dependents.Forward(final, words, dependents);
        all.Governors.Forward(final, words, governors);
        Masks.Fill(arcs.Mask, TreeShape.Label, lengths, shuffle, plan.Dropout);
        foreach (var (word, head, side) in Arcs(batch))
        {
            var source = head < 0 ? all.RootGovernor.Value : Part(governors, head);
            var away = Part(all.Sides.Value, side);
            var own = Part(dependents, word);
            var into = Part(arcs.From, word);
            for (var at = 0; at < TreeShape.Label; at++)
                into[at] = own[at] + source[at] + away[at];
        }

        arcs.Forward(words * TreeShape.Label);
        all.Labels.Forward(arcs.Into, words, labels);
    }

    /// <summary>Takes a word's gradients.</summary>
    public void Judge(int word, int labelCount, int gold, float share) =>
        Softening.Soften(
            labels.AsSpan(word * all.Labels.Outcomes, all.Labels.Outcomes),
            labelCount,
            gold,
            share
        );

    /// <summary>Adds the gradients of what the layers made.</summary>
    public void Backward(float[] final, int words, List<TreeExample> batch, float[] finalGradient)
    {
        Array.Clear(arcs.Gradient, 0, words * TreeShape.Label);
        Array.Clear(governorsGradient, 0, words * TreeShape.Label);
        all.Labels.Backward(arcs.Into, words, labels, arcs.Gradient);
        arcs.Backward(words * TreeShape.Label);
        foreach (var (word, head, side) in Arcs(batch))
        {
            var target = head < 0 ? all.RootGovernor.Gradient : Part(governorsGradient, head);
            var away = Part(all.Sides.Gradient, side);
            var own = Part(arcs.Gradient, word);
            for (var at = 0; at < TreeShape.Label; at++)
            {
                target[at] += own[at];
                away[at] += own[at];
            }
        }

        all.Dependents.Backward(final, words, arcs.Gradient, finalGradient);
        all.Governors.Backward(final, words, governorsGradient, finalGradient);
    }

    // The right arcs of a batch, its words counted through; -1 for the root.
    private static IEnumerable<(int Word, int Head, int Side)> Arcs(List<TreeExample> batch)
    {
        var start = 0;
        foreach (var example in batch)
        {
            for (var word = 0; word < example.Count; word++)
            {
                var head = example.Heads[word];
                yield return head < 0
                    ? (start + word, -1, 0)
                    : (start + word, start + head, TreeShape.Distance(word, head));
            }

            start += example.Count;
        }
    }

    private static Span<float> Part(float[] numbers, int word) =>
        numbers.AsSpan(word * TreeShape.Label, TreeShape.Label);
}
