using Assay.Core.Documents;

namespace Assay.Core.Reading.References;

/// <summary>Says of each word of a reference what it belongs to: the best path through a linear-chain model (Viterbi 1967).</summary>
internal sealed class ReferenceTagger(ReferenceModel model)
{
    private const int Labels = ReferenceModel.Labels;

    /// <summary>The labels of the words, in order.</summary>
    public ReferenceLabel[] Tag(string text, List<Passage> words)
    {
        if (words.Count == 0)
            return [];
        var features = new ReferenceFeatures(text, words);
        var from = new byte[words.Count * Labels];
        var best = new int[Labels];
        Begin(features, best);
        var next = new int[Labels];
        for (var at = 1; at < words.Count; at++)
        {
            Step(features, at, best, next, from.AsSpan(at * Labels, Labels));
            (best, next) = (next, best);
        }

        for (var label = 0; label < Labels; label++)
            best[label] += model.Endings[label];
        return WalkBack(best, from, words.Count);
    }

    private void Begin(ReferenceFeatures features, Span<int> best)
    {
        AddGains(features, 0, best);
        for (var label = 0; label < Labels; label++)
            best[label] += model.Beginnings[label];
    }

    private void Step(
        ReferenceFeatures features,
        int at,
        ReadOnlySpan<int> best,
        Span<int> next,
        Span<byte> from
    )
    {
        var transitions = model.TransitionsThrough(features.GateTo(at));
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

        AddGains(features, at, next);
    }

    private void AddGains(ReferenceFeatures features, int at, Span<int> gains)
    {
        Span<ulong> prints = stackalloc ulong[ReferenceFeatures.MaximumCount];
        var count = features.Write(at, prints);
        Span<short> sums = stackalloc short[ReferenceModel.Stride];
        sums.Clear();
        foreach (var print in prints[..count])
            model.AddTo(print, sums);
        for (var label = 0; label < Labels; label++)
            gains[label] += sums[label];
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
