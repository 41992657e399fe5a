namespace Assay.Ingest.Formats;

/// <summary>Counts how deep Markdown can nest, in one pass over its characters.</summary>
internal static class MarkdownNesting
{
    /// <summary>Whether block quotes, lists or brackets nest deeper than the most.</summary>
    public static bool IsTooDeep(string text, int most)
    {
        var (containers, brackets, atStart) = (0, 0, true);
        foreach (var one in text)
        {
            if (one == '\n')
            {
                (containers, atStart) = (0, true);
                continue;
            }

            // Quote marks, list marks and indentation nest only where nothing but themselves stands before them.
            atStart &=
                one is '>' or ' ' or '\t' or '-' or '*' or '+' || char.IsAsciiDigit(one) || one is '.' or ')';
            containers += atStart && one is '>' or '-' or '*' or '+' or '.' or ')' ? 1 : 0;
            brackets = one switch
            {
                '[' => brackets + 1,
                ']' => Math.Max(0, brackets - 1),
                _ => brackets,
            };
            if ((atStart && containers > most) || brackets > most)
                return true;
        }

        return false;
    }
}
