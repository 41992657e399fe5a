using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Arguing;

/// <summary>What a statement is about: the stems of its content words.</summary>
/// <remarks>A stem is the first six letters of a word, which joins "orchestrated" and "orchestration" without a dictionary.</remarks>
internal static class ContentStems
{
    private const int Length = 6;

    /// <summary>The distinct stems of tokens [<paramref name="first"/>, <paramref name="end"/>), sorted ordinally; states by their first name.</summary>
    public static SortedSet<string> Of(ReadText text, int first, int end)
    {
        var stems = new SortedSet<string>(StringComparer.Ordinal);
        for (var at = first; at < end; at++)
            if (!text.IsCited(at) && Stem(text.Words, at) is { } stem)
                stems.Add(stem);
        return stems;
    }

    /// <summary>Share of <paramref name="of"/> that <paramref name="within"/> holds too, in [0, 1].</summary>
    public static double Share(SortedSet<string> of, SortedSet<string> within) =>
        of.Count == 0 ? 0 : (double)of.Count(within.Contains) / of.Count;

    private static string? Stem(WordText words, int at)
    {
        if (!words.IsWord(at) || words.BaseIsAny(at, WordSets.Function))
            return null;
        if (States.Named(words, at) is { } state)
            return state;
        var word = words.Base(at);
        if (word.Length < 3)
            return null;
        return word[..Math.Min(Length, word.Length)].TrimEnd('s').ToString();
    }
}
