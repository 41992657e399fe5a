using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Reading.Attributing;
using Assay.Core.Reading.Hedging;
using Assay.Core.Reading.Stating;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Arguing;

/// <summary>Turns drafts into statements with identifiers.</summary>
internal static class ArguedStatements
{
    /// <summary>The drafts, numbered, with their hedges, limits, ties and stems.</summary>
    public static List<Argued> Of(
        ReadText text,
        List<Draft> drafts,
        ImmutableArray<FoundHedge> hedges,
        ImmutableArray<Qualifier> qualifiers,
        List<FoundAttribution> attributions
    )
    {
        var places = new HedgePlaces(hedges);
        var extents = qualifiers.Where(qualifier => qualifier.Kind == QualifierKind.Extent).ToList();
        var voiced = new HashSet<int>();
        foreach (var attribution in attributions)
            voiced.Add(attribution.Sentence);
        var from = 0;
        var argued = new List<Argued>(drafts.Count);
        foreach (var draft in drafts)
        {
            while (from < extents.Count && extents[from].Mark.Passage.End <= draft.Passage.Start)
                from++;
            var own = places.Within(draft.Passage).Where(hedge => Owns(text, draft, hedge.Hedge.Mark));
            argued.Add(
                Of(
                    text,
                    draft,
                    [.. own],
                    ExtentsOf(text, draft, extents, from),
                    $"s{argued.Count + 1}",
                    voiced
                )
            );
        }

        return argued;
    }

    private static Argued Of(
        ReadText text,
        Draft draft,
        ImmutableArray<FoundHedge> hedges,
        ImmutableArray<Mark> extents,
        string id,
        HashSet<int> voiced
    ) =>
        new()
        {
            Id = id,
            Draft = draft,
            Hedges = hedges,
            Extents = extents,
            Tie = RungReader.Read(text, draft),
            Stems = hedges.Aggregate(
                ContentStems.Of(text, draft.First, draft.End),
                (stems, hedge) => stems.Without(StemsOf(text, hedge.Hedge.Mark))
            ),
            HasVoice = voiced.Contains(draft.Sentence) || IsQuoting(text, draft),
            States = StatesOf(text, draft),
            Years = YearsOf(text.Words, draft),
            Establishes = Establishing.Find(text, draft),
        };

    private static ImmutableArray<int> YearsOf(WordText words, Draft draft)
    {
        var years = ImmutableArray.CreateBuilder<int>();
        for (var at = draft.First; at < draft.End; at++)
            if (
                words.IsNumber(at)
                && int.TryParse(words.Word(at), out var year)
                && year is >= 1000 and < 2200
            )
                years.Add(year);
        return years.ToImmutable();
    }

    private static bool IsQuoting(ReadText text, Draft draft)
    {
        for (var at = draft.First; at < draft.End; at++)
            if (text.IsQuoted(at))
                return true;
        return false;
    }

    private static ContentStems StemsOf(ReadText text, Mark mark) =>
        ContentStems.Of(
            text,
            text.Words.FirstFrom(mark.Passage.Start),
            text.Words.FirstFrom(mark.Passage.End)
        );

    private static ImmutableArray<Mark> ExtentsOf(
        ReadText text,
        Draft draft,
        List<Qualifier> extents,
        int from
    )
    {
        var found = ImmutableArray.CreateBuilder<Mark>();
        for (var at = from; at < extents.Count && extents[at].Mark.Passage.Start < draft.Passage.End; at++)
            if (draft.Passage.Contains(extents[at].Mark.Passage) && Owns(text, draft, extents[at].Mark))
                found.Add(extents[at].Mark);
        return found.ToImmutable();
    }

    private static ImmutableArray<string> StatesOf(ReadText text, Draft draft)
    {
        var states = ImmutableArray<string>.Empty;
        for (var at = draft.First; at < draft.End; at++)
            if (States.Named(text.Words, at) is { } state && !states.Contains(state, StringComparer.Ordinal))
                states = states.Add(state);
        return states;
    }

    /// <summary>The statements as readers of a reading see them.</summary>
    public static ImmutableArray<Statement> Finish(List<Argued> argued, List<List<int>> supports, int main) =>
        [
            .. argued.Select(
                (each, index) =>
                    new Statement
                    {
                        Id = each.Id,
                        Passage = each.Draft.Passage,
                        Commitment = each.Commitment,
                        Speaker = each.Draft.Speaker,
                        Hedges = [.. each.Hedges.Select(hedge => hedge.Hedge.Id)],
                        IsMain = index == main,
                        Supports = supports[index] is []
                            ? []
                            : [.. supports[index].Select(to => argued[to].Id)],
                        Rung = each.Tie?.Rung,
                    }
            ),
        ];

    /// <summary>The statements, each knowing whether a citation stands behind it.</summary>
    public static List<Argued> WithCitations(List<Argued> argued, ImmutableArray<Citation> citations)
    {
        var cited = citations.SelectMany(citation => citation.Supports).ToHashSet(StringComparer.Ordinal);
        return [.. argued.Select(each => each with { IsCited = cited.Contains(each.Id) })];
    }

    private static bool Owns(ReadText text, Draft draft, Mark mark) =>
        draft.Owns(text.Words.FirstFrom(mark.Passage.Start));
}
