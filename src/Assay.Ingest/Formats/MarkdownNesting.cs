namespace Assay.Ingest.Formats;

/// <summary>Counts how deep Markdown can nest, in one pass over its characters.</summary>
internal static class MarkdownNesting
{
    private const int ColumnsOfLevel = 2;

    /// <summary>Whether block quotes, lists, brackets or open links nest deeper than the most.</summary>
    public static bool IsTooDeep(string text, int most)
    {
        var (brackets, links) = (0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (Containers(line) > most)
                return true;
            // Inline marks reach over lines, but never over the end of a paragraph.
            if (line.IsWhiteSpace())
                (brackets, links) = (0, 0);
            for (var i = 0; i < line.Length; i++)
            {
                brackets = Math.Max(
                    0,
                    brackets
                        + (
                            line[i] == '[' ? 1
                            : line[i] == ']' ? -1
                            : 0
                        )
                );
                links = Math.Max(
                    0,
                    links
                        + (
                            line[i] == '(' ? 1
                            : line[i] == ')' ? -1
                            : 0
                        )
                );
                if (brackets > most || links > most)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Quote marks, list marks and the indentation before a list mark, as long as nothing else has come.</summary>
    private static int Containers(ReadOnlySpan<char> line)
    {
        var (marks, columns, indented) = (0, 0, 0);
        foreach (var one in line)
        {
            if (one is ' ' or '\t')
                columns += one == ' ' ? 1 : 4;
            else if (one is '>' or '-' or '*' or '+' or '.' or ')')
                (marks, indented) = (marks + 1, columns);
            else if (!char.IsAsciiDigit(one))
                break;
        }

        return Math.Max(marks, indented / ColumnsOfLevel);
    }
}
