using Assay.Core.Reading.References;

namespace Assay.Benchmarks.References;

/// <summary>Numbers the features that are met often enough, in the order in which they are met.</summary>
internal sealed class FeatureNumbers
{
    private const int LeastReferences = 2;

    private readonly Dictionary<ulong, int> _numbers = [];

    /// <summary>Counts the features of the references.</summary>
    public FeatureNumbers(IReadOnlyList<LabelledReference> references)
    {
        var met = new Dictionary<ulong, (int Last, int Count)>();
        for (var i = 0; i < references.Count; i++)
        {
            foreach (var print in Prints(references[i]).SelectMany(static word => word))
            {
                if (!met.TryGetValue(print, out var before))
                    met.Add(print, (i, 1));
                else if (before.Last != i)
                    met[print] = (i, before.Count + 1);
            }
        }

        foreach (var (print, (_, count)) in met)
        {
            if (count < LeastReferences)
                continue;
            _numbers.Add(print, All.Count);
            All.Add(print);
        }
    }

    /// <summary>The fingerprints by number.</summary>
    public List<ulong> All { get; } = [];

    /// <summary>The numbers of the features of each word.</summary>
    public int[][] Of(LabelledReference reference) =>
        [
            .. Prints(reference)
                .Select(word => word.Where(_numbers.ContainsKey).Select(print => _numbers[print]).ToArray()),
        ];

    private static IEnumerable<ulong[]> Prints(LabelledReference reference)
    {
        var features = new ReferenceFeatures(reference.Text, reference.Words);
        var prints = new ulong[ReferenceFeatures.MaximumCount];
        for (var at = 0; at < features.Count; at++)
            yield return prints[..features.Write(at, prints)];
    }
}
