using System.Collections.Immutable;
using System.Globalization;
using Assay.Core.Weighing.Matrices;

namespace Assay.Tests.Weighing.Matrices;

/// <summary>Matrices for tests, from rows such as <c>C N II NA</c>.</summary>
internal static class SomeMatrix
{
    /// <summary>Items E1, E2, ... on hypotheses H1, H2, ...</summary>
    public static EvidenceMatrix Of(params string[] rows) => Of([.. rows.Select((row, i) => Item(i, row))]);

    public static EvidenceMatrix Of(params MatrixItem[] items) =>
        new(
            "Which of them?",
            [
                .. items[0]
                    .Votes.Select((_, h) => new MatrixHypothesis(Numbered("H", h), $"Hypothesis {h + 1}")),
            ],
            [.. items]
        );

    public static MatrixItem Item(int place, string row) =>
        new()
        {
            Id = Numbered("E", place),
            Says = $"Item {place + 1}",
            Votes = [.. row.Split(' ').Select(Votes)],
        };

    /// <summary>Votes parted by <c>|</c>; a hyphen stands for none.</summary>
    public static ImmutableArray<Consistency> Votes(string cell) =>
        string.Equals(cell, "-", StringComparison.Ordinal)
            ? []
            : [.. cell.Split('|').Select(letters => ConsistencyCode.Read(letters)!.Value)];

    public static MatrixItem Graded(
        this MatrixItem item,
        EvidenceLevel credibility,
        EvidenceLevel relevance = EvidenceLevel.Medium
    ) => item with { Credibility = credibility, Relevance = relevance };

    public static MatrixScores By(this EvidenceMatrix matrix, string dialect) =>
        MatrixDialects
            .Score(matrix)
            .Single(scores => string.Equals(scores.Dialect.Id, dialect, StringComparison.Ordinal));

    /// <summary>The names of the leaders, parted by blanks.</summary>
    public static string Leaders(this EvidenceMatrix matrix, string dialect) =>
        string.Join(' ', matrix.By(dialect).Leaders.Select(h => matrix.Hypotheses[h].Id));

    /// <summary>
    /// Why adoption stalled: the marks, grades and weights of an example of radarist's structured analytic skills, with
    /// credibility from its grades (A and B High, C Medium).
    /// </summary>
    public static EvidenceMatrix AdoptionStall(bool isE4Copied = false)
    {
        List<MatrixItem> items =
        [
            Item(0, "C C C I").Graded(EvidenceLevel.High) with
            {
                Weight = 1,
            },
            Item(1, "C N I I").Graded(EvidenceLevel.High) with
            {
                Weight = 0.81,
            },
            Item(2, "I CC N N").Graded(EvidenceLevel.High) with
            {
                Weight = 0.8,
            },
            Item(3, "C I C C") with
            {
                Weight = 0.42,
            },
            Item(4, "C N II I").Graded(EvidenceLevel.High) with
            {
                Weight = 0.72,
            },
        ];
        if (isE4Copied)
            items.Add(items[3] with { Id = "E6" });
        return Of([.. items]);
    }

    /// <summary>Who was behind Sandworm: the marks and levels of Intel Workbench's own example.</summary>
    public static EvidenceMatrix Sandworm() =>
        Of(
            Item(0, "C I I N").Graded(EvidenceLevel.High, EvidenceLevel.High),
            Item(1, "C N I N").Graded(EvidenceLevel.Medium, EvidenceLevel.High),
            Item(2, "C I N N").Graded(EvidenceLevel.High, EvidenceLevel.High),
            Item(3, "C I I I").Graded(EvidenceLevel.High, EvidenceLevel.High),
            Item(4, "C I I N").Graded(EvidenceLevel.Medium, EvidenceLevel.High),
            Item(5, "C N I N"),
            Item(6, "C C I N").Graded(EvidenceLevel.Low),
            Item(7, "N N C N").Graded(EvidenceLevel.Medium, EvidenceLevel.Low)
        );

    private static string Numbered(string letter, int place) =>
        letter + (place + 1).ToString(CultureInfo.InvariantCulture);
}
