using System.Buffers;
using System.Text;

namespace Assay.Ingest.Texts;

/// <summary>Makes text well formed: no NUL, no lone surrogate, line ends as <c>\n</c>.</summary>
internal static class CleanText
{
    private static readonly SearchValues<char> Suspects = MakeSuspects();

    /// <summary>The clean text and how many code units were replaced by U+FFFD; line ends do not count.</summary>
    public static (string Text, int Replaced) Of(string text)
    {
        var first = text.AsSpan().IndexOfAny(Suspects);
        if (first < 0)
            return (text, 0);
        var clean = new StringBuilder(text.Length);
        clean.Append(text, 0, first);
        var replaced = 0;
        for (var i = first; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (text[i] == '\r')
            {
                if (next != '\n')
                    clean.Append('\n');
            }
            else if (char.IsSurrogatePair(text[i], next))
            {
                clean.Append(text[i]).Append(next);
                i++;
            }
            else if (text[i] == '\0' || char.IsSurrogate(text[i]))
            {
                clean.Append('\uFFFD');
                replaced++;
            }
            else
            {
                clean.Append(text[i]);
            }
        }

        return (clean.ToString(), replaced);
    }

    private static SearchValues<char> MakeSuspects()
    {
        var suspects = new char[2 + 0x800];
        suspects[1] = '\r';
        for (var i = 0; i < 0x800; i++)
            suspects[i + 2] = (char)(0xD800 + i);
        return SearchValues.Create(suspects);
    }
}
