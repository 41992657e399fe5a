using Assay.Core.Documents;

namespace Assay.Core.Reading.References;

/// <summary>
/// Says of each word of a reference what it belongs to: the best path (Viterbi 1967) by the sums of a linear-chain model and
/// the ratings of a network beside it.
/// </summary>
internal sealed class ReferenceTagger(ReferenceModel model)
{
    private const int Labels = ReferenceModel.Labels;

    /// <summary>The labels of the words, in order.</summary>
    public ReferenceLabel[] Tag(string text, List<Passage> words)
    {
        if (words.Count == 0)
            return [];
        var features = new ReferenceFeatures(text, words);
        var gains = Gains(features);
        var from = new byte[words.Count * Labels];
        var best = gains[..Labels];
        for (var label = 0; label < Labels; label++)
            best[label] += model.Beginnings[label];
        var next = new int[Labels];
        for (var at = 1; at < words.Count; at++)
        {
            var place = at * Labels;
            Step(model.TransitionsThrough(features.GateTo(at)), best, next, from.AsSpan(place, Labels));
            for (var label = 0; label < Labels; label++)
                next[label] += gains[place + label];
            (best, next) = (next, best);
        }

        for (var label = 0; label < Labels; label++)
            best[label] += model.Endings[label];
        return WalkBack(best, from, words.Count);
    }

    // What each word gains with each label, its neighbours' labels apart.
    private int[] Gains(ReferenceFeatures features)
    {
        var gains = new int[features.Count * Labels];
        model.Network.AddTo(features, gains);
        Span<ulong> prints = stackalloc ulong[ReferenceFeatures.MaximumCount];
        Span<short> sums = stackalloc short[ReferenceModel.Stride];
        for (var at = 0; at < features.Count; at++)
        {
            sums.Clear();
            foreach (var print in prints[..features.Write(at, prints)])
                model.AddTo(print, sums);
            for (var label = 0; label < Labels; label++)
                gains[(at * Labels) + label] += sums[label];
        }

        return gains;
    }

    private static void Step(
        ReadOnlySpan<short> transitions,
        ReadOnlySpan<int> best,
        Span<int> next,
        Span<byte> from
    )
    {
        next.Fill(int.MinValue);
        for (var before = 0; before < Labels; before++)
        {
            var row = transitions.Slice(before * Labels, Labels);
            for (var label = 0; label < Labels; label++)
            {
                var gain = best[before] + row[label];
                if (gain <= next[label])
                    continue;
                next[label] = gain;
                from[label] = (byte)before;
            }
        }
    }

    private static ReferenceLabel[] WalkBack(ReadOnlySpan<int> best, byte[] from, int count)
    {
        var last = 0;
        for (var label = 1; label < Labels; label++)
        {
            if (best[label] > best[last])
                last = label;
        }

        var labels = new ReferenceLabel[count];
        for (var at = count - 1; at >= 0; at--)
        {
            labels[at] = (ReferenceLabel)last;
            last = from[(at * Labels) + last];
        }

        return labels;
    }
}
