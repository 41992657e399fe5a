namespace Assay.Benchmarks.Syntax;

/// <summary>A seeded generator of its own, so that training repeats to the byte on every runtime (xorshift64*).</summary>
internal sealed class Shuffle(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 to below <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)((Next() >> 33) % (ulong)limit);

    /// <summary>Puts items in random order.</summary>
    public void Order<T>(Span<T> items)
    {
        for (var at = items.Length - 1; at > 0; at--)
        {
            var other = Below(at + 1);
            (items[at], items[other]) = (items[other], items[at]);
        }
    }

    /// <summary>Leaves out each feature by chance, so that no few of them are relied on; returns those that are left.</summary>
    public Span<uint> Thin(Span<uint> features, int percent)
    {
        if (percent == 0)
            return features;
        var kept = 0;
        var bits = 0UL;
        for (var at = 0; at < features.Length; at++)
        {
            if (at % 8 == 0)
                bits = Next();
            if ((int)((bits & 0xFF) * 100) >= percent << 8)
                features[kept++] = features[at];
            bits >>= 8;
        }

        return features[..kept];
    }

    private ulong Next()
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return state * 0x2545F4914F6CDD1DUL;
    }
}
