namespace Assay.Core.Reading.Sentences;

/// <summary>Tells the full stop that ends a sentence from the one that shortens a word or numbers an item.</summary>
internal static class FullStop
{
    // What is longer between two points is part of an address and not of "U.S." or "Ph.D.".
    private const int LongestShortened = 4;
    private const int LongestWord = 24;

    /// <summary>Whether the stop at <paramref name="at"/> ends the sentence from <paramref name="start"/>, with the next letter at <paramref name="next"/>.</summary>
    public static bool Ends(string text, int start, int at, int next, int limit)
    {
        var word = WordBefore(text, start, at);
        var follower = WordFrom(text, next, limit);
        if (word.Length == 0)
            return true;
        if (IsAny(word, Abbreviations.Counting) && char.IsAsciiDigit(text[next]))
            return false;
        if (!IsShortened(word))
            // "1. The first": a number alone at the start of a sentence counts a list item.
            return !(at - start == word.Length && word.Length <= 3 && IsNumber(word));
        if (word.Equals("no", StringComparison.OrdinalIgnoreCase))
            return char.IsLower(word[0])
                || text.AsSpan(start, at - start).TrimStart().Length == word.Length
                || IsAny(follower, Abbreviations.Openers);
        if (IsAny(word, Abbreviations.Leading))
            return false;
        return word.Equals("etc", StringComparison.OrdinalIgnoreCase) && char.IsUpper(text[next])
            || IsAny(follower, Abbreviations.Openers);
    }

    /// <summary>Whether a word of small letters that is no abbreviation stands before <paramref name="at"/>.</summary>
    public static bool FollowsPlainWord(string text, int start, int at)
    {
        var word = WordBefore(text, start, at);
        if (word.Length < 3 || IsShortened(word) || IsAny(word, Abbreviations.Counting))
            return false;
        foreach (var letter in word)
            if (!char.IsLower(letter))
                return false;
        return true;
    }

    private static bool IsShortened(ReadOnlySpan<char> word)
    {
        if (word.Length == 1 && char.IsUpper(word[0]))
            return true;
        if (word.Contains('.'))
            return HasShortParts(word);
        if (!IsAny(word, Abbreviations.Leading) && !IsAny(word, Abbreviations.Either))
            return false;
        if (char.IsUpper(word[^1]) && IsAny(word, Abbreviations.Small))
            return false;
        return !char.IsLower(word[0]) || !IsAny(word, Abbreviations.Capitalised);
    }

    private static bool HasShortParts(ReadOnlySpan<char> word)
    {
        foreach (var part in word.Split('.'))
            if (part.End.Value - part.Start.Value > LongestShortened)
                return false;
        return true;
    }

    private static bool IsAny(ReadOnlySpan<char> word, HashSet<string> words) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
            if (!char.IsAsciiDigit(letter))
                return false;
        return true;
    }

    private static ReadOnlySpan<char> WordBefore(string text, int start, int at)
    {
        var begin = at;
        while (
            begin > start
            && at - begin < LongestWord
            && (char.IsLetterOrDigit(text[begin - 1]) || text[begin - 1] == '.')
        )
            begin--;
        return text.AsSpan(begin, at - begin).TrimStart('.');
    }

    private static ReadOnlySpan<char> WordFrom(string text, int at, int limit)
    {
        var end = at;
        while (end < limit && end - at < LongestWord && char.IsLetter(text[end]))
            end++;
        return text.AsSpan(at, end - at);
    }
}
