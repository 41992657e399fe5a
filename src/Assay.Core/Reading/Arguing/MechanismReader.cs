using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Arguing;

/// <summary>Finds the words of mechanism templates in a text.</summary>
/// <remarks>
/// A phrase is matched within one sentence, whatever the case; words in citations are left alone. Findings come in the
/// order of the patterns.
/// </remarks>
internal static class MechanismReader
{
    /// <summary>One finding for each mechanism and indicator that the text points to.</summary>
    public static ImmutableArray<MechanismFinding> Read(
        ReadText text,
        ImmutableArray<Statement> statements,
        ImmutableArray<MechanismPattern> patterns
    )
    {
        if (patterns.IsDefaultOrEmpty)
            return [];
        var index = new PhraseIndex<int>(
            patterns.SelectMany(
                (pattern, number) =>
                    pattern.Phrases.Select(phrase => new PhraseRow<int>(phrase.ToLowerInvariant(), number))
            )
        );
        var marks = new SortedDictionary<int, List<Mark>>();
        foreach (var sentence in text.Sentences)
            for (var at = sentence.First; at < sentence.End; at++)
                if (!text.IsCited(at))
                    Collect(text, index.At(text.Words, at, sentence.End), marks);
        return
        [
            .. marks
                .GroupBy(
                    pair => (patterns[pair.Key].Mechanism, patterns[pair.Key].Indicator),
                    pair => pair.Value
                )
                .Select(group => Finding(group.Key, Distinct(group.SelectMany(list => list)), statements)),
        ];
    }

    private static void Collect(
        ReadText text,
        List<PhraseMatch<int>> matches,
        SortedDictionary<int, List<Mark>> marks
    )
    {
        foreach (var match in matches)
        {
            if (!marks.TryGetValue(match.Meaning, out var list))
                marks[match.Meaning] = list = [];
            list.Add(text.MarkOf(match.First, match.End - 1));
        }
    }

    // Of marks that overlap, the longer one says it.
    private static ImmutableArray<Mark> Distinct(IEnumerable<Mark> marks)
    {
        var kept = new List<Mark>();
        foreach (
            var mark in marks.OrderBy(mark => mark.Passage.Start).ThenByDescending(mark => mark.Passage.End)
        )
            if (kept.Count == 0 || !kept[^1].Passage.Overlaps(mark.Passage))
                kept.Add(mark);
        return [.. kept];
    }

    private static MechanismFinding Finding(
        (string Mechanism, string Indicator) key,
        ImmutableArray<Mark> marks,
        ImmutableArray<Statement> statements
    ) => new(key.Mechanism, key.Indicator, marks, StatementPlaces.Holding(statements, marks));
}
