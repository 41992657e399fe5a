using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Assay.Storage.Journals;

/// <summary>The words that a thing of a case is found by.</summary>
/// <remarks>
/// They are those of the values under the keys below, at any depth, and the content of a blob that the value calls its
/// text layer. So the index can be made again from the journal alone.
/// </remarks>
internal static class SearchText
{
    /// <summary>The key under which a value names the blob that is its text layer.</summary>
    public const string LayerKey = "textSha256";

    // What PostgreSQL's index takes of one text is one megabyte.
    private const int Longest = 200_000;

    private static readonly string[] Keys = ["text", "says", "title", "question", "note", "authors"];

    /// <summary>Where there are no text layers.</summary>
    public static Func<Digest, string?> NoBlobs { get; } = _ => null;

    /// <summary>Text layers among the blobs of one edit.</summary>
    public static Func<Digest, string?> Among(
        ImmutableArray<ReadOnlyMemory<byte>> blobs,
        ImmutableArray<Digest> digests
    ) =>
        digest =>
            digests.IndexOf(digest) is >= 0 and var place ? Encoding.UTF8.GetString(blobs[place].Span) : null;

    /// <summary>The words of a value; <see langword="null"/> where it has none.</summary>
    public static string? Of(string value, Func<Digest, string?> layer)
    {
        using var document = JsonDocument.Parse(value);
        var text = new StringBuilder();
        Add(text, document.RootElement, isSearched: false, layer);
        if (text.Length == 0)
            return null;
        return text.ToString(0, Math.Min(text.Length, Longest)).Replace('\0', ' ');
    }

    private static void Add(
        StringBuilder text,
        JsonElement value,
        bool isSearched,
        Func<Digest, string?> layer
    )
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String when isSearched:
                text.Append(value.GetString()).Append('\n');
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    Add(text, item, isSearched, layer);
                break;
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    if (
                        property.NameEquals(LayerKey) && Digest.TryParse(Text(property.Value), out var digest)
                    )
                        text.Append(layer(digest)).Append('\n');
                    Add(text, property.Value, Keys.Contains(property.Name, StringComparer.Ordinal), layer);
                }

                break;
        }
    }

    private static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
