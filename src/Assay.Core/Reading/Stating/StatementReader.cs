using System.Collections.Immutable;
using Assay.Core.Reading.Attributing;
using Assay.Core.Reading.Hedging;
using Assay.Core.Reading.Sentences;

namespace Assay.Core.Reading.Stating;

/// <summary>Reads what a document says: sentences, and clauses that it stands to differently than to their sentence.</summary>
internal static class StatementReader
{
    private const int ShortestClause = 3;

    /// <summary>The statements in order of start; those of equal start with the longer first.</summary>
    public static List<Draft> Read(
        ReadText text,
        ImmutableArray<FoundHedge> hedges,
        List<FoundAttribution> attributions
    )
    {
        var found = new List<Draft>();
        var bySentence = BySentence(attributions);
        var hedged = new HedgePlaces(hedges);
        var speech = new SpeechRow(text, attributions);
        for (var index = 0; index < text.Sentences.Length; index++)
        {
            var scene = new StatementScene(
                text,
                index,
                bySentence.GetValueOrDefault(index, []),
                hedged,
                speech
            );
            if (
                scene.End - scene.First >= ShortestClause
                && !scene.IsMostlyCited
                && scene.HoldsWords
                && !CreditLine.IsCredit(text.Text, scene.Sentence.Passage)
            )
                ReadSentence(scene, found);
        }

        return InOrder(found);
    }

    private static Dictionary<int, List<FoundAttribution>> BySentence(List<FoundAttribution> attributions)
    {
        var bySentence = new Dictionary<int, List<FoundAttribution>>();
        foreach (var attribution in attributions)
        {
            if (attribution.IsCarried)
                continue;
            if (!bySentence.TryGetValue(attribution.Sentence, out var list))
                bySentence[attribution.Sentence] = list = [];
            list.Add(attribution);
        }

        return bySentence;
    }

    private static void ReadSentence(StatementScene scene, List<Draft> found)
    {
        if (scene.Sentence.IsHeading)
        {
            if (scene.Attributions is [var attribution, ..])
                found.Add(scene.Attributed(scene.First, scene.End, attribution) with { IsHeading = true });
            return;
        }

        if (scene.Speech is { } spoken)
        {
            found.Add(
                scene.Make(scene.First, scene.End, Commitment.Attributed) with
                {
                    Speaker = spoken.Source,
                }
            );
            return;
        }

        var own = scene.Clauses().Where(scene.StandsApart).ToList();
        var first = own.Count > 0 && own[0].First == scene.First ? own[0].End : scene.First;
        var end = own.Count > 0 && own[^1].End == scene.End ? own[^1].First : scene.End;
        if (end - first < ShortestClause)
            (first, end) = (scene.First, scene.End);
        found.AddRange(own.Select(scene.Own));
        var parts = Parts(scene, first, end);
        found.AddRange(parts);
        var without = ImmutableArray.CreateBuilder<(int First, int End)>(own.Count + parts.Count);
        foreach (var clause in own)
            without.Add((clause.First, clause.End));
        foreach (var part in parts)
            without.Add((part.First, part.End));
        found.Add(scene.Main(first, end) with { Without = without.MoveToImmutable() });
    }

    // Of drafts over the same words the first is kept.
    private static List<Draft> InOrder(List<Draft> found)
    {
        var kept = new List<Draft>();
        foreach (
            var draft in found
                .OrderBy(draft => draft.Passage.Start)
                .ThenByDescending(draft => draft.Passage.End)
        )
            if (kept.Count == 0 || kept[^1].Passage != draft.Passage)
                kept.Add(draft);
        return kept;
    }

    // Attributed and presupposed parts of what is left of the sentence.
    private static List<Draft> Parts(StatementScene scene, int first, int end)
    {
        var parts = new List<Draft>();
        foreach (var attribution in scene.Attributions)
        {
            var (from, to) = scene.Tokens(attribution.Whole, first, end);
            if (scene.HoldsContent(attribution, first, end) && !scene.Covers(attribution, first, end))
                parts.Add(scene.Attributed(from, to, attribution) with { IsClause = true });
        }

        foreach (var (from, to) in scene.Presuppositions(first, end))
            parts.Add(scene.Make(from, to, Commitment.Presupposed) with { IsClause = true });
        return parts;
    }
}
