using Assay.Core.Provenance.Tracing;

namespace Assay.Core.Provenance;

/// <summary>Cuts a name into its words as written, and into single characters where the script writes no spaces.</summary>
internal static class NameTokens
{
    public static IEnumerable<string> In(string text, int most = int.MaxValue)
    {
        var end = Math.Min(text.Length, most);
        for (var at = 0; at < end; )
        {
            var start = at;
            if (!TokenReader.IsWord(text[at]))
            {
                at++;
                continue;
            }

            if (TokenReader.IsUnspaced(text[at]))
                at++;
            else
                at = EndOfWord(text, at, end);
            yield return text[start..at];
        }
    }

    private static int EndOfWord(string text, int at, int end)
    {
        while (at < end && TokenReader.IsWord(text[at]) && !TokenReader.IsUnspaced(text[at]))
            at++;
        return at;
    }
}
