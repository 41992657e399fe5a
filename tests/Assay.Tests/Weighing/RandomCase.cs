using Assay.Core.Cases;
using Assay.Formats.Cases;

namespace Assay.Tests.Weighing;

/// <summary>
/// Small random cases with every feature of the model; the same seed gives the same case, and a smaller seed a smaller
/// one, so that shrinking a seed shrinks its case.
/// </summary>
internal sealed class RandomCase
{
    /// <summary>Seeds run from 0 to below this.</summary>
    public const int Seeds = 1_000_000;

    private const int Sizes = 4;

    private readonly Random _random;
    private readonly bool _isComplete;
    private readonly int _size;
    private int _hypotheses;

    private RandomCase(int seed, bool isComplete)
    {
        _random = new Random(seed);
        _isComplete = isComplete;
        _size = 1 + (seed / (Seeds / Sizes));
    }

    /// <summary>The case as a file, for a failure to print.</summary>
    public static string Print(int seed) => $"# seed {seed}\n{CaseFile.Write(new Case(Of(seed)))}";

    /// <summary>A case.</summary>
    /// <param name="seed">Which.</param>
    /// <param name="isComplete">Whether every rating is there.</param>
    public static CaseContent Of(int seed, bool isComplete = false) =>
        new RandomCase(seed, isComplete).Make();

    private CaseContent Make()
    {
        _hypotheses = 2 + _random.Next(2);
        var priors = Enumerable.Range(0, _hypotheses).Select(_ => 0.1 + _random.NextDouble()).ToArray();
        var sum = priors.Sum();
        var hasAssumption = _random.Next(2) == 0;
        var hasCause = !hasAssumption && _random.Next(2) == 0;
        var hasDeceiver = _random.Next(2) == 0;
        var hasSecond = hasDeceiver && _size == Sizes && _random.Next(3) == 0;
        var indicators = Enumerable
            .Range(0, 1 + _random.Next(Math.Min(2, _size)))
            .Select(j => Indicator(j, hasAssumption, hasCause))
            .ToList();
        var sources = Enumerable
            .Range(0, 1 + _random.Next(Math.Min(3, _size)))
            .Select(s => Source(s, hasDeceiver, hasSecond))
            .ToList();
        return new CaseContent
        {
            Question = "Which of them?",
            Hypotheses = SomeCase.Hypotheses([.. priors.Select(p => p / sum)]),
            Assumptions = hasAssumption
                ? [new Assumption("as", "An assumption", [Rating.Point(_random.NextDouble())])]
                : [],
            Causes = hasCause ? [new Cause("ca", "A cause", [.. Row()])] : [],
            Indicators = [.. indicators],
            Deceivers =
            [
                .. hasDeceiver
                    ? (Deceiver[])
                        [new Deceiver("d", "A deceiver", _random.Next(4) == 0 ? null : "a", [.. Row()])]
                    : [],
                .. hasSecond ? (Deceiver[])[new Deceiver("d2", "Another deceiver", "b", [.. Row()])] : [],
            ],
            Channels =
            [
                new Channel("k", Number(), hasDeceiver ? "d" : null),
                .. hasSecond ? (Channel[])[new Channel("k2", Number(), "d2")] : [],
            ],
            Sources = [.. sources],
            Reports = [.. Reports(indicators.Count, sources.Count)],
        };
    }

    private Indicator Indicator(int j, bool hasAssumption, bool hasCause)
    {
        var given =
            _random.Next(2) == 0 ? null
            : hasAssumption ? "as"
            : hasCause ? "ca"
            : null;
        return new Indicator
        {
            Id = $"x{j}",
            Says = "It occurs",
            Likely = [.. Row()],
            Given = given,
            LikelyOtherwise = given is null ? [] : [.. Row()],
        };
    }

    private Source Source(int s, bool hasDeceiver, bool hasSecond) =>
        new()
        {
            Id = $"s{s}",
            Reliability = (Grade)_random.Next(6),
            Channel =
                !hasDeceiver || _random.Next(2) == 0 ? null
                : hasSecond && _random.Next(2) == 0 ? "k2"
                : "k",
            Hit = _random.Next(6) == 0 ? Rating.Point(_random.NextDouble()) : Rating.Unrated,
        };

    private List<Report> Reports(int indicators, int sources)
    {
        var reports = new List<Report>();
        var count = 1 + _random.Next(1 + _size);
        for (var i = 0; i < count; i++)
        {
            var indicator = $"x{_random.Next(indicators)}";
            var saw = (Observation)_random.Next(3);
            var earlier = reports.FindAll(report =>
                string.Equals(report.Indicator, indicator, StringComparison.Ordinal)
            );
            reports.Add(
                new Report
                {
                    Id = $"r{i}",
                    Source = $"s{_random.Next(sources)}",
                    Indicator = indicator,
                    Saw = saw,
                    Detection =
                        saw == Observation.FoundNothing ? Rating.Point(_random.NextDouble()) : Rating.Unrated,
                    IsFresh = _random.Next(3) == 0,
                    Copies =
                    [
                        .. earlier
                            .Take(2)
                            .Select(report => new CopyCandidate(report.Id, _random.NextDouble() / 2.1)),
                    ],
                    Date = $"2001-01-{i + 1:00}",
                }
            );
        }

        return reports;
    }

    private List<Rating> Row() =>
        Enumerable
            .Range(0, _hypotheses)
            .Select(_ => _isComplete || _random.Next(5) > 0 ? Number() : Rating.Unrated)
            .ToList();

    /// <summary>Mostly a point; else a range or a word, of which exact inference takes the middle.</summary>
    private Rating Number()
    {
        var number = _random.NextDouble();
        return _random.Next(8) switch
        {
            0 => Rating.Range(number * 0.9, Math.Min(1, (number * 0.9) + 0.1)),
            1 => Rating.OfWord(EstimativeWords.Icd203.Bands[_random.Next(7)]),
            _ => Rating.Point(number),
        };
    }
}
