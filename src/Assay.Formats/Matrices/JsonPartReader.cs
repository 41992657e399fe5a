using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Assay.Formats.Yaml;

namespace Assay.Formats.Matrices;

/// <summary>Reads JSON into parts with their lines.</summary>
internal sealed class JsonPartReader
{
    private readonly string _file;
    private readonly MatrixDraft _draft;
    private readonly byte[] _bytes;
    private int _lineEnds;
    private int _counted;
    private int _nodes;

    private JsonPartReader(string file, MatrixDraft draft, byte[] bytes)
    {
        _file = file;
        _draft = draft;
        _bytes = bytes;
    }

    /// <summary>Reads the one value of a text.</summary>
    /// <exception cref="FormatRefusedException">The text is no JSON, is too deep, or has a name twice in one object.</exception>
    public static JsonPart Read(string file, MatrixDraft draft, string text)
    {
        var reading = new JsonPartReader(file, draft, Encoding.UTF8.GetBytes(text));
        try
        {
            return reading.Read();
        }
        catch (JsonException exception)
        {
            throw new FormatRefusedException(
                $"{file}, line {(exception.LineNumber ?? 0) + 1}: this is no JSON: {exception.Message}",
                exception
            );
        }
    }

    private JsonPart Read()
    {
        var json = new Utf8JsonReader(_bytes, new JsonReaderOptions { MaxDepth = MatrixLimits.Depth });
        json.Read();
        var part = Part(ref json, "file");
        // The rest must be blank; the reader refuses anything else.
        json.Read();
        return part;
    }

    private JsonPart Part(ref Utf8JsonReader json, string name)
    {
        var line = LineOf(json.TokenStartIndex);
        if (++_nodes > MatrixLimits.Nodes)
            throw _draft.Refuse(line, "one value more", $"at most {MatrixLimits.Nodes}");
        return json.TokenType switch
        {
            JsonTokenType.StartObject => new JsonPart(_draft, name, line) { Members = Members(ref json) },
            JsonTokenType.StartArray => new JsonPart(_draft, name, line)
            {
                Elements = Elements(ref json, name),
            },
            JsonTokenType.String => new JsonPart(_draft, name, line) { Words = Words(ref json, line) },
            JsonTokenType.Number => new JsonPart(_draft, name, line) { Number = json.GetDouble() },
            _ => new JsonPart(_draft, name, line),
        };
    }

    private ImmutableArray<JsonPart> Members(ref Utf8JsonReader json)
    {
        var members = ImmutableArray.CreateBuilder<JsonPart>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var line = LineOf(json.TokenStartIndex);
            var name = Words(ref json, line);
            if (!names.Add(name))
                throw _draft.Refuse(line, $"the name {MatrixDraft.Clip(name)} twice", "each name once");
            json.Read();
            members.Add(Part(ref json, name));
        }

        return members.ToImmutable();
    }

    private ImmutableArray<JsonPart> Elements(ref Utf8JsonReader json, string name)
    {
        var elements = ImmutableArray.CreateBuilder<JsonPart>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            elements.Add(Part(ref json, name));
        return elements.ToImmutable();
    }

    private string Words(ref Utf8JsonReader json, long line)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new FormatRefusedException(
                $"{_file}, line {line}: found half of a character; whole ones are wanted.",
                exception
            );
        }
    }

    /// <summary>The line of a byte; asked for in rising order.</summary>
    private long LineOf(long offset)
    {
        _lineEnds += _bytes.AsSpan(_counted, (int)offset - _counted).Count((byte)'\n');
        _counted = (int)offset;
        return _lineEnds + 1L;
    }
}
