using System.Collections.Frozen;

namespace Assay.Core.Reading.Wording;

/// <summary>Many phrases, each with what it stands for, found in a text by their first words.</summary>
internal sealed class PhraseIndex<T>
{
    private static readonly List<PhraseMatch<T>> None = [];
    private readonly FrozenDictionary<string, List<(Phrase Phrase, T Meaning)>> whole;
    private readonly FrozenDictionary<string, List<(Phrase Phrase, T Meaning)>> stems;
    private readonly int[] stemLengths;
    private readonly WordShape wholeShape = new();
    private readonly uint stemLetters;

    /// <summary>Compiles the phrases; earlier rows win among matches of equal length.</summary>
    public PhraseIndex(IEnumerable<(string Phrase, T Meaning)> rows)
    {
        var compiled = rows.Select(row => (Phrase: new Phrase(row.Phrase), row.Meaning)).ToList();
        whole = Group(compiled.Where(row => row.Phrase.First[^1] != '*'), row => row.First);
        stems = Group(compiled.Where(row => row.Phrase.First[^1] == '*'), row => row.First[..^1]);
        foreach (var word in whole.Keys)
            wholeShape.Add(word);
        foreach (var stem in stems.Keys)
            stemLetters |= 1u << (stem[0] & 31);
        stemLengths = [.. stems.Keys.Select(stem => stem.Length).Distinct().Order()];
    }

    /// <summary>The longest match that begins at a token, or a match of no length.</summary>
    public PhraseMatch<T> Longest(WordText text, int at, int end)
    {
        var best = new PhraseMatch<T>(at, at, default!);
        foreach (var match in At(text, at, end))
            if (match.End > best.End)
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
            if (match.End > at)
                found.Add(match);
            at = Math.Max(at + 1, match.End);
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
        List<(Phrase Phrase, T Meaning)>? rows;
        if (
            wholeShape.MayHold(word)
            && whole.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out rows)
        )
            Collect(rows, text, at, end, ref found);
        if ((stemLetters & (1u << (word[0] & 31))) == 0)
            return found ?? None;
        var byStem = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in stemLengths)
        {
            if (length > word.Length)
                break;
            if (byStem.TryGetValue(word[..length], out rows))
                Collect(rows, text, at, end, ref found);
        }

        return found ?? None;
    }

    private static void Collect(
        List<(Phrase Phrase, T Meaning)> rows,
        WordText text,
        int at,
        int end,
        ref List<PhraseMatch<T>>? into
    )
    {
        foreach (var (phrase, meaning) in rows)
            if (phrase.Match(text, at, end) is var stop and >= 0)
                (into ??= []).Add(new PhraseMatch<T>(at, stop, meaning));
    }

    private static FrozenDictionary<string, List<(Phrase Phrase, T Meaning)>> Group(
        IEnumerable<(Phrase Phrase, T Meaning)> rows,
        Func<Phrase, string> key
    ) =>
        rows.GroupBy(row => key(row.Phrase), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
}
