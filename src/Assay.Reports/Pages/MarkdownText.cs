using System.Text;
using Assay.Reports.Words;

namespace Assay.Reports.Pages;

/// <summary>Words as Markdown that shows exactly them: no markup, no HTML and no link can come of them.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]<>|~&$";

    /// <summary>The words in one line, with every sign escaped that Markdown or GitHub's tables and links give a meaning to.</summary>
    public static string Of(string words)
    {
        var line = VisibleText.Of(words, keepLines: false);
        var escaped = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            if (Special.Contains(line[i], StringComparison.Ordinal) || MakesLink(line, i))
                escaped.Append('\\');
            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }

    /// <summary>Escaped words as they may begin a paragraph or an item, where signs of headings and lists count too.</summary>
    public static string Start(string escaped)
    {
        if (escaped.Length == 0)
            return escaped;
        if (escaped[0] is '#' or '-' or '+' or '=')
            return "\\" + escaped;
        var digits = escaped.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < escaped.Length && escaped[digits] is ('.' or ')')
            ? escaped.Insert(digits, "\\")
            : escaped;
    }

    // GitHub makes links of bare addresses: https://x, www.x and a@x.
    private static bool MakesLink(string line, int at) =>
        line[at] switch
        {
            ':' => at + 2 < line.Length && line[at + 1] == '/' && line[at + 2] == '/',
            '.' => at >= 3 && line.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase),
            '@' => true,
            _ => false,
        };
}
