using System.Globalization;
using System.Text;

namespace Assay.Formats.Yaml;

/// <summary>Texts as scalars of YAML, with quotes only where YAML or its other readers would take them for something else.</summary>
internal static class YamlText
{
    private const string Opening = "-?#&*!|>'\"%@`=<.+";

    // The star is not YAML's, but YamlDotNet 18 takes what follows it in a key for a part of the key.
    private const string Structure = ":,[]{}*";

    private static readonly string[] Dates = ["yyyy-MM", "yyyy-MM-dd"];

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "~",
        "null",
        "true",
        "false",
        "yes",
        "no",
        "on",
        "off",
        "y",
        "n",
    };

    /// <summary>The scalar of a text.</summary>
    public static string Of(string text) =>
        text.Any(NeedsEscape) ? Escaped(text)
        : IsPlain(text) ? text
        : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The scalar of a number, exactly.</summary>
    public static string Of(double number) =>
        number.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');

    private static bool IsPlain(string text) =>
        text.Length > 0
        && !Opening.Contains(text[0], StringComparison.Ordinal)
        && !char.IsWhiteSpace(text[0])
        && !char.IsWhiteSpace(text[^1])
        && !text.Any(letter => Structure.Contains(letter, StringComparison.Ordinal))
        && !text.Contains(" #", StringComparison.Ordinal)
        && !Words.Contains(text)
        && !IsNumber(text);

    /// <summary>Whether some reader of YAML would take it for a number; a date stays as it is.</summary>
    private static bool IsNumber(string text) =>
        char.IsAsciiDigit(text[0])
        && text.All(letter =>
            char.IsAsciiHexDigit(letter) || "xXo_.+-".Contains(letter, StringComparison.Ordinal)
        )
        && !DateOnly.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // Line ends, and what is not seen or would hide or turn the words around it.
    private static bool NeedsEscape(char letter) =>
        char.IsControl(letter)
        || char.GetUnicodeCategory(letter)
            is UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Format
        || (char.IsWhiteSpace(letter) && letter != ' ');

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            var letter = (char)rune.Value;
            escaped.Append(
                rune.Value switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\t' => "\\t",
                    > 0xFFFF => rune.ToString(),
                    _ when NeedsEscape(letter) => $"\\u{rune.Value:X4}",
                    _ => letter.ToString(),
                }
            );
        }

        return escaped.Append('"').ToString();
    }
}
