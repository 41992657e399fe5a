using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Assay.Storage.Journals;

/// <summary>JSON in the one form that can be hashed: the JSON Canonicalization Scheme, RFC 8785.</summary>
/// <remarks>
/// No white space; keys sorted by their UTF-16 code units; numbers as ECMAScript prints the double; strings with the
/// fewest escapes. A key that comes twice and a lone surrogate are refused, because no one reading of them is right.
/// </remarks>
public static class CanonicalJson
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int DeepestNesting = 32;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = DeepestNesting };

    /// <summary>The canonical form of a JSON text.</summary>
    /// <exception cref="FormatException">The text is no JSON, or has no canonical form; the message says why.</exception>
    public static string Of(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return Of(document.RootElement);
        }
        catch (JsonException fault)
        {
            throw new FormatException($"no JSON: {fault.Message}", fault);
        }
        catch (InvalidOperationException fault)
        {
            // A lone surrogate shows only when the string is taken.
            throw new FormatException($"a text that is not Unicode: {fault.Message}", fault);
        }
    }

    /// <summary>The canonical form of a value.</summary>
    /// <exception cref="FormatException">The value has none; the message says why.</exception>
    public static string Of(JsonElement value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    /// <summary>A string with its quotes.</summary>
    internal static void WriteText(StringBuilder text, string content)
    {
        text.Append('"');
        foreach (var letter in content)
        {
            switch (letter)
            {
                case '"' or '\\':
                    text.Append('\\').Append(letter);
                    break;
                case '\b':
                    text.Append("\\b");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\f':
                    text.Append("\\f");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case < ' ':
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
                    break;
                default:
                    text.Append(letter);
                    break;
            }
        }

        text.Append('"');
    }

    private static void Write(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(text, value);
                break;
            case JsonValueKind.Array:
                WriteArray(text, value);
                break;
            case JsonValueKind.String:
                WriteText(text, value.GetString()!);
                break;
            case JsonValueKind.Number:
                WriteNumber(text, value.GetDouble());
                break;
            case JsonValueKind.True:
                text.Append("true");
                break;
            case JsonValueKind.False:
                text.Append("false");
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonElement value)
    {
        var properties = value.EnumerateObject().ToArray();
        Array.Sort(properties, (one, other) => string.CompareOrdinal(one.Name, other.Name));
        text.Append('{');
        for (var i = 0; i < properties.Length; i++)
        {
            if (i > 0)
            {
                if (string.Equals(properties[i - 1].Name, properties[i].Name, StringComparison.Ordinal))
                    throw new FormatException($"the key {properties[i].Name} comes twice");
                text.Append(',');
            }

            WriteText(text, properties[i].Name);
            text.Append(':');
            Write(text, properties[i].Value);
        }

        text.Append('}');
    }

    private static void WriteArray(StringBuilder text, JsonElement value)
    {
        text.Append('[');
        var isFirst = true;
        foreach (var item in value.EnumerateArray())
        {
            if (!isFirst)
                text.Append(',');
            isFirst = false;
            Write(text, item);
        }

        text.Append(']');
    }

    /// <summary>A number as ECMAScript's <c>Number::toString</c> has it: the shortest digits that read back the same.</summary>
    private static void WriteNumber(StringBuilder text, double number)
    {
        if (!double.IsFinite(number))
            throw new FormatException("a number beyond what a double holds");
        if (number == 0)
        {
            text.Append('0');
            return;
        }

        if (number < 0)
            text.Append('-');
        var (digits, point) = Digits(Math.Abs(number));
        switch (point)
        {
            case > 21 or <= -6:
                text.Append(digits[0]);
                if (digits.Length > 1)
                    text.Append('.').Append(digits.AsSpan(1));
                text.Append(CultureInfo.InvariantCulture, $"e{point - 1:+0;-0}");
                break;
            case <= 0:
                text.Append("0.").Append('0', -point).Append(digits);
                break;
            default:
                text.Append(digits.AsSpan(0, Math.Min(point, digits.Length)));
                if (point >= digits.Length)
                    text.Append('0', point - digits.Length);
                else
                    text.Append('.').Append(digits.AsSpan(point));
                break;
        }
    }

    /// <summary>The shortest digits of a positive number, and where its point stands: 0.digits times ten to that power.</summary>
    private static (string Digits, int Point) Digits(double number)
    {
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        var mark = shortest.IndexOf('E', StringComparison.Ordinal);
        var power = mark < 0 ? 0 : int.Parse(shortest.AsSpan(mark + 1), CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? shortest : shortest[..mark];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var significant = digits.TrimStart('0');
        var point = (dot < 0 ? mantissa.Length : dot) - (digits.Length - significant.Length) + power;
        return (significant.TrimEnd('0'), point);
    }
}
