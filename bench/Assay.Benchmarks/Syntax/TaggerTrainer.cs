using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>Trains the tagger: an averaged perceptron that sees its own earlier tags.</summary>
internal static class TaggerTrainer
{
    /// <summary>Weights of a tagger.</summary>
    public static byte[] Train(
        IReadOnlyList<TrainingSentence> sentences,
        int tags,
        int epochs,
        TrainingPlan plan
    )
    {
        var weights = new AveragedWeights(plan.TaggerBits);
        var shuffle = new Shuffle(20_261);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var share = 0.0;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            shuffle.Order(order.AsSpan());
            var right = order.Sum(index => Learn(sentences[index], tags, weights, shuffle, plan));
            share = (double)right / sentences.Sum(each => each.Forms.Count);
        }

        Console.Error.WriteLine(
            FormattableString.Invariant($"  tagger, last pass: {share:P2} of the training words")
        );
        return weights.InEightBits();
    }

    private static int Learn(
        TrainingSentence sentence,
        int tags,
        AveragedWeights weights,
        Shuffle shuffle,
        TrainingPlan plan
    )
    {
        Span<uint> all = stackalloc uint[TaggerFeatures.Count];
        Span<int> totals = stackalloc int[(tags + 31) / 32 * 32];
        var forms = sentence.Forms;
        var right = 0;
        for (var at = 0; at < forms.Count; at++)
        {
            if (forms.Entries[at].OnlyTag is >= 0 and var only)
            {
                forms.Tags[at] = (byte)only;
                right++;
                continue;
            }

            var gold = sentence.Tags[at];
            TaggerFeatures.Fill(forms, at, all);
            var features = shuffle.Thin(all, plan.Thinning);
            weights.Sum(features, totals);
            weights.Step();
            var other = Rival.Of(totals[..tags], gold);
            if (totals[gold] < totals[other] + plan.TaggerMargin)
                weights.Update(features, gold, other);
            var chosen = totals[gold] > totals[other] ? gold : other;
            right += chosen == gold ? 1 : 0;
            forms.Tags[at] = (byte)chosen;
        }

        return right;
    }
}
