using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Formats.Yaml;

namespace Assay.Formats.Parts;

/// <summary>Values of a YAML file as JSON, and back: a number stays a number, and a text in quotes a text.</summary>
internal static class YamlJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A part as JSON; a part without a value is an empty mapping.</summary>
    public static string Of(YamlPart part) => part.IsNull ? "{}" : Write(writer => Write(writer, part));

    /// <summary>Some entries as a mapping.</summary>
    public static string OfMapping(IEnumerable<YamlPart> entries) =>
        Write(writer => WriteMapping(writer, entries));

    /// <summary>JSON as a value to be written.</summary>
    public static YamlValue ToYaml(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => YamlValue.Of(
                json.EnumerateObject()
                    .Select(property =>
                        KeyValuePair.Create(property.Name, (YamlValue?)ToYaml(property.Value))
                    )
            ),
            JsonValueKind.Array => YamlValue.Of(json.EnumerateArray().Select(ToYaml).ToImmutableArray()),
            JsonValueKind.String => YamlValue.Of(json.GetString()!),
            JsonValueKind.Number => YamlValue.Of(json.GetDouble()),
            JsonValueKind.True => YamlValue.Of(flag: true),
            JsonValueKind.False => YamlValue.Of(flag: false),
            _ => YamlValue.Null,
        };

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Options))
            write(writer);
        return Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static void Write(Utf8JsonWriter writer, YamlPart part)
    {
        if (part.IsMapping)
            WriteMapping(writer, part.Entries());
        else if (part.IsList)
            WriteList(writer, part);
        else if (part.IsNull)
            writer.WriteNullValue();
        else if (part.Number() is { } number)
            writer.WriteNumberValue(number);
        else if (part.IsPlain && part.Text() is "true" or "false")
            writer.WriteBooleanValue(part.Flag());
        else
            writer.WriteStringValue(part.Text());
    }

    private static void WriteMapping(Utf8JsonWriter writer, IEnumerable<YamlPart> entries)
    {
        writer.WriteStartObject();
        foreach (var entry in entries)
        {
            writer.WritePropertyName(entry.Name);
            Write(writer, entry);
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, YamlPart part)
    {
        writer.WriteStartArray();
        foreach (var item in part.Items())
            Write(writer, item);
        writer.WriteEndArray();
    }
}
