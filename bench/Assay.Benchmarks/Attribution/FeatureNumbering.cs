namespace Assay.Benchmarks.Attribution;

/// <summary>Numbers the features that enough sequences hold, in the order in which they are met.</summary>
internal sealed class FeatureNumbering
{
    private readonly Dictionary<ulong, (int Number, int Last, int Met)> met = [];
    private int sequence;

    /// <summary>The fingerprints by number, after <see cref="Close"/>.</summary>
    public List<ulong> Prints { get; } = [];

    /// <summary>Counts the features of one sequence.</summary>
    public void Count(ReadOnlySpan<ulong> features)
    {
        sequence++;
        foreach (var print in features)
        {
            ref var entry = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
                met,
                print,
                out _
            );
            if (entry.Last == sequence)
                continue;
            entry = (-1, sequence, entry.Met + 1);
        }
    }

    /// <summary>Keeps the features that at least so many sequences hold.</summary>
    public void Close(int least)
    {
        foreach (var (print, entry) in met)
        {
            if (entry.Met < least)
                continue;
            Prints.Add(print);
        }

        met.Clear();
        for (var number = 0; number < Prints.Count; number++)
            met[Prints[number]] = (number, 0, least);
    }

    /// <summary>The number of a feature, or -1.</summary>
    public int Of(ulong print) => met.TryGetValue(print, out var entry) ? entry.Number : -1;
}
