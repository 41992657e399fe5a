namespace Assay.Core.Weighing;

/// <summary>All subsets of one size, in lexical order.</summary>
internal static class Subsets
{
    /// <summary>How many there are.</summary>
    public static double Count(int members, int size)
    {
        var count = 1.0;
        for (var i = 0; i < size; i++)
            count *= (members - i) / (i + 1.0);
        return Math.Max(0, count);
    }

    /// <summary>The subsets of a list; none where it is shorter.</summary>
    public static IEnumerable<int[]> Of(IReadOnlyList<int> members, int size)
    {
        if (size > members.Count)
            yield break;
        var places = Enumerable.Range(0, size).ToArray();
        while (true)
        {
            yield return Array.ConvertAll(places, place => members[place]);
            var last = size - 1;
            while (last >= 0 && places[last] == members.Count - size + last)
                last--;
            if (last < 0)
                yield break;
            places[last]++;
            for (var i = last + 1; i < size; i++)
                places[i] = places[i - 1] + 1;
        }
    }
}
