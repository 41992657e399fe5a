using System.Collections.Immutable;
using System.Globalization;
using Assay.Core.Cases;
using Assay.Core.Judging;

namespace Assay.Tests.Reports;

/// <summary>Judged cases for the reports of <c>weigh</c>.</summary>
internal static class SomeJudgement
{
    private const int Draws = 200;

    /// <summary>The monarchist union as of 1925: a small case with everything in it.</summary>
    public static CaseContent Trust() =>
        new()
        {
            Question = "Who ran the Monarchist Union of Central Russia in 1925?",
            AsOf = "1925-12-31",
            Hypotheses =
            [
                new("genuine", "An authentic underground", Prior(0.45)),
                new("penetrated", "Authentic with state agents inside", Prior(0.35)),
                new("controlled", "Created or run by the state", Prior(0.20)),
            ],
            Assumptions = [new("porous-border", "The border is easy to cross anywhere", [Word("unlikely")])],
            Causes =
            [
                new(
                    "lax-guards",
                    "The border guards are lax",
                    [Rating.Point(0.2), Rating.Point(0.3), Rating.Point(0.5)]
                ),
            ],
            Indicators =
            [
                new()
                {
                    Id = "couriers-return",
                    Says = "Couriers cross the border and return unharmed",
                    Likely = [Word("unlikely"), Rating.Range(0.3, 0.6), Word("almost certain")],
                    Rival = "Smugglers had crossed there unharmed for years",
                },
                new()
                {
                    Id = "crossings-easy",
                    Says = "Crossings meet no patrol",
                    Given = "porous-border",
                    Likely = [Word("likely"), Word("likely"), Word("likely")],
                    LikelyOtherwise = [Word("very unlikely"), Word("unlikely"), Word("likely")],
                },
                new()
                {
                    Id = "no-arrests",
                    Says = "Nobody of the union is arrested in three years",
                    Given = "lax-guards",
                    Likely = [Rating.Point(0.3), Rating.Point(0.5), Rating.Point(0.9)],
                    LikelyOtherwise = [Rating.Point(0.1), Rating.Unrated, Rating.Point(0.85)],
                    IsDefault = true,
                },
            ],
            Deceivers =
            [
                new(
                    "ogpu",
                    "The state's political police would have the union believed in",
                    "genuine",
                    [Rating.Point(0), Word("even chance"), Word("almost certain")]
                ),
            ],
            Channels = [new("union-couriers", Rating.Point(0.9), "ogpu")],
            Sources =
            [
                new()
                {
                    Id = "polish-staff",
                    Says = "The Polish general staff",
                    Reliability = Grade.B,
                    Channel = "union-couriers",
                },
                new() { Id = "kutepov-circle", Reliability = Grade.C },
            ],
            Reports =
            [
                Saw("r1", "polish-staff", "couriers-return") with
                {
                    Credibility = 1,
                    Date = "1925-03-01",
                },
                Saw("r2", "kutepov-circle", "couriers-return") with
                {
                    Copies = [new("r1", 0.9)],
                },
                Saw("r3", "kutepov-circle", "crossings-easy") with
                {
                    Saw = Observation.DidNotOccur,
                },
                Saw("r4", "kutepov-circle", "crossings-easy") with
                {
                    Saw = Observation.FoundNothing,
                    Detection = Rating.Point(0.3),
                },
                Saw("r5", "polish-staff", "no-arrests") with
                {
                    Credibility = 2,
                    Date = "1925-06",
                },
            ],
            Notes = ["The date of the first crossing is taken from one memoir."],
        };

    /// <summary>A case with very many of everything.</summary>
    public static CaseContent Large(int hypotheses = 12, int indicators = 60, int reports = 300)
    {
        string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
        Rating Cell(int j, int h) =>
            (j + h) % 9 == 0 ? Rating.Unrated
            : h == j % hypotheses ? Rating.Range(0.5, 0.7)
            : Rating.Point(0.3 + (((j * 7) + (h * 3)) % 5 / 20.0));
        return new()
        {
            Question = "Which of the twelve companies supplied the pumps that failed in the flood?",
            Hypotheses =
            [
                .. Enumerable
                    .Range(1, hypotheses)
                    .Select(h => new Hypothesis(
                        "company-" + Number(h),
                        $"Company {Number(h)}, which had a contract with the water board of district {Number(h)}",
                        HypothesisPrior.Unrated,
                        h == hypotheses
                    )),
            ],
            Indicators =
            [
                .. Enumerable
                    .Range(0, indicators)
                    .Select(j => new Indicator
                    {
                        Id = "trace-" + Number(j + 1),
                        Says =
                            $"Ledger {Number(j + 1)} lists pumps of the failed type as delivered to the district",
                        Likely = [.. Enumerable.Range(0, hypotheses).Select(h => Cell(j, h))],
                        IsDefault = j % 4 == 0,
                    }),
            ],
            Sources =
            [
                .. Enumerable
                    .Range(0, 40)
                    .Select(s => new Source
                    {
                        Id = "clerk-" + Number(s + 1),
                        Says = $"The clerk of ward {Number(s + 1)}",
                        Reliability = (Grade)(s % 6),
                    }),
            ],
            Reports =
            [
                .. Enumerable
                    .Range(0, reports)
                    .Select(i =>
                        Saw(
                            "r" + Number(i + 1),
                            "clerk-" + Number((i % 40) + 1),
                            "trace-" + Number((i % indicators) + 1)
                        ) with
                        {
                            Copies =
                                i < indicators
                                    ? []
                                    : [new("r" + Number((i % indicators) + 1), i % 3 == 0 ? 1 : 0.6)],
                            Date = $"1931-{1 + (i / 28 % 12):00}-{1 + (i % 28):00}",
                        }
                    )
                    .OrderBy(report => report.Copies.Length),
            ],
        };
    }

    /// <summary>The union again, rated blind by three.</summary>
    public static CaseContent ThreeAnalysts()
    {
        var content = Trust();
        Rating Each(Rating rating, int j, int h) =>
            !rating.IsRated
                ? rating
                : Rating.Of(
                    new AnalystRatings([
                        new("ann", rating),
                        new("bob", Rating.Point(Math.Clamp(rating.Mean + 0.15 - (0.1 * h), 0.01, 0.99))),
                        new(
                            "cai",
                            Rating.Point(Math.Clamp(rating.Mean - 0.2 + (0.06 * (j + h)), 0.01, 0.99))
                        ),
                    ])
                );
        return content with
        {
            Indicators =
            [
                .. content.Indicators.Select(
                    (item, j) =>
                        item with
                        {
                            Likely = [.. item.Likely.Select((rating, h) => Each(rating, j, h))],
                            LikelyOtherwise =
                            [
                                .. item.LikelyOtherwise.Select((rating, h) => Each(rating, j, h)),
                            ],
                        }
                ),
            ],
        };
    }

    /// <summary>What a case comes to.</summary>
    public static Judgement Of(CaseContent content, int draws = Draws) =>
        Judge.Of(new Case(content), new JudgingOptions { Draws = draws });

    /// <summary>The judgement of the union with every optional part filled in.</summary>
    public static Judgement Full()
    {
        var content = Trust();
        var judgement = Of(content);
        return judgement with
        {
            Swings = Swings(content, judgement),
            Collect =
            [
                .. judgement.Collect.Select(item =>
                    item with
                    {
                        Discriminates = ["controlled", "genuine"],
                        Explanation = "If it were seen, the state's hand would look stronger.",
                    }
                ),
            ],
        };
    }

    /// <summary>The judgement of three analysts, pooled by the mean of log-odds.</summary>
    public static (Judgement Judgement, CaseContent Content) Several()
    {
        var content = ThreeAnalysts();
        var each = content.Analysts.Select(name => (Name: name, Judged: Of(content.Of(name)))).ToList();
        var pooled = each[0]
            .Judged.Hypotheses.Select(
                (_, h) => Math.Exp(each.Average(item => Math.Log(item.Judged.Hypotheses[h].Posterior)))
            )
            .ToList();
        var first = each[0].Judged;
        ImmutableArray<HypothesisJudgement> hypotheses =
        [
            .. first.Hypotheses.Select(
                (item, h) =>
                    item with
                    {
                        Posterior = pooled[h] / pooled.Sum(),
                        Low = each.Min(analyst => analyst.Judged.Hypotheses[h].Low),
                        High = each.Max(analyst => analyst.Judged.Hypotheses[h].High),
                        Word = EstimativeWords.Icd203.Word(pooled[h] / pooled.Sum()),
                    }
            ),
        ];
        var leader = hypotheses.MaxBy(item => item.Posterior)!;
        var judgement = first with
        {
            Hypotheses = hypotheses,
            Leader = leader.Id,
            Ties = [leader.Id],
            Tempered = null,
            Swings = Swings(content.Of("ann"), first),
            Analysts =
            [
                .. each.Select(item => new AnalystJudgement(
                    item.Name,
                    [.. item.Judged.Hypotheses.Select(hypothesis => hypothesis.Posterior)],
                    item.Judged.Leader,
                    item.Judged.Hypotheses.First(hypothesis =>
                        string.Equals(hypothesis.Id, item.Judged.Leader, StringComparison.Ordinal)
                    ).Word,
                    string.Equals(item.Name, "bob", StringComparison.Ordinal) ? 0.025 : 0
                )),
            ],
            Agreement = new(
                0.4127,
                14,
                [new("couriers-return / genuine", 0.125, "cai", 0.475, "bob")],
                "They agree about as often as not, most on what the union's silence means."
            ),
        };
        return (judgement, content);
    }

    /// <summary>The leader's posterior with each rating of the indicators at either end, as a judgement has it.</summary>
    public static ImmutableArray<RatingSwing> Swings(CaseContent content, Judgement judgement)
    {
        var swings = new List<RatingSwing>();
        foreach (var item in content.Indicators.Where(item => item.Given is null))
        {
            for (var h = 0; h < content.Hypotheses.Length; h++)
            {
                var rating = item.Likely[h];
                if (!rating.IsRated)
                    continue;
                var isPoint = rating.Low == rating.High;
                var (low, high) = isPoint ? (0.0, 1.0) : (rating.Low, rating.High);
                swings.Add(
                    new(
                        $"{item.Id} / {content.Hypotheses[h].Id}",
                        low,
                        high,
                        rating.Mean,
                        Leader(content, judgement, item, h, low),
                        Leader(content, judgement, item, h, high),
                        isPoint
                    )
                );
            }
        }

        return [.. swings.OrderByDescending(swing => Math.Abs(swing.AtHigh - swing.AtLow))];
    }

    /// <summary>The leader's posterior with one rating, named by its path, at a value.</summary>
    public static double At(CaseContent content, Judgement judgement, string path, double rating)
    {
        var names = path.Split(" / ");
        var item = content.Indicators.First(found =>
            string.Equals(found.Id, names[0], StringComparison.Ordinal)
        );
        var h = content
            .Hypotheses.ToList()
            .FindIndex(found => string.Equals(found.Id, names[1], StringComparison.Ordinal));
        return Leader(content, judgement, item, h, rating);
    }

    private static double Leader(
        CaseContent content,
        Judgement judgement,
        Indicator item,
        int h,
        double rating
    )
    {
        var changed = content with
        {
            Indicators = content.Indicators.Replace(
                item,
                item with
                {
                    Likely = item.Likely.SetItem(h, Rating.Point(rating)),
                }
            ),
        };
        var inference = new Core.Weighing.ExactInference(new Case(changed).Content);
        var leader = judgement
            .Hypotheses.ToList()
            .FindIndex(found => string.Equals(found.Id, judgement.Leader, StringComparison.Ordinal));
        return inference.Posterior(inference.Means)[leader];
    }

    private static HypothesisPrior Prior(double probability) => HypothesisPrior.Of(Rating.Point(probability));

    private static Rating Word(string word) => Rating.OfWord(EstimativeWords.Find(word)!);

    private static Report Saw(string id, string source, string indicator) =>
        new()
        {
            Id = id,
            Source = source,
            Indicator = indicator,
            Saw = Observation.Occurred,
        };
}
