using System.Globalization;
using System.Text;
using Assay.Reports.Words;

namespace Assay.Reports.Html;

/// <summary>Escaping that is right in element text and in quoted attributes alike.</summary>
internal static class Escaped
{
    /// <summary>Appends words with markup escaped and controls made visible.</summary>
    public static void AppendLine(StringBuilder html, string words)
    {
        foreach (var letter in VisibleText.Of(words, keepLines: false))
            Append(html, letter);
    }

    /// <summary>Appends words so that a parser gives back exactly the same text; unprintable characters are labelled and isolated.</summary>
    public static void AppendExact(StringBuilder html, ReadOnlySpan<char> words)
    {
        foreach (var rune in words.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' or '\f' || VisibleText.NameOf(rune) is not { } name)
                AppendRune(html, rune);
            else
                AppendLabelled(html, rune, name);
        }
    }

    private static void AppendLabelled(StringBuilder html, Rune rune, string name)
    {
        // The isolate ends any override at once; the label is generated content, so that the text stays exact.
        html.Append("<bdi class=\"ctl\" data-ctl=\"").Append(name).Append("\">");
        if (rune.Value == '\r')
            html.Append("&#13;");
        else if (rune.Value == 0)
            html.Append('\uFFFD');
        else
            AppendRune(html, rune);
        html.Append("</bdi>");
    }

    private static void AppendRune(StringBuilder html, Rune rune)
    {
        Span<char> letters = stackalloc char[2];
        var length = rune.EncodeToUtf16(letters);
        for (var i = 0; i < length; i++)
            Append(html, letters[i]);
    }

    private static void Append(StringBuilder html, char letter)
    {
        _ = letter switch
        {
            '&' => html.Append("&amp;"),
            '<' => html.Append("&lt;"),
            '>' => html.Append("&gt;"),
            '"' => html.Append("&quot;"),
            '\'' => html.Append("&#39;"),
            '`' => html.Append("&#96;"),
            _ => html.Append(letter),
        };
    }

    /// <summary>A name that is safe as an element's identifier and stays distinct.</summary>
    public static string Id(string name)
    {
        var id = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter == '-')
                id.Append(letter);
            else
                id.Append('_').Append(((int)letter).ToString("x", CultureInfo.InvariantCulture)).Append('_');
        }

        return id.ToString();
    }
}
