using System.Text.Json;

namespace Assay.Cli;

/// <summary>Reads the texts of a few documents out of a corpus in JSON Lines that was read before.</summary>
internal static class TextsOfLines
{
    /// <summary>The wanted identifiers with their texts, as far as the file still has them.</summary>
    public static IEnumerable<(string Id, string Text)> Read(
        string path,
        IReadOnlySet<string> wanted,
        CancellationToken cancellation
    )
    {
        if (wanted.Count == 0)
            yield break;
        foreach (var line in File.ReadLines(path))
        {
            cancellation.ThrowIfCancellationRequested();
            if (line.Length > 0 && TextOf(line, wanted) is { } found)
                yield return found;
        }
    }

    private static (string Id, string Text)? TextOf(string line, IReadOnlySet<string> wanted)
    {
        using var json = Parse(line);
        if (
            !json.RootElement.TryGetProperty("id", out var id)
            || !json.RootElement.TryGetProperty("text", out var text)
        )
            return null;
        var name = id.ValueKind == JsonValueKind.String ? id.GetString()! : id.GetRawText();
        return wanted.Contains(name) ? (name, text.GetString() ?? "") : null;
    }

    // Every line was valid a moment ago.
    private static JsonDocument Parse(string line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException)
        {
            throw new TraceRefusal("the corpus changed while it was read");
        }
    }
}
