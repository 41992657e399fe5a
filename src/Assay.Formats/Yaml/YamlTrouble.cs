using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Assay.Formats.Yaml;

/// <summary>Says what broke the reading of a YAML file, in words that help to mend it.</summary>
internal static class YamlTrouble
{
    private const string NotClosed = "did not find expected ',' or";

    /// <summary>What the parser's sentence means to somebody who wrote a file by hand.</summary>
    private static readonly (string Sentence, string Found, string Wanted)[] Meanings =
    [
        ("tab", "a tab at the start of a line", "spaces"),
        ("unexpected end of stream", "a quotation mark that is opened here and not closed", "a second one"),
        ("wrong indentation", "a quotation mark that is opened here and not closed", "a second one"),
        (
            "found invalid mapping",
            "a second colon, or a line further to the right than the one above",
            "one `key: value` on a line, with quotes around a text that holds a colon,"
        ),
        ("cannot start any token", "a text that begins with a character of YAML's own", "quotes around it"),
        ("expected '-' indicator", "a key in the middle of a list", "an item that begins with `- `"),
        ("expected node content", "a bracket, a comma or the end of the file in place of a value", "a value"),
        (NotClosed, "a { or [ that is not closed, or a comma that is missing", "`,` or the closing bracket"),
        (
            "did not find expected key",
            "a line without a colon, or one that begins in another column than its neighbours",
            "`key: value`, in the column of the keys above,"
        ),
        (
            "values are not allowed",
            "a second colon, or a line further to the right than the one above",
            "one `key: value` on a line, with quotes around a text that holds a colon,"
        ),
        ("expected ':'", "a line without a colon", "`key: value`"),
        ("expected <document", "a text that belongs to nothing above it", "`key: value`"),
        ("keys are not allowed", "a `?` where no key can stand", "quotes around it"),
        (
            "sequence entries are not allowed",
            "a `-` where no item can stand",
            "each item on a line of its own"
        ),
        ("scanning a block scalar", "words behind | or >", "the text on the lines below it"),
        ("scanning a tag", "a text that begins with !", "quotes around it"),
        ("expected hexadecimal number", "a \\ that means nothing", "\\\\, or single quotes around the text,"),
        ("unknown escape character", "a \\ that means nothing", "\\\\, or single quotes around the text,"),
        ("invalid Unicode surrogates", "half of a character", "the character itself"),
        ("disallowed: []{},", "a text that begins with & or *", "quotes around it"),
        (
            "incompatible YAML document",
            "a version of YAML that is not known",
            "1.1 or 1.2, or no %YAML line,"
        ),
    ];

    /// <summary>The refusal of a text in which the parser stopped.</summary>
    /// <param name="file">The file as messages call it.</param>
    /// <param name="text">All of it.</param>
    /// <param name="exception">What the parser said.</param>
    /// <param name="last">The last part that it had read.</param>
    public static FormatRefusedException Refusal(
        string file,
        string text,
        Exception exception,
        ParsingEvent? last
    )
    {
        // The parser breaks with exceptions of other kinds at brackets that are never closed and at wild escapes.
        var says = exception is InvalidOperationException ? NotClosed : exception.Message;
        var line = exception is YamlException known ? known.Start.Line : last?.End.Line ?? 1;
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        line = Math.Clamp(line, 1, text.EndsWith('\n') ? lines.Length - 1 : lines.Length);
        foreach (var (sentence, found, wanted) in Meanings)
        {
            if (says.Contains(sentence, StringComparison.Ordinal))
                return new FormatRefusedException(
                    file,
                    sentence is "tab" ? Tab(lines, line) : line,
                    found,
                    wanted
                );
        }

        return new FormatRefusedException(file, line, $"this is no YAML: {says}");
    }

    /// <summary>The parser names the part that holds the tab; this is the line of the tab itself.</summary>
    private static long Tab(string[] lines, long from)
    {
        for (var i = from - 1; i < lines.Length; i++)
        {
            var indent = lines[i].AsSpan(0, lines[i].Length - lines[i].AsSpan().TrimStart().Length);
            if (indent.Contains('\t'))
                return i + 1;
        }

        return from;
    }
}
