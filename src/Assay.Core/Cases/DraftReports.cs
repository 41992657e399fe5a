using System.Collections.Immutable;
using Assay.Core.Provenance;
using Assay.Core.Reading;

namespace Assay.Core.Cases;

/// <summary>The reports of a draft: each document reports each indicator that it argues, and copies what it was taken from.</summary>
internal static class DraftReports
{
    public static ImmutableArray<Report> Of(
        ImmutableArray<DocumentReading> readings,
        ImmutableArray<Derivation> derivations,
        DraftIndicators indicators
    )
    {
        var made = new List<Report>();
        foreach (var reading in InOrder(readings, derivations))
        {
            foreach (var indicator in indicators.ArguedBy(reading))
            {
                made.Add(
                    new Report
                    {
                        Id = Name(reading.Document.Id, indicator),
                        Source = reading.Document.Id,
                        Indicator = indicator,
                        Saw = Observation.Occurred,
                        Copies = Copies(reading, indicator, derivations, made),
                    }
                );
            }
        }

        return [.. made];
    }

    /// <summary>
    /// Parents first, whatever their dates say: provenance has already decided who took from whom. Documents that take
    /// from each other in a circle come in their own order, and only the earlier ones count as parents.
    /// </summary>
    private static List<DocumentReading> InOrder(
        ImmutableArray<DocumentReading> readings,
        ImmutableArray<Derivation> derivations
    )
    {
        var left = readings.ToList();
        var ordered = new List<DocumentReading>();
        while (left.Count > 0)
        {
            var waiting = left.Select(reading => reading.Document.Id).ToHashSet(StringComparer.Ordinal);
            var next =
                left.Find(reading =>
                    !derivations.Any(item =>
                        Is(item.Document, reading.Document.Id) && waiting.Contains(item.Of)
                    )
                ) ?? left[0];
            ordered.Add(next);
            left.Remove(next);
        }

        return ordered;
    }

    private static ImmutableArray<CopyCandidate> Copies(
        DocumentReading reading,
        string indicator,
        ImmutableArray<Derivation> derivations,
        List<Report> made
    )
    {
        var parents = derivations
            .Where(item => Is(item.Document, reading.Document.Id))
            .GroupBy(item => item.Of, StringComparer.Ordinal)
            .Select(group => new CopyCandidate(
                Name(group.Key, indicator),
                group.Max(item => Math.Clamp(item.Probability, 0, 1))
            ))
            .Where(candidate => made.Exists(report => Is(report.Id, candidate.Of)))
            .ToList();
        // Several parents, each nearly certain, share what one report can be.
        var sum = parents.Sum(candidate => candidate.Probability);
        return
        [
            .. parents.Select(candidate =>
                sum > 1 ? candidate with { Probability = candidate.Probability / sum } : candidate
            ),
        ];
    }

    private static string Name(string document, string indicator) => $"{document}.{indicator}";

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
