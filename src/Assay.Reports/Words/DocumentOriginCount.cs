using System.Collections.Immutable;
using Assay.Core.Judging;
using Assay.Core.Provenance;

namespace Assay.Reports.Words;

/// <summary>Counts how many of an examination's documents are origins of their own.</summary>
internal static class DocumentOriginCount
{
    /// <summary>The expected number, between the number of independent groups and that of documents.</summary>
    /// <remarks>
    /// A document that took from a known earlier one is its own origin with the probability that it did not. Of two
    /// whose order is unknown, one of both falls away with the probability that they depend on each other; going from
    /// the surest pair down and joining groups counts three copies of each other once, whatever their order.
    /// </remarks>
    public static double Expected(Examination examination)
    {
        var own = examination.Documents.ToDictionary(
            reading => reading.Document.Id,
            _ => 1.0,
            StringComparer.Ordinal
        );
        foreach (
            var taken in examination.Derivations.Where(taken =>
                IsOrdered(taken) && own.ContainsKey(taken.Document)
            )
        )
            own[taken.Document] = Math.Min(own[taken.Document], 1 - taken.Probability);
        var group = own.Keys.ToDictionary(id => id, id => id, StringComparer.Ordinal);
        foreach (
            var pair in Unordered(examination)
                .Where(pair => own.ContainsKey(pair.Document) && own.ContainsKey(pair.Of))
        )
            Join(own, group, pair);
        return examination.Documents.Sum(reading => own[reading.Document.Id]);
    }

    private static bool IsOrdered(Derivation taken) => taken.Dependence <= taken.Probability;

    private static ImmutableArray<Derivation> Unordered(Examination examination) =>
        [
            .. examination
                .Derivations.Where(taken => !IsOrdered(taken))
                .OrderByDescending(taken => taken.Dependence)
                .ThenBy(taken => taken.Document, StringComparer.Ordinal)
                .ThenBy(taken => taken.Of, StringComparer.Ordinal),
        ];

    private static void Join(
        Dictionary<string, double> own,
        Dictionary<string, string> group,
        Derivation pair
    )
    {
        var (one, other) = (RootOf(group, pair.Document), RootOf(group, pair.Of));
        if (string.Equals(one, other, StringComparison.Ordinal))
            return;
        var (kept, lost) = own[one] >= own[other] ? (one, other) : (other, one);
        own[lost] *= 1 - pair.Dependence;
        group[lost] = kept;
    }

    private static string RootOf(Dictionary<string, string> group, string document)
    {
        while (!string.Equals(group[document], document, StringComparison.Ordinal))
            document = group[document] = group[group[document]];
        return document;
    }
}
