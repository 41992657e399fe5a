using System.Globalization;
using System.Text;

namespace Assay.Reports.Words;

/// <summary>Words of a document with every control character made visible.</summary>
/// <remarks>
/// A hostile document must not send codes to a terminal, hide words or turn the direction of the words around it.
/// Joiners and plain direction marks are kept: honest Persian, Hindi and emoji need them.
/// </remarks>
public static class VisibleText
{
    private const char FirstControlPicture = '\u2400';
    private const char DeletePicture = '\u2421';

    /// <summary>The words as they may stand in a line: line ends and tabs become spaces, other controls become visible.</summary>
    public static string Line(string words)
    {
        var line = Of(words, keepLines: false);
        return line.Trim(' ');
    }

    /// <summary>The words with line ends and tabs kept, or turned into single spaces.</summary>
    public static string Of(string words, bool keepLines)
    {
        var visible = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' or '\r' or '\f' or '\v')
                AppendSpace(visible, rune, keepLines);
            else if (NameOf(rune) is { } name)
                visible.Append(name);
            else
                visible.Append(rune.ToString());
        }

        return visible.ToString();
    }

    /// <summary>How an unprintable character is shown, or <see langword="null"/> for an ordinary one.</summary>
    public static string? NameOf(Rune rune) =>
        rune.Value switch
        {
            < 0x20 => ((char)(FirstControlPicture + rune.Value)).ToString(),
            0x7F => DeletePicture.ToString(),
            >= 0x80 and <= 0x9F => CodeOf(rune),
            0x200B or 0x2060 or 0xFEFF or 0xFFFE or 0xFFFF => CodeOf(rune),
            >= 0x202A and <= 0x202E => CodeOf(rune),
            >= 0x2066 and <= 0x2069 => CodeOf(rune),
            0x2028 or 0x2029 => CodeOf(rune),
            >= 0xE0000 and <= 0xE007F => CodeOf(rune),
            _ => null,
        };

    private static string CodeOf(Rune rune) =>
        "[U+" + rune.Value.ToString("X4", CultureInfo.InvariantCulture) + "]";

    private static void AppendSpace(StringBuilder visible, Rune rune, bool keepLines)
    {
        if (keepLines && (rune.Value == '\n' || rune.Value == '\t'))
            visible.Append((char)rune.Value);
        else if (visible.Length == 0 || visible[^1] != ' ')
            visible.Append(' ');
    }
}
