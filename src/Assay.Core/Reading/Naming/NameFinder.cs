using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Reading.Syntax;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Naming;

/// <summary>Finds names by the tags of words and tells their kind by the words in and around them.</summary>
/// <remarks>A kind is told only where a word tells it; a lone name that nothing tells stays unknown.</remarks>
internal sealed class NameFinder(string text, WordText words)
{
    private const int Longest = 8;

    /// <summary>The names in order.</summary>
    public List<FoundName> Find(ImmutableArray<SyntaxSentence> sentences)
    {
        var found = new List<FoundName>();
        foreach (var sentence in sentences)
            for (var at = 0; at < sentence.Words.Length; )
                at = Next(sentence.Words, at, found);
        return found;
    }

    private int Next(ImmutableArray<SyntaxWord> row, int at, List<FoundName> found)
    {
        if (!IsNamePart(row[at]) && !OpensName(row, at) || IsOnlyFirst(row, at))
            return at + 1;
        var end = at + 1;
        while (end < row.Length && end - at < Longest && Joins(row, end))
            end++;
        while (end > at + 1 && !IsNamePart(row[end - 1]))
            end--;
        var first = at;
        while (first < end - 1 && IsAny(row[first], NameWordLists.Titles))
            first++;
        var isTitled = first > at || at > 0 && IsAny(row[at - 1], NameWordLists.Titles);
        if (!IsAny(row[first], NameWordLists.Times) && !IsAny(row[first], NameWordLists.Titles))
        {
            var passage = new Passage(row[first].Passage.Start, row[end - 1].Passage.End);
            found.Add(new FoundName(passage, KindOf(row, first, end, isTitled)));
        }

        return end;
    }

    // "Aides of Meyer": a word that has its capital from the sentence, and is no part of the name behind it.
    private bool IsOnlyFirst(ImmutableArray<SyntaxWord> row, int at) =>
        at == 0
        && row.Length > 2
        && Letters(row[1]) is "of"
        && !IsAny(row[0], NameWordLists.Bodies)
        && !IsAny(row[0], NameWordLists.Papers);

    private bool Joins(ImmutableArray<SyntaxWord> row, int at) =>
        IsNamePart(row[at])
        || at + 1 < row.Length
            && IsNamePart(row[at + 1])
            && (IsAny(row[at], NameWordLists.Links) || Letters(row[at]) is "-" or "&");

    // "The Evening Post": a capital within a sentence, right before a name.
    private bool OpensName(ImmutableArray<SyntaxWord> row, int at) =>
        at > 0
        && at + 1 < row.Length
        && row[at].Part is PartOfSpeech.Noun or PartOfSpeech.Adjective
        && char.IsUpper(text[row[at].Passage.Start])
        && IsNamePart(row[at + 1]);

    private bool IsNamePart(SyntaxWord word) =>
        word.Part == PartOfSpeech.ProperNoun && char.IsUpper(text[word.Passage.Start]);

    private NameKind KindOf(ImmutableArray<SyntaxWord> row, int first, int end, bool isTitled)
    {
        if (isTitled)
            return NameKind.Person;
        for (var at = first; at < end; at++)
            if (IsAny(row[at], NameWordLists.Bodies))
                return NameKind.Organisation;
        if (IsAny(row[end - 1], NameWordLists.Papers))
            return NameKind.Publication;
        if (first > 0 && IsAny(row[first - 1], NameWordLists.Whereabouts))
            return NameKind.Place;
        var letters = Letters(row[first]);
        if (end - first == 1 && letters.Length is > 1 and < 7 && !letters.ContainsAnyExceptInRange('A', 'Z'))
            return NameKind.Organisation;
        return end - first is > 1 and < 5 && IsSubject(row, first, end) ? NameKind.Person : NameKind.Unknown;
    }

    // Two to four capitals that do something are somebody.
    private static bool IsSubject(ImmutableArray<SyntaxWord> row, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (row[at].Relation.StartsWith("nsubj", StringComparison.Ordinal))
                return row[row[at].Head].Part == PartOfSpeech.Verb;
        return false;
    }

    private ReadOnlySpan<char> Letters(SyntaxWord word) =>
        text.AsSpan(word.Passage.Start, word.Passage.Length);

    private bool IsAny(SyntaxWord word, WordSet set)
    {
        var token = words.FirstFrom(word.Passage.Start);
        return words.IsAny(token, set) || set.Contains(Letters(word).ToString().ToLowerInvariant());
    }
}
