using System.Text.Json;
using System.Text.RegularExpressions;
using Assay.Formats.Yaml;

namespace Assay.Tests.Formats;

/// <summary>Checks YAML against the keywords of JSON Schema 2020-12 that the published schema uses; any other keyword is a fault of the test.</summary>
internal sealed class SchemaChecker(JsonElement root)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Whether the whole file is valid.</summary>
    public bool Allows(YamlPart file) => Allows(root, file);

    private bool Allows(JsonElement schema, YamlPart part) =>
        schema.EnumerateObject().All(keyword => Allows(keyword.Name, keyword.Value, schema, part));

    private bool Allows(string keyword, JsonElement wanted, JsonElement schema, YamlPart part) =>
        keyword switch
        {
            "$schema" or "title" or "description" or "$defs" => true,
            "$ref" => Allows(Definition(wanted.GetString()!), part),
            "anyOf" => wanted.EnumerateArray().Any(each => Allows(each, part)),
            "type" => IsOfType(wanted, part),
            "const" => IsSame(wanted, part),
            "enum" => wanted.EnumerateArray().Any(each => IsSame(each, part)),
            "minimum" => part.Number() is not { } number || number >= wanted.GetDouble(),
            "maximum" => part.Number() is not { } number || number <= wanted.GetDouble(),
            "minLength" => !IsText(part) || part.Text().Length >= wanted.GetInt32(),
            "maxLength" => !IsText(part) || part.Text().Length <= wanted.GetInt32(),
            "pattern" => !IsText(part)
                || Regex.IsMatch(part.Text(), wanted.GetString()!, RegexOptions.ExplicitCapture, Patience),
            "items" => !part.IsList || part.Items().All(item => Allows(wanted, item)),
            "minItems" => !part.IsList || part.Items().Length >= wanted.GetInt32(),
            "maxItems" => !part.IsList || part.Items().Length <= wanted.GetInt32(),
            "minProperties" => !part.IsMapping || part.Entries().Length >= wanted.GetInt32(),
            "required" => !part.IsMapping
                || wanted.EnumerateArray().All(key => part.Find(key.GetString()!) is not null),
            "properties" => !part.IsMapping
                || part.Entries()
                    .All(entry => !wanted.TryGetProperty(entry.Name, out var each) || Allows(each, entry)),
            "propertyNames" => !part.IsMapping || part.Entries().All(entry => Allows(wanted, Name(entry))),
            "additionalProperties" => !part.IsMapping
                || part.Entries()
                    .Where(entry => !IsProperty(schema, entry.Name))
                    .All(entry => wanted.ValueKind != JsonValueKind.False && Allows(wanted, entry)),
            _ => throw new NotSupportedException($"The keyword {keyword} is not checked."),
        };

    private JsonElement Definition(string path) =>
        path["#/".Length..].Split('/').Aggregate(root, (at, step) => at.GetProperty(step));

    private static bool IsProperty(JsonElement schema, string name) =>
        schema.TryGetProperty("properties", out var known) && known.TryGetProperty(name, out _);

    private static YamlPart Name(YamlPart entry) =>
        YamlPart.OfScalar("", "", entry.KeyLine, entry.KeyLine, entry.Name, isPlain: false);

    private static bool IsOfType(JsonElement wanted, YamlPart part) =>
        wanted.ValueKind == JsonValueKind.Array
            ? wanted.EnumerateArray().Any(each => IsOfType(each, part))
            : wanted.GetString() switch
            {
                "object" => part.IsMapping,
                "array" => part.IsList,
                "null" => part.IsNull,
                "boolean" => IsFlag(part),
                "number" => part.Number() is not null,
                "integer" => part.Number() is { } number && number == Math.Floor(number),
                "string" => IsText(part),
                var other => throw new NotSupportedException($"The type {other} is not checked."),
            };

    private static bool IsSame(JsonElement wanted, YamlPart part) =>
        wanted.ValueKind switch
        {
            JsonValueKind.Null => part.IsNull,
            JsonValueKind.True or JsonValueKind.False => IsFlag(part) && part.Flag() == wanted.GetBoolean(),
            JsonValueKind.Number => part.Number() == wanted.GetDouble(),
            _ => IsText(part) && string.Equals(part.Text(), wanted.GetString(), StringComparison.Ordinal),
        };

    private static bool IsFlag(YamlPart part) =>
        part is { IsPlain: true, IsNull: false }
        && part.Text() is "true" or "True" or "TRUE" or "false" or "False" or "FALSE";

    private static bool IsText(YamlPart part) =>
        part is { IsMapping: false, IsList: false, IsNull: false } && part.Number() is null && !IsFlag(part);
}
