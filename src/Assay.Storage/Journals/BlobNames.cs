using System.Text.Json;

namespace Assay.Storage.Journals;

/// <summary>The blobs that a value names: the digests under keys that end in <c>sha256</c>, in any case of letters.</summary>
internal static class BlobNames
{
    private const string KeyEnd = "sha256";

    /// <summary>Their digests, each once, in order.</summary>
    public static IReadOnlyList<Digest> In(string? json)
    {
        if (json is null || !json.Contains(KeyEnd, StringComparison.OrdinalIgnoreCase))
            return [];
        using var document = JsonDocument.Parse(json);
        var found = new List<Digest>();
        Add(found, document.RootElement);
        return [.. found.Distinct()];
    }

    private static void Add(List<Digest> found, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                Add(found, item);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject())
            {
                if (
                    property.Value.ValueKind == JsonValueKind.String
                    && property.Name.EndsWith(KeyEnd, StringComparison.OrdinalIgnoreCase)
                    && Digest.TryParse(property.Value.GetString(), out var digest)
                )
                    found.Add(digest);
                Add(found, property.Value);
            }
        }
    }
}
