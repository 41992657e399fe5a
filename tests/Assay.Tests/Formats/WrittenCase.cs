using System.Collections.Immutable;
using System.Text.Json;
using Assay.Core.Cases;
using Assay.Tests.Weighing;

namespace Assay.Tests.Formats;

/// <summary>Random cases in every form that a file may say: words, ranges, analysts, names and texts that YAML has to quote.</summary>
internal sealed class WrittenCase
{
    private static readonly string[] Names =
    [
        "plain",
        "two words",
        "yes",
        "no",
        "null",
        "~",
        "1",
        "0.5",
        "1e3",
        "1925-12-31",
        "it's",
        "\"so\"",
        "#1",
        "- x",
        "*a",
        "&b",
        "!c",
        "%d",
        "[z]",
        "{z}",
        "a, b",
        "a: b",
        "a/b",
        "ж",
        "名",
        "🜁",
        "<<",
        "=",
        "?",
        ".5",
        "0x1F",
        "a #b",
        "assay",
        "hypotheses",
        "x\u00a0y",
        "a\u200db",
    ];

    private static readonly string[] Analysts = ["ann", "bob who doubts", "7"];

    private readonly Random _random;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private WrittenCase(int seed) => _random = new Random(seed);

    /// <summary>A case; the same seed gives the same one.</summary>
    public static CaseContent Of(int seed) => new WrittenCase(seed).Make(RandomCase.Of(seed));

    /// <summary>All of a case as text, so that two can be compared.</summary>
    public static string Shown(CaseContent content) => JsonSerializer.Serialize(content);

    private CaseContent Make(CaseContent content) =>
        content with
        {
            Question = Words(),
            AsOf = Maybe("1925-12"),
            Claimed = Maybe(Name(content.Hypotheses[0].Id)),
            IsLadder = Coin(),
            IsDraft = Coin(),
            Notes = Coin() ? [Words(), Words()] : [],
            Hypotheses =
            [
                .. content.Hypotheses.Select(
                    (item, h) =>
                        item with
                        {
                            Id = Name(item.Id),
                            Says = Coin() ? Name(item.Id) : Words(),
                            IsOther = h == 0 && Coin(),
                        }
                ),
            ],
            Assumptions =
            [
                .. content.Assumptions.Select(item => new Assumption(
                    Name(item.Id),
                    Words(),
                    Row(item.Probability)
                )),
            ],
            Causes =
            [
                .. content.Causes.Select(item => new Cause(Name(item.Id), Words(), Row(item.Probability))),
            ],
            Indicators = [.. content.Indicators.Select(Indicator)],
            Deceivers =
            [
                .. content.Deceivers.Select(item => new Deceiver(
                    Name(item.Id),
                    Words(),
                    item.Story is null ? null : Name(item.Story),
                    Row(item.Active)
                )),
            ],
            Channels =
            [
                .. content.Channels.Select(item => new Channel(
                    Name(item.Id),
                    Rated(item.Controllability),
                    item.Deceiver is null ? null : Name(item.Deceiver)
                )),
            ],
            Sources = [.. content.Sources.Select(Source)],
            Reports = [.. content.Reports.Select(Report)],
        };

    private Indicator Indicator(Indicator item) =>
        item with
        {
            Id = Name(item.Id),
            Says = Words(),
            Likely = Row(item.Likely),
            Given = item.Given is null ? null : Name(item.Given),
            LikelyOtherwise = Row(item.LikelyOtherwise),
            IsDefault = Coin(),
            IsOfArgument = Coin(),
            Rival = Maybe(Words()),
        };

    private Source Source(Source item) =>
        item with
        {
            Id = Name(item.Id),
            Says = Maybe(Words()),
            Channel = item.Channel is null ? null : Name(item.Channel),
            Hit = Rated(item.Hit),
        };

    private Report Report(Report item) =>
        item with
        {
            Id = Name(item.Id),
            Source = Name(item.Source),
            Indicator = Name(item.Indicator),
            Detection = Rated(item.Detection),
            Copies =
            [
                .. item.Copies.Select(candidate => new CopyCandidate(
                    Name(candidate.Of),
                    candidate.Probability
                )),
            ],
            Credibility = Coin() ? 1 + _random.Next(6) : null,
            FalseAlarm =
                item.Saw != Observation.FoundNothing && _random.Next(4) == 0
                    ? Rated(Rating.Point(0.125))
                    : Rating.Unrated,
        };

    private ImmutableArray<Rating> Row(ImmutableArray<Rating> ratings) => [.. ratings.Select(Rated)];

    /// <summary>A rating of another form in place of one; unrated stays unrated.</summary>
    private Rating Rated(Rating rating)
    {
        if (!rating.IsRated)
            return rating;
        if (_random.Next(4) > 0)
            return One(rating);
        return Rating.Of(
            new AnalystRatings([
                .. Analysts.Select(
                    (analyst, place) => new AnalystRating(analyst, place == 1 ? One(rating) : rating)
                ),
            ])
        );
    }

    private Rating One(Rating rating)
    {
        var bands = EstimativeWords.Tables[_random.Next(2)].Bands;
        return _random.Next(4) switch
        {
            0 => Rating.OfWord(EstimativeWords.Find(bands[_random.Next(bands.Length)].Word)!),
            1 => Rating.Range(rating.Low / 3, rating.High),
            2 => Rating.Point(0.25 + (0.5 * _random.Next(2))),
            _ => rating,
        };
    }

    private string Name(string id)
    {
        if (!_names.TryGetValue(id, out var name))
        {
            name = Names[_random.Next(Names.Length)];
            if (_names.ContainsValue(name))
                name = $"{id} {name}";
            _names.Add(id, name);
        }

        return name;
    }

    private string Words() =>
        $"{Names[_random.Next(Names.Length)]}{(Coin() ? "\n" : " and ")}{Names[_random.Next(Names.Length)]}";

    private string? Maybe(string words) => Coin() ? words : null;

    private bool Coin() => _random.Next(2) == 0;
}
