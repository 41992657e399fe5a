using System.Collections.Immutable;
using Assay.Core.Reading.Hedging;
using Assay.Core.Reading.Stating;

namespace Assay.Core.Reading.Arguing;

/// <summary>Turns drafts into statements with identifiers.</summary>
internal static class ArguedStatements
{
    /// <summary>The drafts, numbered, with their hedges, limits, ties and stems.</summary>
    public static List<Argued> Of(
        ReadText text,
        List<Draft> drafts,
        ImmutableArray<FoundHedge> hedges,
        ImmutableArray<Qualifier> qualifiers
    )
    {
        var places = new HedgePlaces(hedges);
        var extents = qualifiers.Where(qualifier => qualifier.Kind == QualifierKind.Extent).ToList();
        var from = 0;
        var argued = new List<Argued>(drafts.Count);
        foreach (var draft in drafts)
        {
            while (from < extents.Count && extents[from].Mark.Passage.End <= draft.Passage.Start)
                from++;
            argued.Add(
                new Argued
                {
                    Id = $"s{argued.Count + 1}",
                    Draft = draft,
                    Hedges =
                    [
                        .. places.Within(draft.Passage).Where(hedge => Owns(text, draft, hedge.Hedge.Mark)),
                    ],
                    Extents =
                    [
                        .. extents
                            .Skip(from)
                            .TakeWhile(extent => extent.Mark.Passage.Start < draft.Passage.End)
                            .Select(extent => extent.Mark)
                            .Where(mark => draft.Passage.Contains(mark.Passage) && Owns(text, draft, mark)),
                    ],
                    Tie = RungReader.Read(text, draft),
                    Stems = ContentStems.Of(text, draft.First, draft.End),
                }
            );
        }

        return argued;
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
                        Supports = [.. supports[index].Select(to => argued[to].Id)],
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

    private static bool Owns(ReadText text, Draft draft, Documents.Mark mark) =>
        draft.Owns(text.Words.FirstFrom(mark.Passage.Start));
}
