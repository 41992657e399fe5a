using System.Text.Json;
using Assay.Formats.Parts;
using Assay.Storage.Journals;

namespace Assay.Web.Living;

/// <summary>What the content of a thing must be, so that whoever reads it finds what is expected there.</summary>
public static class ThingContent
{
    // What a document is found and shown by.
    private static readonly string[] TextsOfDocuments =
    [
        "path",
        "format",
        "title",
        "original",
        "textSha256",
        "bytesSha256",
    ];

    // Things that pages and programs read by their keys, beside the parts of the case.
    private static readonly string[] WithKeys =
    [
        DocumentAdder.Kind,
        "statement",
        "hedge",
        "attribution",
        "citation",
        "edge",
        "ground",
        Blindfold.Rating,
        Blindfold.Submission,
    ];

    /// <summary>What is wrong with what a thing is to be; <see langword="null"/> where nothing is, or the journal says it.</summary>
    /// <param name="put">What somebody wants; things of kinds that nobody here reads may be anything.</param>
    public static string? Fault(EntityPut put)
    {
        ArgumentNullException.ThrowIfNull(put);
        var kind = put.Entity.Split('/')[0];
        if (
            put.Value is null
            || !(CaseParts.IsPart(put.Entity) || WithKeys.Contains(kind, StringComparer.Ordinal))
        )
            return null;
        try
        {
            using var json = JsonDocument.Parse(put.Value);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return $"{put.Entity}: found {Name(root.ValueKind)}, where a mapping of keys is wanted";
            var wrong = string.Equals(kind, DocumentAdder.Kind, StringComparison.Ordinal)
                ? Array.Find(
                    TextsOfDocuments,
                    key => root.TryGetProperty(key, out var value) && !IsText(value)
                )
                : null;
            return wrong is null
                ? null
                : $"{put.Entity}: found {Name(root.GetProperty(wrong).ValueKind)} as {wrong}, where a text is wanted";
        }
        catch (JsonException)
        {
            // The journal refuses what is no JSON, and says where.
            return null;
        }
    }

    /// <summary>A text of a content that may have been written by anybody; <see langword="null"/> where there is none.</summary>
    public static string? Text(JsonElement content, string key) =>
        content.ValueKind == JsonValueKind.Object
        && content.TryGetProperty(key, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>A text of a content that may have been written by anybody; <see langword="null"/> where there is none.</summary>
    public static string? Text(string? content, string key)
    {
        if (content is null)
            return null;
        using var json = JsonDocument.Parse(content);
        return Text(json.RootElement, key);
    }

    private static bool IsText(JsonElement value) =>
        value.ValueKind is JsonValueKind.String or JsonValueKind.Null;

    private static string Name(JsonValueKind kind) =>
        kind switch
        {
            JsonValueKind.Array => "a list",
            JsonValueKind.Object => "a mapping of keys",
            JsonValueKind.String => "a text",
            JsonValueKind.Number => "a number",
            JsonValueKind.Null => "nothing",
            _ => "true or false",
        };
}
