namespace Assay.Core.Reading.Wording;

/// <summary>A phrase of folded words: a word ending in <c>*</c> matches any ending, <c>...</c> allows up to six words.</summary>
internal sealed class Phrase
{
    private const int LongestGap = 6;
    private readonly string[][] parts;

    /// <summary>Compiles the words of a phrase.</summary>
    /// <exception cref="ArgumentException">The phrase holds no word.</exception>
    public Phrase(string words)
    {
        parts =
        [
            .. words
                .Replace('-', ' ')
                .Split("...", StringSplitOptions.RemoveEmptyEntries)
                .Select(part => part.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(part => part.Length > 0),
        ];
        if (parts.Length == 0)
            throw new ArgumentException($"A phrase needs a word, and '{words}' has none.", nameof(words));
    }

    /// <summary>The first word, which the phrase is found by.</summary>
    public string First => parts[0][0];

    /// <summary>Index after the last token of the shortest match that begins at <paramref name="at"/>, or -1.</summary>
    /// <remarks>Tries each end once, so the work is bounded by the phrase and never by the text.</remarks>
    public int Match(WordText text, int at, int end)
    {
        var first = MatchPart(parts[0], text, at, end);
        if (parts.Length == 1 || first < 0)
            return first;
        var reached = new SortedSet<int> { first };
        foreach (var part in parts.Skip(1))
            reached = Advance(reached, part, text, end);
        return reached.Count == 0 ? -1 : reached.Min;
    }

    private static SortedSet<int> Advance(SortedSet<int> reached, string[] part, WordText text, int end)
    {
        var next = new SortedSet<int>();
        foreach (var start in reached)
        {
            var words = 0;
            for (var at = start; at < end && words <= LongestGap; at++)
            {
                if (!text.IsWord(at))
                    continue;
                words++;
                if (MatchPart(part, text, at, end) is var stop and >= 0)
                    next.Add(stop);
            }
        }

        return next;
    }

    private static int MatchPart(string[] part, WordText text, int at, int end)
    {
        if (at + part.Length > end)
            return -1;
        for (var word = 0; word < part.Length; word++)
            if (!Matches(part[word], text.Word(at + word)))
                return -1;
        return at + part.Length;
    }

    private static bool Matches(string pattern, ReadOnlySpan<char> word) =>
        pattern[^1] == '*'
            ? word.StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal)
            : word.SequenceEqual(pattern);
}
