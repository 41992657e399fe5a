using System.Collections.Immutable;
using Assay.Core.Judging;
using Assay.Core.Provenance;
using Assay.Core.Reading;

namespace Assay.Tests;

internal static partial class Some
{
    private const string Opinion = """
        Analysts Say the Ministry Stands Behind the Harbour League

        The Ministry of the Interior has a long habit of making the disorder that it later puts down. In 1908 its agents allegedly planted the bombs of the river quarter (The River Quarter Papers, Old Town: Archive Press, 1911). A former clerk told this paper that the League's first treasurer drew a ministry salary.

        The League was in touch with the Ministry in the spring. It has never struck at a ministry building (Evening Post, May 3, 1926;, May 9, 1926). Is that an accident?

        Given this record, it is probably true that the Ministry, in fact, directs the Harbour League. The bombs that the Ministry planted in 1908 show what it can do, and an alliance of this kind would serve it well.
        """;

    /// <summary>One opinion piece with every kind of mark, and a draft judgement of its claim.</summary>
    public static Examination OneDocument() =>
        new()
        {
            Version = "0.1.0",
            Documents = [OpinionReading()],
            Origins =
            [
                new("d1", "s2", 1, 1, ["The River Quarter Papers"]),
                new("d1", "s3", 1, 1, ["A former clerk"]),
                new("d1", "s5", 3, 1.2, ["Evening Post"]),
            ],
            Judgement = Judgement(),
            Warnings = ["The language was decided from stop words only."],
            Unread =
            [
                new("notes/broken.pdf", "The file ends before its first page; a whole PDF was wanted."),
            ],
        };

    /// <summary>Twelve documents of which most repeat one origin.</summary>
    public static Examination Dossier(int count = 12) =>
        new()
        {
            Version = "0.1.0",
            Documents = [.. Enumerable.Range(1, count).Select(ShortReading)],
            Derivations =
            [
                .. Enumerable
                    .Range(2, count - 1)
                    .Where(number => number % 5 != 0)
                    .Select(number => new Derivation(
                        $"d{number}",
                        number % 3 == 0 ? $"d{number - 1}" : "d1",
                        (DerivationKind)(number % 4),
                        number % 7 == 0 ? 0.4 : 0.93,
                        ["shares 41 words in a row", $"names d1 as its source {number} times"]
                    )),
            ],
            Origins =
            [
                new("d1", "s1", count, 2.4, ["A former clerk", "A night watchman"])
                {
                    Words =
                        "made in 12 documents that go back to one: “The League” (Evening Post, 3 May 1908)",
                },
            ],
            Judgement = Judgement(),
        };

    /// <summary>A draft judgement of five rivals.</summary>
    public static Judgement Judgement() =>
        new()
        {
            Question = "What tie, if any, is there between the state and the group?",
            IsDraft = true,
            Hypotheses =
            [
                new(
                    "no-link",
                    "There is no tie between the two",
                    0.52,
                    0.4812,
                    0.31,
                    0.66,
                    "roughly even chance"
                ),
                new("contact", "The two are in touch, and no more", 0.2, 0.2208, 0.1, 0.37, "unlikely"),
                new(
                    "support",
                    "The state gives money, arms, training or shelter",
                    0.14,
                    0.146,
                    0.05,
                    0.28,
                    "very unlikely"
                ),
                new(
                    "direction",
                    "The state directed an act of the group",
                    0.09,
                    0.104,
                    0.03,
                    0.22,
                    "very unlikely"
                ),
                new("control", "The state controls the group", 0.05, 0.048, 0.006, 0.12, "almost no chance"),
            ],
            Leader = "no-link",
            Claimed = "direction",
            Tempered = new()
            {
                Kept = Tempering.Kept,
                Leader = "no-link",
                Hypotheses =
                [
                    new("no-link", 0.489, "roughly even chance"),
                    new("contact", 0.2166, "unlikely"),
                    new("support", 0.1449, "very unlikely"),
                    new("direction", 0.1011, "very unlikely"),
                    new("control", 0.0484, "almost no chance"),
                ],
                Deceivers = [new("opposition", 0.1234, "very unlikely")],
            },
            Confidence = Confidence.Low,
            ConfidenceRule = "It is low because more than half of the weight rests on default ratings.",
            Prior = new(
                "groups-accused",
                "Of 25 groups accused of such a tie, 12 were later shown to have one of some kind.",
                "A count of settled cases, 1900 to 1990.",
                ["Settled cases are not a fair sample of all cases.", "The count mixes kinds of tie."],
                [new("any-group", "Of 310 armed groups of any kind, 41 had a state behind them.", 0.13, 0.15)]
            ),
            Indicators =
            [
                new(
                    "past-practice",
                    "The state has used such groups before",
                    0.71,
                    2,
                    1,
                    "States with such a record are accused more often, rightly or wrongly",
                    true
                ),
                new(
                    "restraint",
                    "The group spares the state's own buildings",
                    0.62,
                    3,
                    1.2,
                    "Hard targets are spared by everybody",
                    true
                ),
                new("salary", "A member drew pay from the state", 0.33, 1, 1, null, false),
            ],
            Sources = [new("clerk", 0.5, 0.4, 0.1)],
            Deceivers =
            [
                new(
                    "opposition",
                    "The opposition would have it believed that the state directs the group",
                    0.1,
                    0.13
                ),
            ],
            Weights =
            [
                new("r2", "A former clerk: the treasurer drew a salary", 2.31),
                new("r1", "The River Quarter Papers: past practice", -0.4),
            ],
            Linchpins =
            [
                new(
                    ["origin r2"],
                    "no-link",
                    "likely",
                    "Without the former clerk, \u201cThere is no tie between the two\u201d becomes likely."
                ),
            ],
            BreakEven = [new("salary / direction", 0.97, 0.6)],
            Collect =
            [
                new(
                    "pay-list",
                    "A pay list of the Ministry with a member's name on it",
                    "archives",
                    0.31,
                    0.22
                ),
                new("orders", "A written order to the group", null, 0.12, 0.05),
            ],
            DefaultsShare = 0.64,
            Baselines =
            [
                new(
                    "countDocuments",
                    "Counting documents as if each were an origin",
                    [
                        new("no-link", 0.2),
                        new("contact", 0.2),
                        new("support", 0.2),
                        new("direction", 0.3),
                        new("control", 0.1),
                    ]
                ),
                new(
                    "naiveBayes",
                    "Multiplying likelihoods without provenance",
                    [
                        new("no-link", 0.35),
                        new("contact", 0.25),
                        new("support", 0.15),
                        new("direction", 0.2),
                        new("control", 0.05),
                    ]
                ),
            ],
            Assumptions = ["The rivals exclude each other and leave no other explanation."],
            Draws = 2000,
            Seed = 1,
        };

    private static DocumentReading OpinionReading()
    {
        const string Text = Opinion;
        return new()
        {
            Document = Document(Text, path: "opinion.txt") with
            {
                Notes = ["One byte that is not UTF-8 was replaced."],
                Map = [new(new(0, Text.Length), "page 1")],
            },
            Card = new()
            {
                Title = "Analysts Say the Ministry Stands Behind the Harbour League",
                NotBefore = "1926-05-09",
                Language = "en",
                Missing = ["author", "date", "publication", "volume", "issue"],
            },
            Sentences = [Passage(Text, "Is that an accident?")],
            Statements = Statements(Text),
            Hedges =
            [
                new("h1", Mark(Text, "allegedly"), 0.3, 0.7, "ours: a claim handed on"),
                new("h2", Mark(Text, "probably"), 0.6, 0.85, "survey of 5,174 readers"),
            ],
            Qualifiers = [new("q1", Mark(Text, "in fact"), QualifierKind.Booster)],
            Attributions =
            [
                new(
                    Mark(Text, "A former clerk"),
                    Mark(Text, "told this paper that"),
                    Mark(Text, "the League's first treasurer drew a ministry salary")
                ),
            ],
            Citations = Citations(Text),
            Shifts =
            [
                new(
                    "s2",
                    "s8",
                    ShiftKind.HedgeDropped,
                    Mark(Text, "allegedly planted"),
                    Mark(Text, "planted", 2)
                ),
                new("s4", "s9", ShiftKind.RungClimbed, Mark(Text, "in touch"), Mark(Text, "alliance")),
            ],
            Mechanisms =
            [
                new("chaos-by-proxy", "past-practice", [Mark(Text, "making the disorder")], ["s1"]),
            ],
            Checklist = new()
            {
                Motive = [Mark(Text, "would serve it well")],
                PastPractice = [Mark(Text, "a long habit of making the disorder that it later puts down")],
            },
            Rejected = [new("quote", "It opens and never closes.", "\u201cthe disorder")],
        };
    }

    private static ImmutableArray<Statement> Statements(string text) =>
        [
            new()
            {
                Id = "s1",
                Passage = Passage(
                    text,
                    "The Ministry of the Interior has a long habit of making the disorder that it later puts down."
                ),
                Commitment = Commitment.Asserted,
                Supports = ["s7"],
            },
            new()
            {
                Id = "s2",
                Passage = Passage(
                    text,
                    "In 1908 its agents allegedly planted the bombs of the river quarter"
                ),
                Commitment = Commitment.Asserted,
                Hedges = ["h1"],
            },
            new()
            {
                Id = "s3",
                Passage = Passage(text, "the League's first treasurer drew a ministry salary"),
                Commitment = Commitment.Attributed,
                Speaker = Mark(text, "A former clerk"),
                Supports = ["s1"],
                Rung = Rung.Recruitment,
            },
            new()
            {
                Id = "s4",
                Passage = Passage(text, "The League was in touch with the Ministry in the spring."),
                Commitment = Commitment.Asserted,
                Rung = Rung.Contact,
            },
            new()
            {
                Id = "s5",
                Passage = Passage(text, "It has never struck at a ministry building"),
                Commitment = Commitment.Asserted,
                Supports = ["s7"],
            },
            new()
            {
                Id = "s6",
                Passage = Passage(text, "Is that an accident?"),
                Commitment = Commitment.Asked,
            },
            new()
            {
                Id = "s7",
                Passage = Passage(
                    text,
                    "it is probably true that the Ministry, in fact, directs the Harbour League"
                ),
                Commitment = Commitment.Asserted,
                Hedges = ["h2"],
                IsMain = true,
                Rung = Rung.Direction,
            },
            new()
            {
                Id = "s8",
                Passage = Passage(text, "The bombs that the Ministry planted in 1908 show what it can do"),
                Commitment = Commitment.Presupposed,
                Supports = ["s7"],
            },
            new()
            {
                Id = "s9",
                Passage = Passage(text, "an alliance of this kind would serve it well"),
                Commitment = Commitment.Asserted,
                Supports = ["s7"],
            },
        ];

    private static ImmutableArray<Citation> Citations(string text) =>
        [
            new()
            {
                Id = "c1",
                Cluster = "k1",
                Mark = Mark(text, "The River Quarter Papers, Old Town: Archive Press, 1911"),
                Title = "The River Quarter Papers",
                Place = "Old Town",
                Publisher = "Archive Press",
                Date = "1911",
                Supports = ["s2"],
            },
            new()
            {
                Id = "c2",
                Cluster = "k2",
                Mark = Mark(text, "Evening Post, May 3, 1926"),
                Source = "Evening Post",
                Date = "1926-05-03",
                Supports = ["s5"],
            },
            new()
            {
                Id = "c3",
                Cluster = "k2",
                Mark = Mark(text, "May 9, 1926"),
                Date = "1926-05-09",
                Defects = [CitationDefect.MissingSource],
                Continues = "c2",
                Supports = ["s5"],
            },
        ];

    private static DocumentReading ShortReading(int number)
    {
        var text =
            $"Report {number}. A former clerk says that the Ministry may direct the League. The rest is silence.";
        var id = $"d{number}";
        return new()
        {
            Document = Document(text, id, $"dossier/{number:00}.txt"),
            Card = new()
            {
                Title = $"Report {number} on the Harbour League and what is said of it",
                Date = $"1926-05-{(number % 28) + 1:00}",
                Publication = "Evening Post",
                Missing = ["author"],
            },
            Statements =
            [
                new()
                {
                    Id = "s1",
                    Passage = Passage(text, "the Ministry may direct the League"),
                    Commitment = Commitment.Attributed,
                    Speaker = Mark(text, "A former clerk"),
                    Hedges = ["h1"],
                    IsMain = true,
                    Rung = Rung.Direction,
                },
                new()
                {
                    Id = "s2",
                    Passage = Passage(text, "The rest is silence."),
                    Commitment = Commitment.Asserted,
                },
            ],
            Hedges = [new("h1", Mark(text, "may"), 0.2, 0.6, "survey of 5,174 readers")],
            Attributions =
            [
                new(
                    Mark(text, "A former clerk"),
                    Mark(text, "says that"),
                    Mark(text, "the Ministry may direct the League")
                ),
            ],
        };
    }
}
