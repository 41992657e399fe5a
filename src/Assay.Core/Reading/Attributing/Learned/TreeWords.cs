using Assay.Core.Reading.Syntax;

namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>Goes down the trees of a text: the dependents of a word in order, and what lies under them.</summary>
internal sealed class TreeWords
{
    private readonly SpokenText text;
    private readonly int[] firstDependent;
    private readonly int[] nextDependent;

    /// <summary>Links the dependents of every word.</summary>
    public TreeWords(SpokenText text)
    {
        this.text = text;
        firstDependent = new int[text.Count];
        nextDependent = new int[text.Count];
        // Filling by the library is never compiled ahead.
        for (var at = 0; at < firstDependent.Length; at++)
            firstDependent[at] = -1;
        for (var at = text.Count - 1; at >= 0; at--)
        {
            if (text[at].Head < 0)
                continue;
            nextDependent[at] = firstDependent[text[at].Head];
            firstDependent[text[at].Head] = at;
        }
    }

    /// <summary>The first dependent in a relation without subtype, or -1.</summary>
    public int Find(int word, ulong relation)
    {
        for (var at = firstDependent[word]; at >= 0; at = nextDependent[at])
            if (text[at].Relation == relation)
                return at;
        return -1;
    }

    /// <summary>The first dependent in a relation with its subtype, or -1.</summary>
    public int FindFull(int word, ulong relation)
    {
        for (var at = firstDependent[word]; at >= 0; at = nextDependent[at])
            if (text[at].FullRelation == relation)
                return at;
        return -1;
    }

    /// <summary>The first dependent behind the word in a relation, or -1.</summary>
    public int FindAfter(int word, ulong relation)
    {
        for (var at = firstDependent[word]; at >= 0; at = nextDependent[at])
            if (at > word && text[at].Relation == relation)
                return at;
        return -1;
    }

    /// <summary>The words under a word and itself, as a range.</summary>
    public (int First, int End) Under(int word) => (text[word].Left, text[word].Right + 1);

    /// <summary>The words under a noun without the preposition that leads it.</summary>
    public (int First, int End) WithoutCase(int noun)
    {
        var (first, end) = Under(noun);
        for (var at = firstDependent[noun]; at >= 0 && at < noun; at = nextDependent[at])
            if (text[at].Relation == Relations.Case || text[at].Relation == Relations.Marker)
                first = Math.Max(first, text[at].Right + 1);
        return (first, end);
    }

    /// <summary>A verb or adjective with its auxiliaries, negation and adverbs around it, where nothing else stands between.</summary>
    public (int First, int End) Complex(int word)
    {
        var first = word;
        while (first - 1 >= text.SentenceStart(word) && IsSmall(first - 1, word))
            first--;
        while (
            first < word
            && text[first].Part == PartOfSpeech.Adverb
            && text[first].Relation != Relations.Adverb
        )
            first++;
        var end = word + 1;
        if (FindFull(word, Relations.Particle) is >= 0 and var particle && particle == end)
            end++;
        return (first, end);
    }

    private bool IsSmall(int at, int word)
    {
        ref readonly var small = ref text[at];
        if (small.Head != word)
            return false;
        return small.Relation == Relations.Auxiliary
            || small.Relation == Relations.Copula
            || (small.Relation == Relations.Adverb && small.Left == small.Right)
            || (small.Relation == Relations.Marker && small.Part == PartOfSpeech.Particle);
    }
}
