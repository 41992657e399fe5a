namespace Assay.Core.Provenance.Tracing;

/// <summary>The words by which English says whom something is from, as tokens.</summary>
internal static class CueWords
{
    private static readonly uint[] The = Tokens("the");

    private static readonly HashSet<uint> Verbs =
    [
        .. Tokens(
            """
            reported reports report said says say wrote writes write announced revealed disclosed stated states noted
            claimed claims told tells asserted argued carried published printed learned found quoted adds added
            """
        ),
    ];

    private static readonly HashSet<uint> Auxiliaries = [.. Tokens("has had have also first later then now")];

    private static readonly HashSet<uint> PlaceVerbs =
    [
        .. Tokens(
            "reported published printed carried appeared quoted told written stated disclosed revealed"
        ),
    ];

    private static readonly HashSet<uint> Prepositions = [.. Tokens("by in to from")];
    private static readonly HashSet<uint> Sources =
    [
        .. Tokens("citing quoting source per via told cites quotes"),
    ];
    private static readonly uint[] According = Tokens("according to");

    /// <summary>Whether a verb of reporting follows: "the Post reported", "the Post has also said".</summary>
    public static bool IsSubject(ReadOnlySpan<uint> tokens, int end)
    {
        for (var at = end; at < Math.Min(tokens.Length, end + 3); at++)
        {
            var token = tokens[at] & ~TokenReader.Flags;
            if (Verbs.Contains(token))
                return true;
            if (!Auxiliaries.Contains(token))
                return false;
        }

        return false;
    }

    /// <summary>Whether what stands before says so: "according to the Post", "reported by the Post", "citing the Post".</summary>
    public static bool IsSource(ReadOnlySpan<uint> tokens, int first)
    {
        var at = first - 1;
        if (at >= 0 && Is(tokens[at], The[0]))
            at--;
        if (at < 0)
            return false;
        var token = tokens[at] & ~TokenReader.Flags;
        if (Sources.Contains(token))
            return true;
        if (at == 0 || !Prepositions.Contains(token))
            return false;
        var before = tokens[at - 1] & ~TokenReader.Flags;
        return (token == According[1] && before == According[0]) || PlaceVerbs.Contains(before);
    }

    public static uint[] Tokens(string words)
    {
        var reader = new TokenReader();
        reader.Read(words);
        var tokens = reader.Tokens.ToArray();
        for (var at = 0; at < tokens.Length; at++)
            tokens[at] &= ~TokenReader.Flags;
        return tokens;
    }

    private static bool Is(uint token, uint word) => (token & ~TokenReader.Flags) == word;
}
