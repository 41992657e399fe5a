using System.Collections.Immutable;

namespace Assay.Core.Weighing.Matrices;

/// <summary>Puts things in order by keys of which the least is best, and keeps ties together.</summary>
internal static class MatrixOrder
{
    /// <summary>Keys that differ by less are the same: sums of the same numbers may differ in the last bits.</summary>
    private const int Digits = 9;

    /// <summary>Places in order; the first key decides, then the next.</summary>
    public static ImmutableArray<ImmutableArray<int>> Of(IEnumerable<double[]> keys)
    {
        // Adding nothing turns a negative zero into zero.
        double[][] rounded = [.. keys.Select(key => key.Select(k => Math.Round(k, Digits) + 0.0).ToArray())];
        return
        [
            .. Enumerable
                .Range(0, rounded.Length)
                .OrderBy(place => rounded[place], Comparer<double[]>.Create(Compare))
                .Aggregate(new List<ImmutableArray<int>>(), (groups, place) => Join(groups, place, rounded)),
        ];
    }

    /// <summary>Places in order of one number.</summary>
    public static ImmutableArray<ImmutableArray<int>> Of(ImmutableArray<double> scores, bool highestIsBest) =>
        Of(scores.Select(score => (double[])[highestIsBest ? -score : score]));

    private static List<ImmutableArray<int>> Join(
        List<ImmutableArray<int>> groups,
        int place,
        double[][] keys
    )
    {
        if (groups.Count > 0 && Compare(keys[groups[^1][0]], keys[place]) == 0)
            groups[^1] = groups[^1].Add(place);
        else
            groups.Add([place]);
        return groups;
    }

    private static int Compare(double[] left, double[] right)
    {
        for (var k = 0; k < left.Length; k++)
        {
            var order = left[k].CompareTo(right[k]);
            if (order != 0)
                return order;
        }

        return 0;
    }
}
