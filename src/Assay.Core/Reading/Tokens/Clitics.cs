namespace Assay.Core.Reading.Tokens;

/// <summary>Finds where a word parts into two: "do" and "n't", "she" and "'s", "can" and "not".</summary>
internal static class Clitics
{
    private static readonly string[] Endings = ["'s", "'m", "'d", "'re", "'ve", "'ll"];

    /// <summary>Length of the first part, or 0 where the word is one.</summary>
    public static int Cut(ReadOnlySpan<char> word)
    {
        if (word.Length > 3 && word[^1] is 't' or 'T' && word[^2] is '\'' or '’' && word[^3] is 'n' or 'N')
            return word.Length - 3;
        foreach (var ending in Endings)
            if (word.Length > ending.Length && EndsIn(word, ending))
                return word.Length - ending.Length;
        return Joined(word);
    }

    private static bool EndsIn(ReadOnlySpan<char> word, string ending)
    {
        var tail = word[^ending.Length..];
        return tail[0] is '\'' or '’'
            && tail[1..].Equals(ending.AsSpan(1), StringComparison.OrdinalIgnoreCase);
    }

    private static int Joined(ReadOnlySpan<char> word)
    {
        if (word.Length is < 4 or > 7)
            return 0;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return lower switch
        {
            "cannot" or "gonna" or "gotta" or "wanna" => 3,
            "dont" or "cant" or "wont" => 2,
            "isnt" => 2,
            "arent" or "didnt" or "wasnt" => 3,
            "doesnt" or "havent" or "werent" => 4,
            _ => 0,
        };
    }
}
