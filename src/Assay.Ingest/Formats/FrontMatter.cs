using System.Collections.Immutable;
using Assay.Core.Documents;

namespace Assay.Ingest.Formats;

/// <summary>The block of <c>key: value</c> lines between two <c>---</c> at the top of a Markdown file.</summary>
/// <remarks>Only the plain keys that name a document are read; this is no YAML reader.</remarks>
internal static class FrontMatter
{
    /// <summary>What the lines state; <see cref="EmbeddedMetadata.None"/> where there is no such block.</summary>
    public static EmbeddedMetadata Read(string text)
    {
        var fields = Fields(text);
        return new EmbeddedMetadata
        {
            Title = One(fields, "title"),
            Authors = [.. AuthorNames.Of(Many(fields, "author").Concat(Many(fields, "authors")))],
            Date = One(fields, "date"),
            Publication = One(fields, "publication") ?? One(fields, "publisher"),
            Language = One(fields, "lang") ?? One(fields, "language"),
            Address = One(fields, "url"),
        };
    }

    private static Dictionary<string, List<string>> Fields(string text)
    {
        var fields = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
            return fields;
        List<string> current = [];
        foreach (
            var line in text.Split('\n').Skip(1).TakeWhile(line => line.TrimEnd() is not ("---" or "..."))
        )
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.TrimStart().StartsWith("- ", StringComparison.Ordinal))
                current.Add(Unquoted(line.TrimStart()[2..]));
            else if (colon > 0 && !char.IsWhiteSpace(line[0]))
                fields[line[..colon].Trim()] = current = [.. Values(line[(colon + 1)..].Trim())];
        }

        return fields;
    }

    private static IEnumerable<string> Values(string written) =>
        (written is ['[', .. var list, ']'] ? list.Split(',') : [written])
            .Select(Unquoted)
            .Where(text => text.Length > 0);

    private static string Unquoted(string text) => text.Trim().Trim('"', '\'').Trim();

    private static string? One(Dictionary<string, List<string>> fields, string key) =>
        fields.TryGetValue(key, out var values) && values.Count > 0 ? values[0] : null;

    private static ImmutableArray<string> Many(Dictionary<string, List<string>> fields, string key) =>
        fields.TryGetValue(key, out var values) ? [.. values] : [];
}
