namespace Assay.Core.Weighing;

/// <summary>A hypothesis together with the one that stands in for its missing cells.</summary>
/// <remarks>
/// A stand-in matters only while its hypothesis holds, so that hypothesis and stand-ins are one variable with at most
/// n (n - 1) states instead of a variable for each hypothesis.
/// </remarks>
/// <param name="Hypothesis">Place of the hypothesis.</param>
/// <param name="StandIn">Place of its stand-in, or -1 where it has no missing cell.</param>
internal readonly record struct RootState(int Hypothesis, int StandIn)
{
    /// <summary>The states for these numbers.</summary>
    public static RootState[] Of(CaseNumbers numbers)
    {
        var rows = numbers.Layout.Rows.ToArray();
        var states = new List<RootState>();
        for (var h = 0; h < numbers.Prior.Length; h++)
        {
            var lacks = Array.Exists(
                rows,
                row => double.IsNaN(numbers.Ratings[row[h]]) && IsRatedByAny(row, numbers)
            );
            if (!lacks)
                states.Add(new RootState(h, -1));
            for (var other = 0; lacks && other < numbers.Prior.Length; other++)
            {
                if (other != h)
                    states.Add(new RootState(h, other));
            }
        }

        return [.. states];
    }

    private static bool IsRatedByAny(int[] row, CaseNumbers numbers) =>
        Array.Exists(row, slot => !double.IsNaN(numbers.Ratings[slot]));
}
