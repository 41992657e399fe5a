using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Arguing;

/// <summary>What a statement is about: the stems of its content words.</summary>
/// <remarks>
/// A stem is the first six letters of a word, which joins "orchestrated" and "orchestration" without a dictionary; a
/// state stands for all its names. Kept as sorted 64-bit hashes (FNV-1a), so that comparing costs one merge.
/// </remarks>
internal sealed class ContentStems
{
    private const int Length = 6;
    private readonly ulong[] stems;

    // Takes stems in order, each once.
    private ContentStems(List<ulong> stems) => this.stems = [.. stems];

    /// <summary>No stems.</summary>
    public static ContentStems None { get; } = new([]);

    /// <summary>Number of distinct stems.</summary>
    public int Count => stems.Length;

    /// <summary>The stems of tokens [<paramref name="first"/>, <paramref name="end"/>), citations left out.</summary>
    public static ContentStems Of(ReadText text, int first, int end)
    {
        var found = new List<ulong>();
        for (var at = first; at < end; at++)
            if (!text.IsCited(at) && Stem(text.Words, at) is { Length: > 0 } stem)
                found.Add(Hash(stem));
        found.Sort();
        var kept = new List<ulong>(found.Count);
        foreach (var hash in found)
            if (kept.Count == 0 || kept[^1] != hash)
                kept.Add(hash);
        return new ContentStems(kept);
    }

    /// <summary>These stems without others.</summary>
    public ContentStems Without(ContentStems others)
    {
        var kept = new List<ulong>();
        foreach (var stem in stems)
            if (!others.Holds(stem))
                kept.Add(stem);
        return new ContentStems(kept);
    }

    /// <summary>How many of these stems the other holds too.</summary>
    public int Shared(ContentStems other)
    {
        var shared = 0;
        for (int mine = 0, theirs = 0; mine < stems.Length && theirs < other.stems.Length; )
        {
            var order = stems[mine].CompareTo(other.stems[theirs]);
            shared += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    /// <summary>Share of these stems that the other holds too, in [0, 1]; 0 where there are none.</summary>
    public double ShareIn(ContentStems other) => stems.Length == 0 ? 0 : (double)Shared(other) / stems.Length;

    private bool Holds(ulong stem) => Array.BinarySearch(stems, stem) >= 0;

    private static ReadOnlySpan<char> Stem(WordText words, int at)
    {
        if (!words.IsWord(at) || words.BaseIsAny(at, WordSets.Function))
            return default;
        if (States.Named(words, at) is { } state)
            return state;
        var word = words.Base(at);
        return word.Length < 3 ? default : word[..Math.Min(Length, word.Length)].TrimEnd('s');
    }

    private static ulong Hash(ReadOnlySpan<char> stem)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in stem)
            hash = (hash ^ letter) * 1099511628211UL;
        return hash;
    }
}
