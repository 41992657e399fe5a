namespace Assay.Core.Reading.Wording;

/// <summary>Words numbered in the order in which they were taken in, found by their letters.</summary>
/// <remarks>
/// For the many short lists that the first text needs: it is laid out in one pass, where the framework's frozen tables
/// study their keys first, and nothing of it has to be compiled while the program runs. Most words are turned away by
/// length and first letter alone.
/// </remarks>
internal sealed class WordIndex
{
    private readonly WordShape shape = new();
    private readonly List<string> words = [];
    private int[] slots = new int[16];

    /// <summary>An index without words.</summary>
    public WordIndex() { }

    /// <summary>Takes in words that are parted by blanks.</summary>
    public WordIndex(string words)
    {
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            Add(word);
    }

    /// <summary>Number of a word, which is taken in if it is new.</summary>
    public int Add(string word)
    {
        var known = Find(word);
        if (known >= 0)
            return known;
        shape.Add(word);
        words.Add(word);
        if (words.Count * 2 > slots.Length)
            Grow();
        else
            Place(words.Count);
        return words.Count - 1;
    }

    /// <summary>Number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (!shape.MayHold(word))
            return -1;
        for (var at = Hash(word); ; at++)
        {
            var slot = slots[at & (slots.Length - 1)];
            if (slot == 0 || word.SequenceEqual(words[slot - 1]))
                return slot - 1;
        }
    }

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        for (var number = 1; number <= words.Count; number++)
            Place(number);
    }

    // A slot holds a number and one, so that an empty slot holds none.
    private void Place(int slot)
    {
        var at = Hash(words[slot - 1]);
        while (slots[at & (slots.Length - 1)] != 0)
            at++;
        slots[at & (slots.Length - 1)] = slot;
    }

    private static int Hash(ReadOnlySpan<char> word)
    {
        var hash = (uint)word.Length;
        foreach (var letter in word)
            hash = (hash ^ letter) * 0x9E3779B1;
        return (int)(hash >> 8);
    }
}
