using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>Trains the network that reads trees: cross entropy of heads, labels and tags together.</summary>
internal sealed class TreeTrainer
{
    private const double RisingSteps = 300;
    private readonly TrainingPlan plan;
    private readonly Shuffle shuffle = new(41_999);
    private readonly int tagCount;
    private readonly int labelCount;
    private readonly float[] entranceMask;
    private readonly HeadTrainer heads;
    private readonly LabelTrainer labels;
    private readonly float[][] masks;
    private readonly float[][] gradients;
    private readonly float[] final;
    private readonly float[] finalGradient;
    private readonly float[] tags;
    private int step;

    /// <summary>A network of small random numbers for batches of some words.</summary>
    public TreeTrainer(int tags, int labels, int most, TrainingPlan plan)
    {
        this.plan = plan;
        tagCount = tags;
        labelCount = labels;
        Parameters = new TreeParameters(tags, labels, most, shuffle);
        entranceMask = new float[most * TreeShape.Entrance];
        heads = new(Parameters, most, plan, shuffle);
        this.labels = new(Parameters, most, plan, shuffle);
        masks = Rooms(TreeShape.Layers, most);
        gradients = Rooms(TreeShape.Layers + 1, most);
        final = new float[most * TreeShape.Whole];
        finalGradient = new float[most * TreeShape.Whole];
        this.tags = new float[most * Parameters.Tags.Outcomes];
    }

    /// <summary>The numbers.</summary>
    public TreeParameters Parameters { get; }

    /// <summary>One pass over all sentences.</summary>
    public void Pass(IReadOnlyList<TreeExample> sentences, int epoch)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        shuffle.Order(order.AsSpan());
        var total = sentences.Sum(each => each.Count);
        var batch = new List<TreeExample>();
        int words = 0,
            done = 0,
            right = 0;
        foreach (var index in order)
        {
            batch.Add(sentences[index]);
            words += sentences[index].Count;
            if (words < plan.BatchWords)
                continue;
            right += Learn(batch, words, Rate(epoch + ((double)done / total)));
            done += words;
            words = 0;
            batch.Clear();
        }

        if (words > 0)
            right += Learn(batch, words, Rate(epoch + 1));
        Console.Error.WriteLine(
            FormattableString.Invariant($"  trees, pass {epoch + 1}: {(double)right / total:P2} of heads")
        );
    }

    // Up over the first steps, then down to nothing.
    private float Rate(double passes)
    {
        var rise = Math.Min(1, ++step / RisingSteps);
        return (float)(plan.TreeRate / 10_000.0 * rise * Math.Max(0.005, 1 - (passes / plan.TreeEpochs)));
    }

    private int Learn(List<TreeExample> batch, int words, float rate)
    {
        var lengths = batch.ConvertAll(each => each.Count);
        Forward(batch, words, lengths);
        var right = Judge(batch, words);
        Backward(batch, words, lengths);
        Parameters.Step(rate);
        return right;
    }

    private void Forward(List<TreeExample> batch, int words, List<int> lengths)
    {
        Parameters.Table.Forward(batch.Select(each => each.Rows), plan.RowDropout);
        Masks.Fill(entranceMask, TreeShape.Entrance, lengths, shuffle, plan.Dropout / 2);
        for (var layer = 0; layer < TreeShape.Layers; layer++)
        {
            if (layer > 0)
                Masks.Fill(masks[layer - 1], TreeShape.Whole, lengths, shuffle, plan.Dropout);
            Parameters.Layers[layer].Forward(Below(layer), MaskBelow(layer), lengths);
        }

        Masks.Fill(masks[^1], TreeShape.Whole, lengths, shuffle, plan.Dropout);
        for (var at = 0; at < words * TreeShape.Whole; at++)
            final[at] = Below(TreeShape.Layers)[at] * masks[^1][at];
        Parameters.Tags.Forward(final, words, tags);
        heads.Forward(final, words, lengths);
        labels.Forward(final, words, batch, lengths);
    }

    // Turns ratings into gradients of the loss; counts the heads that are right.
    private int Judge(List<TreeExample> batch, int words)
    {
        var share = 1f / words;
        int start = 0,
            right = 0;
        foreach (var example in batch)
        {
            for (var word = 0; word < example.Count; word++)
            {
                right += heads.Judge(example, start, word, share) ? 1 : 0;
                Softening.Soften(
                    tags.AsSpan((start + word) * Parameters.Tags.Outcomes, Parameters.Tags.Outcomes),
                    tagCount,
                    example.Tags[word],
                    share * plan.TagShare / 100
                );
                labels.Judge(start + word, labelCount, example.Labels[word], share);
            }

            start += example.Count;
        }

        return right;
    }

    private void Backward(List<TreeExample> batch, int words, List<int> lengths)
    {
        Array.Clear(finalGradient, 0, words * TreeShape.Whole);
        Parameters.Tags.Backward(final, words, tags, finalGradient);
        labels.Backward(final, words, batch, finalGradient);
        heads.Backward(final, words, finalGradient);
        for (var at = 0; at < words * TreeShape.Whole; at++)
            gradients[^1][at] = finalGradient[at] * masks[^1][at];
        for (var layer = TreeShape.Layers - 1; layer >= 0; layer--)
        {
            Array.Clear(gradients[layer], 0, words * TreeShape.Whole);
            Parameters
                .Layers[layer]
                .Backward(gradients[layer + 1], gradients[layer], Below(layer), MaskBelow(layer), lengths);
        }

        Parameters.Table.Backward(batch.Select(each => each.Rows), gradients[0]);
    }

    private float[] Below(int layer) =>
        layer == 0 ? Parameters.Table.Sums : Parameters.Layers[layer - 1].State;

    private float[] MaskBelow(int layer) => layer == 0 ? entranceMask : masks[layer - 1];

    private static float[][] Rooms(int count, int most) =>
        [.. Enumerable.Range(0, count).Select(_ => new float[most * TreeShape.Whole])];
}
