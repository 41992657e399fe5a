using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>Sums table rows up for each word; each row is left out by chance, so that a word is known by its letters too.</summary>
internal sealed class EntranceTrainer(TreeParameters all, int most, TrainingPlan plan, Shuffle shuffle)
{
    private readonly float[] keep = new float[most * TreeShape.Rows];

    /// <summary>The sums.</summary>
    public float[] Sums { get; } = new float[most * TreeShape.Entrance];

    /// <summary>What of the sums is left out.</summary>
    public float[] Mask { get; } = new float[most * TreeShape.Entrance];

    /// <summary>Sums up for all words of a batch.</summary>
    public void Forward(List<TreeExample> batch, List<int> lengths)
    {
        var word = 0;
        foreach (var example in batch)
            for (var at = 0; at < example.Count; at++, word++)
                Sum(example.Rows.AsSpan(at * TreeShape.Rows, TreeShape.Rows), word);
        Masks.Fill(Mask, TreeShape.Entrance, lengths, shuffle, plan.Dropout / 2);
    }

    /// <summary>Hands the gradients of the sums on to the rows.</summary>
    public void Backward(List<TreeExample> batch, float[] gradient)
    {
        var word = 0;
        foreach (var example in batch)
            for (var at = 0; at < example.Count; at++, word++)
                Hand(
                    example.Rows.AsSpan(at * TreeShape.Rows, TreeShape.Rows),
                    word,
                    gradient.AsSpan(word * TreeShape.Entrance, TreeShape.Entrance)
                );
    }

    private void Sum(ReadOnlySpan<uint> rows, int word)
    {
        var into = Sums.AsSpan(word * TreeShape.Entrance, TreeShape.Entrance);
        into.Clear();
        for (var each = 0; each < rows.Length; each++)
        {
            var kept = Masks.Keep(shuffle, plan.RowDropout);
            keep[(word * TreeShape.Rows) + each] = kept;
            if (kept == 0)
                continue;
            var row = all.Table.Value.AsSpan((int)rows[each] * TreeShape.Entrance, TreeShape.Entrance);
            for (var number = 0; number < TreeShape.Entrance; number++)
                into[number] += kept * row[number];
        }
    }

    private void Hand(ReadOnlySpan<uint> rows, int word, ReadOnlySpan<float> gradient)
    {
        for (var each = 0; each < rows.Length; each++)
        {
            var kept = keep[(word * TreeShape.Rows) + each];
            if (kept == 0)
                continue;
            all.Touch(rows[each]);
            var into = all.Table.Gradient.AsSpan((int)rows[each] * TreeShape.Entrance, TreeShape.Entrance);
            for (var number = 0; number < TreeShape.Entrance; number++)
                into[number] += kept * gradient[number];
        }
    }
}
