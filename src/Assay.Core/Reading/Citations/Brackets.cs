namespace Assay.Core.Reading.Citations;

/// <summary>Round and square brackets and their partners.</summary>
internal static class Brackets
{
    /// <summary>Whether the character opens a bracket.</summary>
    public static bool IsOpen(char c) => c is '(' or '[';

    /// <summary>Where the bracket opened at <paramref name="open"/> closes before <paramref name="end"/>, or -1.</summary>
    public static int FindClose(string text, int open, int end)
    {
        var depth = 0;
        for (var at = open; at < end; at++)
        {
            if (IsOpen(text[at]))
                depth++;
            else if (text[at] is ')' or ']' && --depth == 0)
                return at;
        }

        return -1;
    }
}
