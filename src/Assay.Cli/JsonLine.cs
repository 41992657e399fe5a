using System.Text;
using System.Text.Json;
using Assay.Core.Provenance;
using Assay.Core.Provenance.Tracing;

namespace Assay.Cli;

/// <summary>Reads one line of a corpus after another into a batch; one reader serves one thread.</summary>
internal sealed class JsonLine
{
    private const int DeepestNesting = 64;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = DeepestNesting };

    private readonly Dictionary<string, string> _outlets = new(StringComparer.Ordinal);
    private char[] _id = new char[64];
    private char[] _text = new char[4096];
    private char[] _short = new char[256];

    /// <summary>The documents read.</summary>
    public TextBatch Batch { get; } = new();

    /// <summary>Hashes of their identifiers, in the same order.</summary>
    public List<ulong> Ids { get; } = [];

    /// <summary>Times that could not be read, with the numbers of their lines.</summary>
    public List<(long Line, string Time)> BadTimes { get; } = [];

    /// <summary>Whether some time was a number and some a date.</summary>
    public bool HasNumbers { get; private set; }

    public bool HasDates { get; private set; }

    public void Clear()
    {
        Batch.Clear();
        Ids.Clear();
    }

    /// <summary>Reads a line; says what was wanted where it isn't what it should be.</summary>
    public string? Read(ReadOnlySpan<byte> line, long number)
    {
        var (id, text) = (-1, -1);
        var time = DocumentTime.Unknown;
        string? outlet = null;
        var json = new Utf8JsonReader(line, Options);
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                return "a JSON object was wanted";
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (json.ValueTextEquals("id"u8))
                    id = ReadId(ref json);
                else if (json.ValueTextEquals("text"u8))
                    text = ReadText(ref json, ref _text);
                else if (json.ValueTextEquals("time"u8))
                    time = ReadTime(ref json, number);
                else if (json.ValueTextEquals("outlet"u8))
                    outlet = ReadOutlet(ref json);
                else
                    Skip(ref json);
            }

            if (json.Read())
                return "one JSON object and nothing after it was wanted";
        }
        catch (JsonException fault)
        {
            return FormattableString.Invariant(
                $"no valid JSON at byte {fault.BytePositionInLine}: {Reason(fault)}"
            );
        }
        catch (InvalidOperationException)
        {
            return "a text that is valid UTF-8 was wanted";
        }

        if (id < 0)
            return "\"id\" was wanted: a text or a number";
        if (id == 0)
            return "\"id\" was wanted, and it is empty";
        if (text < 0)
            return "\"text\" was wanted: a text";
        Batch.Add(_id.AsSpan(0, id), _text.AsSpan(0, text), time, outlet);
        Ids.Add(HashOf(_id.AsSpan(0, id)));
        return null;
    }

    /// <summary>The hash by which identifiers are compared.</summary>
    public static ulong HashOf(ReadOnlySpan<char> id)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in id)
            hash = (hash ^ unit) * 1099511628211UL;
        return hash ^ (hash >> 31);
    }

    private static string Reason(JsonException fault)
    {
        var end = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? fault.Message : fault.Message[..end];
    }

    private int ReadId(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.String)
            return Copy(ref json, ref _id);
        if (json.TokenType != JsonTokenType.Number)
        {
            json.Skip();
            return -1;
        }

        var number = json.ValueSpan;
        if (_id.Length < number.Length)
            _id = new char[number.Length];
        return Encoding.ASCII.GetChars(number, _id);
    }

    private static int ReadText(ref Utf8JsonReader json, ref char[] target)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.String)
            return Copy(ref json, ref target);
        json.Skip();
        return -1;
    }

    private string? ReadOutlet(ref Utf8JsonReader json)
    {
        var length = ReadText(ref json, ref _short);
        if (length <= 0)
            return null;
        var names = _outlets.GetAlternateLookup<ReadOnlySpan<char>>();
        var name = _short.AsSpan(0, length);
        if (!names.TryGetValue(name, out var known))
            _outlets.Add(known = name.ToString(), known);
        return known;
    }

    private DocumentTime ReadTime(ref Utf8JsonReader json, long number)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.Null)
            return DocumentTime.Unknown;
        if (
            json.TokenType == JsonTokenType.Number
            && json.TryGetDouble(out var hours)
            && double.IsFinite(hours)
        )
        {
            HasNumbers = true;
            return DocumentTime.At(hours);
        }

        var written = json.TokenType == JsonTokenType.String ? json.GetString()! : "(no text or number)";
        json.Skip();
        if (written.Length == 0)
            return DocumentTime.Unknown;
        if (TraceTime.Read(written) is not { } time)
        {
            BadTimes.Add((number, written));
            return DocumentTime.Unknown;
        }

        HasDates = true;
        return time;
    }

    private static void Skip(ref Utf8JsonReader json)
    {
        json.Read();
        json.Skip();
    }

    // Unescaped text never has more units than the escaped bytes.
    private static int Copy(ref Utf8JsonReader json, ref char[] target)
    {
        if (target.Length < json.ValueSpan.Length)
            target = new char[json.ValueSpan.Length * 2];
        return json.CopyString(target);
    }
}
