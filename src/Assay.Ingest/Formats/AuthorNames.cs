namespace Assay.Ingest.Formats;

/// <summary>Keeps what can be the name of an author and drops what metadata fields carry instead.</summary>
internal static class AuthorNames
{
    private const int Longest = 80;
    private const int MostWords = 8;

    // Software and placeholders that write themselves into author fields.
    private static readonly string[] NoNames =
    [
        "admin",
        "administrator",
        "author",
        "by",
        "guest",
        "microsoft office user",
        "n/a",
        "none",
        "null",
        "owner",
        "python-docx",
        "root",
        "staff",
        "undefined",
        "unknown",
        "user",
        "webmaster",
    ];

    private static readonly string[] Posts =
    [
        "writer",
        "editor",
        "reporter",
        "correspondent",
        "columnist",
        "staff",
    ];

    /// <summary>The names in fields of metadata, in order, each once.</summary>
    public static IEnumerable<string> Of(IEnumerable<string?> fields) =>
        fields.Select(Clean).Where(IsName).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names in a byline such as "By A and B", in order, each once.</summary>
    public static IEnumerable<string> OfByline(string byline)
    {
        var parts = Clean(byline)
            .Replace(" and ", ",", StringComparison.OrdinalIgnoreCase)
            .Replace(" & ", ",", StringComparison.Ordinal)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Of(parts).Where(LooksPersonal);
    }

    /// <summary>One line, without "By" before it and without the post after it.</summary>
    private static string Clean(string? field)
    {
        var name = string.Join(
            ' ',
            (field ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        if (name.StartsWith("by ", StringComparison.OrdinalIgnoreCase))
            name = name[3..];
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        var post = comma < 0 ? "" : name[(comma + 1)..];
        return Array.Exists(Posts, word => post.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? name[..comma]
            : name;
    }

    private static bool IsName(string field) =>
        field.Length is > 1 and <= Longest
        && field.Any(char.IsLetter)
        && !field.Any(c => c is '/' or '{' or '}' or '<' or '>' or '@' or '|' or '\\' or '=' or '_' or '#')
        && !field.Any(char.IsDigit)
        && !field.Contains("www.", StringComparison.OrdinalIgnoreCase)
        && !field.EndsWith("admin", StringComparison.OrdinalIgnoreCase)
        && field.Split(' ').Length <= MostWords
        && !NoNames.Contains(field, StringComparer.OrdinalIgnoreCase);

    /// <summary>A byline is running text: only words that begin as names do are taken.</summary>
    private static bool LooksPersonal(string field)
    {
        var words = field.Split(' ');
        return words.Length is >= 2 and <= 5
            && !words[0].Equals("The", StringComparison.Ordinal)
            && char.IsUpper(words[0][0])
            && char.IsUpper(words[^1][0]);
    }
}
