using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>A table that learns: rows are summed up for each word, each left out by chance, so that none is relied on alone.</summary>
/// <param name="bits">The power of two that is the number of rows.</param>
/// <param name="width">Rows for every word.</param>
/// <param name="most">Most words of a batch.</param>
/// <param name="shuffle">What draws.</param>
internal sealed class TableTrainer(int bits, int width, int most, Shuffle shuffle)
{
    private readonly bool[] isTouched = new bool[1 << bits];
    private readonly List<uint> touched = [];
    private readonly float[] keep = new float[most * width];

    /// <summary>The numbers, <see cref="TreeShape.Entrance"/> a row.</summary>
    public Parameter Table { get; } = new(TreeShape.Entrance << bits, 0.15f, shuffle);

    /// <summary>The sums.</summary>
    public float[] Sums { get; } = new float[most * TreeShape.Entrance];

    /// <summary>Sums up for all words of a batch.</summary>
    /// <param name="sentences">The rows of each sentence's words.</param>
    /// <param name="dropout">How many of a hundred rows are left out.</param>
    /// <param name="sure">How many rows at the end of each word's are never left out.</param>
    public void Forward(IEnumerable<uint[]> sentences, int dropout, int sure = 0)
    {
        var word = 0;
        foreach (var rows in sentences)
        {
            for (var at = 0; at < rows.Length; at += width, word++)
                Sum(rows.AsSpan(at, width), word, dropout, sure);
        }
    }

    /// <summary>Hands the gradients of the sums on to the rows.</summary>
    public void Backward(IEnumerable<uint[]> sentences, float[] gradient)
    {
        var word = 0;
        foreach (var rows in sentences)
        {
            for (var at = 0; at < rows.Length; at += width, word++)
                Hand(
                    rows.AsSpan(at, width),
                    word,
                    gradient.AsSpan(word * TreeShape.Entrance, TreeShape.Entrance)
                );
        }
    }

    /// <summary>Takes a step with every row that has a gradient.</summary>
    public void Step(float rate)
    {
        foreach (var row in touched)
        {
            Table.Step(rate, (int)row * TreeShape.Entrance, TreeShape.Entrance);
            isTouched[row] = false;
        }

        touched.Clear();
    }

    private void Sum(ReadOnlySpan<uint> rows, int word, int dropout, int sure)
    {
        var into = Sums.AsSpan(word * TreeShape.Entrance, TreeShape.Entrance);
        into.Clear();
        for (var each = 0; each < rows.Length; each++)
        {
            var kept = each < rows.Length - sure ? Masks.Keep(shuffle, dropout) : 1;
            keep[(word * width) + each] = kept;
            if (kept == 0)
                continue;
            var row = Table.Value.AsSpan((int)rows[each] * TreeShape.Entrance, TreeShape.Entrance);
            for (var number = 0; number < TreeShape.Entrance; number++)
                into[number] += kept * row[number];
        }
    }

    private void Hand(ReadOnlySpan<uint> rows, int word, ReadOnlySpan<float> gradient)
    {
        for (var each = 0; each < rows.Length; each++)
        {
            var kept = keep[(word * width) + each];
            if (kept == 0)
                continue;
            Touch(rows[each]);
            var into = Table.Gradient.AsSpan((int)rows[each] * TreeShape.Entrance, TreeShape.Entrance);
            for (var number = 0; number < TreeShape.Entrance; number++)
                into[number] += kept * gradient[number];
        }
    }

    private void Touch(uint row)
    {
        if (isTouched[row])
            return;
        isTouched[row] = true;
        touched.Add(row);
    }
}
