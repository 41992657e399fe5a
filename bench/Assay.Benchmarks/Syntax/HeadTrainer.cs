using System.Runtime.Intrinsics;
using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>Rates heads as <see cref="TreeNetwork"/> does and learns from the right ones.</summary>
internal sealed class HeadTrainer(TreeParameters all, int most, TrainingPlan plan, Shuffle shuffle)
{
    private readonly Bent seekers = new(most * TreeShape.Arc);
    private readonly Bent heads = new(most * TreeShape.Arc);
    private readonly float[] sought = new float[most * TreeShape.Arc];
    private readonly float[] soughtGradient = new float[most * TreeShape.Arc];
    private readonly float[] distances = new float[most * TreeShape.Distances];

    /// <summary>Reads what the layers made of some words.</summary>
    public void Forward(float[] final, int words, List<int> lengths)
    {
        all.Seekers.Forward(final, words, seekers.From);
        all.Heads.Forward(final, words, heads.From);
        Masks.Fill(seekers.Mask, TreeShape.Arc, lengths, shuffle, plan.Dropout);
        Masks.Fill(heads.Mask, TreeShape.Arc, lengths, shuffle, plan.Dropout);
        seekers.Forward(words * TreeShape.Arc);
        heads.Forward(words * TreeShape.Arc);
        all.Bilinear.Forward(seekers.Into, words, sought);
        all.Distances.Forward(seekers.Into, words, distances);
        Array.Clear(soughtGradient, 0, words * TreeShape.Arc);
        Array.Clear(heads.Gradient, 0, words * TreeShape.Arc);
    }

    /// <summary>Takes a word's gradients; whether its best head is the right one.</summary>
    public bool Judge(TreeExample example, int start, int word, float share)
    {
        var row = new float[example.Count + 1];
        var own = Part(sought, start + word);
        var away = distances.AsSpan((start + word) * TreeShape.Distances, TreeShape.Distances);
        row[0] = Product(own, all.Root.Value) + away[0];
        for (var head = 0; head < example.Count; head++)
            row[head + 1] =
                head == word
                    ? -1e9f
                    : Product(own, Part(heads.Into, start + head)) + away[TreeShape.Distance(word, head)];
        var isRight = Softening.Soften(row, row.Length, example.Heads[word] + 1, share);
        away.Clear();
        for (var head = -1; head < example.Count; head++)
        {
            var asked = row[head + 1];
            if (asked == 0)
                continue;
            away[head < 0 ? 0 : TreeShape.Distance(word, head)] += asked;
            var other = head < 0 ? all.Root.Value : Part(heads.Into, start + head);
            var otherGradient = head < 0 ? all.Root.Gradient : Part(heads.Gradient, start + head);
            AddTo(Part(soughtGradient, start + word), asked, other);
            AddTo(otherGradient, asked, own);
        }

        return isRight;
    }

    /// <summary>Adds the gradients of what the layers made.</summary>
    public void Backward(float[] final, int words, float[] finalGradient)
    {
        Array.Clear(seekers.Gradient, 0, words * TreeShape.Arc);
        all.Bilinear.Backward(seekers.Into, words, soughtGradient, seekers.Gradient);
        all.Distances.Backward(seekers.Into, words, distances, seekers.Gradient);
        seekers.Backward(words * TreeShape.Arc);
        heads.Backward(words * TreeShape.Arc);
        all.Seekers.Backward(final, words, seekers.Gradient, finalGradient);
        all.Heads.Backward(final, words, heads.Gradient, finalGradient);
    }

    private static Span<float> Part(float[] numbers, int word) =>
        numbers.AsSpan(word * TreeShape.Arc, TreeShape.Arc);

    private static void AddTo(Span<float> sums, float factor, ReadOnlySpan<float> numbers)
    {
        for (var at = 0; at < sums.Length; at += 8)
            (
                Vector256.Create<float>(sums.Slice(at, 8)) + (factor * Vector256.Create(numbers.Slice(at, 8)))
            ).CopyTo(sums[at..]);
    }

    private static float Product(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sums = Vector256<float>.Zero;
        for (var at = 0; at < left.Length; at += 8)
            sums += Vector256.Create(left.Slice(at, 8)) * Vector256.Create(right.Slice(at, 8));
        return Vector256.Sum(sums);
    }
}
