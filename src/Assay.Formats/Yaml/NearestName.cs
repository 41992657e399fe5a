namespace Assay.Formats.Yaml;

/// <summary>Finds the name that somebody may have meant.</summary>
internal static class NearestName
{
    private const int ShortestCompared = 3;
    private const int LongestCompared = 64;

    /// <summary>The nearest of some names where one is near enough to be a slip, or <see langword="null"/>.</summary>
    /// <remarks>Near enough is an edit for every three letters, at least one; letter case counts for nothing.</remarks>
    public static string? Of(string word, IEnumerable<string> names)
    {
        if (word.Length is < ShortestCompared or > LongestCompared)
            return null;
        var most = Math.Max(1, word.Length / 3);
        return names
            .Where(name => Math.Abs(name.Length - word.Length) <= most)
            .Select(name => (Name: name, Edits: Edits(word.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(item => item.Edits <= most)
            .OrderBy(item => item.Edits)
            .Select(item => item.Name)
            .FirstOrDefault();
    }

    /// <summary>Letters added, left out or changed (Levenshtein 1966).</summary>
    private static int Edits(string first, string second)
    {
        var row = Enumerable.Range(0, second.Length + 1).ToArray();
        for (var i = 1; i <= first.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var above = row[j];
                var changed = diagonal + (first[i - 1] == second[j - 1] ? 0 : 1);
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, changed);
                diagonal = above;
            }
        }

        return row[^1];
    }
}
