namespace Assay.Storage.Journals;

/// <summary>The words of a query: letters and digits only, so that no database takes them for its own language.</summary>
internal static class SearchWords
{
    private const int Most = 16;

    /// <summary>The words in order, at most sixteen.</summary>
    public static IReadOnlyList<string> Of(string query)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= query.Length && words.Count < Most; i++)
        {
            if (i < query.Length && char.IsLetterOrDigit(query[i]))
                continue;
            if (i > start)
                words.Add(query[start..i]);
            start = i + 1;
        }

        return words;
    }
}
