using System.Collections.Immutable;

namespace Assay.Core.Cases;

/// <summary>What a case is made of, not yet checked; <see cref="Case"/> is the checked form.</summary>
public sealed record CaseContent
{
    /// <summary>The question that the hypotheses answer.</summary>
    public required string Question { get; init; }

    /// <summary>The date the case stands at, ISO 8601, or <see langword="null"/>.</summary>
    public string? AsOf { get; init; }

    /// <summary>Exclusive explanations.</summary>
    public required ImmutableArray<Hypothesis> Hypotheses { get; init; }

    /// <summary>Propositions that likelihoods depend on.</summary>
    public ImmutableArray<Assumption> Assumptions { get; init; } = [];

    /// <summary>Hidden common causes.</summary>
    public ImmutableArray<Cause> Causes { get; init; } = [];

    /// <summary>What can be observed.</summary>
    public ImmutableArray<Indicator> Indicators { get; init; } = [];

    /// <summary>Who may deceive.</summary>
    public ImmutableArray<Deceiver> Deceivers { get; init; } = [];

    /// <summary>The ways by which reports arrive.</summary>
    public ImmutableArray<Channel> Channels { get; init; } = [];

    /// <summary>Who reports.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>What they report.</summary>
    public ImmutableArray<Report> Reports { get; init; } = [];

    /// <summary>The hypothesis that the documents claim, or <see langword="null"/>.</summary>
    public string? Claimed { get; init; }

    /// <summary>Whether the hypotheses are steps in rising order, so that "at least this one" has a meaning.</summary>
    public bool IsLadder { get; init; }

    /// <summary>Whether nobody has confirmed the ratings.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Other reference classes to compare the prior with.</summary>
    public ImmutableArray<ReferenceClass> OtherClasses { get; init; } = [];

    /// <summary>What was assumed in making the case, each in one plain sentence.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Identifier of the template that the case starts from, or <see langword="null"/>.</summary>
    public string? Template { get; init; }

    /// <summary>Whose ratings these are where they are those of one of several analysts (<see cref="Of"/>); else <see langword="null"/>.</summary>
    public string? Analyst { get; init; }

    /// <summary>The analysts named in any rating, in order of name; empty where one rating stands for all everywhere.</summary>
    public ImmutableArray<string> Analysts =>
        [
            .. Ratings()
                .Select(rating => rating.Analysts)
                .OfType<AnalystRatings>()
                .SelectMany(ratings => ratings.Entries.Select(entry => entry.Analyst))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The case as one analyst rated it.</summary>
    public CaseContent Of(string analyst)
    {
        ImmutableArray<Rating> Own(ImmutableArray<Rating> ratings) =>
            [.. ratings.Select(rating => rating.By(analyst))];
        return this with
        {
            Analyst = analyst,
            Hypotheses = [.. Hypotheses.Select(item => item with { Prior = item.Prior.By(analyst) })],
            Assumptions = [.. Assumptions.Select(item => item with { Probability = Own(item.Probability) })],
            Causes = [.. Causes.Select(item => item with { Probability = Own(item.Probability) })],
            Indicators =
            [
                .. Indicators.Select(item =>
                    item with
                    {
                        Likely = Own(item.Likely),
                        LikelyOtherwise = Own(item.LikelyOtherwise),
                    }
                ),
            ],
            Deceivers = [.. Deceivers.Select(item => item with { Active = Own(item.Active) })],
            Channels =
            [
                .. Channels.Select(item => item with { Controllability = item.Controllability.By(analyst) }),
            ],
            Sources =
            [
                .. Sources.Select(item =>
                    item with
                    {
                        Hit = item.Hit.By(analyst),
                        FalseAlarm = item.FalseAlarm.By(analyst),
                    }
                ),
            ],
            Reports =
            [
                .. Reports.Select(item =>
                    item with
                    {
                        Detection = item.Detection.By(analyst),
                        Hit = item.Hit.By(analyst),
                        FalseAlarm = item.FalseAlarm.By(analyst),
                    }
                ),
            ],
        };
    }

    private IEnumerable<Rating> Ratings() =>
        Hypotheses
            .Select(item => item.Prior.Rating)
            .Concat(Assumptions.SelectMany(item => item.Probability))
            .Concat(Causes.SelectMany(item => item.Probability))
            .Concat(Indicators.SelectMany(item => item.Likely.Concat(item.LikelyOtherwise)))
            .Concat(Deceivers.SelectMany(item => item.Active))
            .Concat(Channels.Select(item => item.Controllability))
            .Concat(Sources.SelectMany(item => (Rating[])[item.Hit, item.FalseAlarm]))
            .Concat(Reports.SelectMany(item => (Rating[])[item.Detection, item.Hit, item.FalseAlarm]));
}
