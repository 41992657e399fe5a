using System.Collections.Immutable;
using Assay.Reports.Figures;
using Assay.Reports.Pages;
using Assay.Reports.Words;
using Assay.Simulation.Calibrating;

namespace Assay.Reports.Calibrating;

/// <summary>A calibration as a page: what was to be shown first, then the figures behind it.</summary>
internal static class CalibrationPage
{
    public static Page Write(CalibrationResult result, string version)
    {
        Chapter[] chapters =
        [
            Answer(result),
            Methods(result),
            Curves(result),
            Ranks(result),
            Misspecified(result),
            Documents(result),
            Making(result, version),
        ];
        return new Page
        {
            Kicker = "Assay calibration",
            Title = "How far judgements can be believed",
            Under = CalibrationWords.Worlds(result),
            Chapters = [.. chapters.Where(chapter => !chapter.Blocks.IsEmpty)],
        };
    }

    private static Chapter Answer(CalibrationResult result)
    {
        var findings = result.Findings;
        var shown = findings.Count(finding => finding.Holds);
        return new Chapter(
            "answer",
            "What was to be shown",
            [
                new Paragraph(
                    $"{shown} of {findings.Length} hold on these worlds. The truth of each world is known to the program that made it and to nothing that judges it.",
                    "lead"
                ),
                new Grid(
                    "What was to be shown, and what came out",
                    [new("What"), new("Came out"), new("Shown", IsFigure: true)],
                    [
                        .. findings.Select(finding =>
                            ImmutableArray.Create<Line>(
                                finding.Says,
                                CalibrationWords.Came(finding),
                                finding.Holds ? "yes" : Line.Of($"{"no":t}")
                            )
                        ),
                    ]
                ),
                new Paragraph(
                    "Worlds are made up by rules that are written down. That a method is calibrated in them shows that its arithmetic is right and what its assumptions are worth when they hold, or fail in a stated way; it does not show that they hold in the real world."
                ),
            ]
        );
    }

    private static Chapter Methods(CalibrationResult result) =>
        new(
            "methods",
            "The same worlds by each method",
            [
                new Picture(
                    "fig-brier",
                    (width, id) => BrierFigure.Draw(result, width, id),
                    "Mean Brier score (bar, with the middle 90 % of other draws of worlds); the upright line is the prior alone. Left is better."
                ),
                new Grid(
                    "Scores; the lower the better",
                    [
                        new("Method"),
                        new("Brier", IsFigure: true),
                        new("Log", IsFigure: true),
                        new("Calibration error", IsFigure: true),
                        new("Near-certain and wrong", IsFigure: true),
                    ],
                    [.. result.Methods.Select(Scores)]
                ),
                new Grid(
                    "Parts of the Brier score: resolution is better high, reliability low; and the calibration error that chance alone would make",
                    [
                        new("Method"),
                        new("Resolution", IsFigure: true),
                        new("Reliability", IsFigure: true),
                        new("Error by chance", IsFigure: true),
                    ],
                    [.. result.Methods.Select(Parts)]
                ),
                ByKind(result),
                new Bullets([
                    .. result.Methods.Select(score =>
                        Line.Of(
                            $"{CalibrationWords.Name(score.Method):b}: {CalibrationWords.Says(score.Method)}"
                        )
                    ),
                ]),
            ]
        );

    private static Grid ByKind(CalibrationResult result) =>
        new(
            "Brier score by what kind of world it was",
            [
                new("Method"),
                .. result.Kinds.Select(pair => new Column(
                    Plain.Capital(
                        $"{CalibrationWords.Name(pair.Key)} ({CalibrationWords.Number(pair.Value)})"
                    ),
                    IsFigure: true
                )),
            ],
            [
                .. result.Methods.Select(score =>
                    ImmutableArray.CreateRange<Line>([
                        CalibrationWords.Name(score.Method),
                        .. score.BrierByKind.Values.Select(brier => (Line)CalibrationWords.Score(brier)),
                    ])
                ),
            ]
        );

    private static ImmutableArray<Line> Scores(MethodScore score) =>
        [
            CalibrationWords.Name(score.Method),
            CalibrationWords.Score(score.Brier),
            CalibrationWords.Score(score.Log),
            CalibrationWords.Score(score.Ece),
            score.NearCertain == 0
                ? "none stated"
                : $"{Plain.Percent(score.NearCertainWrong)} of {CalibrationWords.Number(score.NearCertain)}",
        ];

    private static ImmutableArray<Line> Parts(MethodScore score) =>
        [
            CalibrationWords.Name(score.Method),
            CalibrationWords.Score(score.Resolution),
            CalibrationWords.Score(score.Reliability),
            CalibrationWords.Score(score.EceByChance),
        ];

    private static Chapter Curves(CalibrationResult result) =>
        new(
            "curves",
            "What was stated, and how often it was so",
            [
                new Picture(
                    "fig-curves",
                    (width, id) => ReliabilityFigure.Draw(result, width, id),
                    "Each dot is the statements of about one probability (left to right); its height is how often they were true, its size how many there were. On the diagonal a method means what it says; below it to the right it is overconfident."
                ),
                new Grid(
                    "Assay: statements by probability",
                    [
                        new("Stated"),
                        new("Statements", IsFigure: true),
                        new("Mean stated", IsFigure: true),
                        new("Were true", IsFigure: true),
                    ],
                    [
                        .. result
                            .Of(Method.Assay)
                            .Curve.Where(bin => bin.Count > 0)
                            .Select(bin =>
                                ImmutableArray.Create<Line>(
                                    Plain.Band(bin.Low, bin.High),
                                    CalibrationWords.Number(bin.Count),
                                    CalibrationWords.Score(bin.Stated),
                                    CalibrationWords.Score(bin.Came)
                                )
                            ),
                    ]
                ),
            ]
        );

    private static Chapter Ranks(CalibrationResult result) =>
        new(
            "ranks",
            "Simulation-based calibration",
            [
                new Paragraph(
                    "The truth is ranked within what was said of it. If, and only if, that was calibrated, every rank is equally frequent (Talts et al. 2018). The last two quantities depend on the reports, so that an engine that ignores them fails as well (Modrak et al. 2023)."
                ),
                new Picture(
                    "fig-ranks",
                    (width, id) => RankFigure.Draw(result, width, id),
                    "How often the rank of the truth fell into each of 21 equal parts; the band holds 99 % of even counts."
                ),
                new Grid(
                    "Rank tests",
                    [new("Quantity"), new("Worlds", IsFigure: true), new("p", IsFigure: true)],
                    [
                        .. result.RankTests.Select(test =>
                            ImmutableArray.Create<Line>(
                                CalibrationWords.Name(test.Quantity),
                                CalibrationWords.Number(test.Counts.Sum()),
                                CalibrationWords.P(test.P)
                            )
                        ),
                    ]
                ),
            ]
        );

    private static Chapter Misspecified(CalibrationResult result) =>
        result.Misspecified.IsEmpty
            ? new Chapter("misspecified", "Where the case is wrong about its world", [])
            : new Chapter(
                "misspecified",
                "Where the case is wrong about its world",
                [
                    new Paragraph(
                        $"Each row has {result.WorldsPerCell} worlds whose truth or reports were drawn by another law than the case states; the worst comes first. Brier scores: of Assay's tempered judgement, which is the one for a case that may be wrong, of its exact posterior, of the prior alone, of origins counted without deception, and of naive Bayes. That of the tempered judgement is to be below that of the prior."
                    ),
                    new Grid(
                        "Ways of being wrong",
                        [
                            new("What differs"),
                            new("Tempered", IsFigure: true),
                            new("Exact", IsFigure: true),
                            new("Prior", IsFigure: true),
                            new("Origins", IsFigure: true),
                            new("Naive Bayes", IsFigure: true),
                        ],
                        [
                            .. result
                                .Misspecified.OrderByDescending(cell =>
                                    cell.TemperedBrier / cell.PriorOnlyBrier
                                )
                                .Select(cell =>
                                    ImmutableArray.Create<Line>(
                                        Plain.Capital(cell.What),
                                        CalibrationWords.Score(cell.TemperedBrier),
                                        CalibrationWords.Score(cell.ExactBrier),
                                        CalibrationWords.Score(cell.PriorOnlyBrier),
                                        CalibrationWords.Score(cell.OriginsOnlyBrier),
                                        CalibrationWords.Score(cell.NaiveBayesBrier)
                                    )
                                ),
                        ]
                    ),
                ]
            );

    private static Chapter Documents(CalibrationResult result) =>
        result.Documents is not { } documents
            ? new Chapter("documents", "From the words of documents", [])
            : new Chapter(
                "documents",
                "From the words of documents",
                [
                    new Paragraph(
                        $"{documents.Worlds} worlds were written down as documents and judged from their words alone; then again with one step at a time done as if by somebody who knows. {Plain.Percent(documents.ReadRight)} of the reports were read with their source, their indicator and what they say; of what was read, {Plain.Percent(documents.ReadWrong)} is said by no report. {documents.Refused} worlds were too entangled by one way or another and count nowhere."
                    ),
                    new Grid(
                        "Where it is lost",
                        [new("Way"), new("Brier", IsFigure: true)],
                        [
                            .. documents.Brier.Select(pair =>
                                ImmutableArray.Create<Line>(
                                    CalibrationWords.Name(pair.Key),
                                    CalibrationWords.Score(pair.Value)
                                )
                            ),
                        ]
                    ),
                ]
            );

    private static Chapter Making(CalibrationResult result, string version) =>
        new(
            "making",
            "How this was made",
            [
                new Paragraph(
                    Line.Of(
                        $"Assay {version:w}, worlds of the kind {result.Parameters:w}, seed {result.Seed}. The same command gives the same bytes on any machine and any number of threads: assay calibrate --kind {result.Parameters:w} --worlds {result.Worlds} --seed {result.Seed} --cell-worlds {result.WorldsPerCell} --document-worlds {result.Documents?.Worlds ?? 0}"
                    )
                ),
            ]
        );
}
