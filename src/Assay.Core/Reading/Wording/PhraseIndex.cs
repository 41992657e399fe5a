namespace Assay.Core.Reading.Wording;

/// <summary>Many phrases, each with what it stands for, found in a text by their first words.</summary>
internal sealed class PhraseIndex<T>
{
    private static readonly List<PhraseMatch<T>> None = [];
    private readonly WordIndex whole = new();
    private readonly WordIndex stems = new();
    private readonly List<List<PhraseRow<T>>> byWhole = [];
    private readonly List<List<PhraseRow<T>>> byStem = [];
    private readonly List<int> stemLengths = [];
    private uint stemLetters;

    /// <summary>Takes in the phrases; earlier rows win among matches of equal length.</summary>
    public PhraseIndex(IEnumerable<PhraseRow<T>> rows)
    {
        foreach (var row in rows)
            if (row.Phrase.First is [.. var stem, '*'])
                AddStem(stem, row);
            else
                Add(row, whole.Add(row.Phrase.First), byWhole);
        stemLengths.Sort();
    }

    /// <summary>The longest match that begins at a token, or <see langword="null"/>.</summary>
    public PhraseMatch<T>? Longest(WordText text, int at, int end)
    {
        PhraseMatch<T>? best = null;
        foreach (var match in At(text, at, end))
            if (match.End > (best?.End ?? at))
                best = match;
        return best;
    }

    /// <summary>Longest matches from left to right, none overlapping another.</summary>
    public List<PhraseMatch<T>> Find(WordText text, int first, int end)
    {
        var found = new List<PhraseMatch<T>>();
        for (var at = first; at < end; )
        {
            var match = Longest(text, at, end);
            if (match is not null)
                found.Add(match);
            at = match?.End ?? at + 1;
        }

        return found;
    }

    /// <summary>Every match that begins at a token.</summary>
    public List<PhraseMatch<T>> At(WordText text, int at, int end)
    {
        List<PhraseMatch<T>>? found = null;
        var word = text.Word(at);
        if (word.Length == 0)
            return None;
        if (whole.Find(word) is var number and >= 0)
            Collect(byWhole[number], text, at, end, ref found);
        if ((stemLetters & (1u << (word[0] & 31))) == 0)
            return found ?? None;
        foreach (var length in stemLengths)
        {
            if (length > word.Length)
                break;
            if (stems.Find(word[..length]) is var stem and >= 0)
                Collect(byStem[stem], text, at, end, ref found);
        }

        return found ?? None;
    }

    private static void Collect(
        List<PhraseRow<T>> rows,
        WordText text,
        int at,
        int end,
        ref List<PhraseMatch<T>>? into
    )
    {
        foreach (var row in rows)
            if (row.Phrase.Match(text, at, end) is var stop and >= 0)
                (into ??= []).Add(new PhraseMatch<T>(at, stop, row.Meaning));
    }

    private void AddStem(string stem, PhraseRow<T> row)
    {
        Add(row, stems.Add(stem), byStem);
        stemLetters |= 1u << (stem[0] & 31);
        if (!stemLengths.Contains(stem.Length))
            stemLengths.Add(stem.Length);
    }

    private static void Add(PhraseRow<T> row, int number, List<List<PhraseRow<T>>> lists)
    {
        if (number == lists.Count)
            lists.Add([]);
        lists[number].Add(row);
    }
}
