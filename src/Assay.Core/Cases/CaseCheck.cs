using System.Collections.Immutable;

namespace Assay.Core.Cases;

/// <summary>Finds what is wrong with a case.</summary>
public static class CaseCheck
{
    /// <summary>Slack for sums of probabilities that people type in decimals.</summary>
    private const double Slack = 1e-9;

    /// <summary>The faults in the order of the case file; empty where there is none.</summary>
    public static ImmutableArray<CaseFault> Faults(CaseContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var faults = ImmutableArray.CreateBuilder<CaseFault>();
        Names(content, faults);
        if (faults.Count > 0)
            return faults.ToImmutable();
        Priors(content, faults);
        Ratings(content, faults);
        Links(content, faults);
        if (faults.Count == 0)
            Copies(content, faults);
        return faults.ToImmutable();
    }

    private static void Names(CaseContent content, ImmutableArray<CaseFault>.Builder faults)
    {
        if (content.Hypotheses.Length < 2)
            faults.Add(
                new("hypotheses", $"{content.Hypotheses.Length} found; a question needs at least two.")
            );
        Unique("hypotheses", content.Hypotheses.Select(item => item.Id), faults);
        // Assumptions and causes share one space of names, because `given` points into both.
        var conditions = content
            .Assumptions.Select(item => item.Id)
            .Concat(content.Causes.Select(item => item.Id));
        Unique("assumptions", conditions, faults);
        Unique("indicators", content.Indicators.Select(item => item.Id), faults);
        Unique("deceivers", content.Deceivers.Select(item => item.Id), faults);
        Unique("channels", content.Channels.Select(item => item.Id), faults);
        Unique("sources", content.Sources.Select(item => item.Id), faults);
        Unique("reports", content.Reports.Select(item => item.Id), faults);
    }

    private static void Unique(string path, IEnumerable<string> ids, ImmutableArray<CaseFault>.Builder faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (string.IsNullOrWhiteSpace(id))
                faults.Add(new(path, "An empty name was found; each needs one."));
            else if (!seen.Add(id))
                faults.Add(new($"{path}/{id}", $"The name {id} is used twice; each must be used once."));
        }
    }

    private static void Priors(CaseContent content, ImmutableArray<CaseFault>.Builder faults)
    {
        var rated = content.Hypotheses.Where(item => item.Prior.IsRated).ToList();
        // Several analysts' priors are moved to the nearest coherent set, so that they can't be impossible.
        if (rated.Count == 0 || rated.Exists(item => item.Prior.Rating.Analysts is not null))
            return;
        // A reference class bounds nothing: its Beta reaches from 0 to 1.
        var bands = rated
            .Select(item =>
                item.Prior.Reference is null ? (item.Prior.Rating.Low, item.Prior.Rating.High) : (0, 1)
            )
            .ToList();
        var isOpen = rated.Count < content.Hypotheses.Length;
        foreach (var fault in ExclusiveBands.Faults(bands, isExhaustive: !isOpen))
            faults.Add(new("hypotheses", fault));
        var means = rated.Sum(item => item.Prior.Mean);
        if (means <= 0 && !isOpen)
            faults.Add(new("hypotheses", "Every prior is 0; at least one must be above it."));
        if (isOpen && means > 1 + Slack)
            faults.Add(
                new(
                    "hypotheses",
                    FormattableString.Invariant(
                        $"The given priors sum to {means:0.####} and leave nothing for the hypotheses without one; at most 1 is possible."
                    )
                )
            );
    }

    private static void Ratings(CaseContent content, ImmutableArray<CaseFault>.Builder faults)
    {
        var count = content.Hypotheses.Length;
        foreach (var item in content.Assumptions)
            OneOrEach($"assumptions/{item.Id}/probability", item.Probability, count, faults);
        foreach (var item in content.Causes)
            OneOrEach($"causes/{item.Id}/probability", item.Probability, count, faults);
        foreach (var item in content.Deceivers)
            OneOrEach($"deceivers/{item.Id}/active", item.Active, count, faults);
        foreach (var item in content.Indicators)
        {
            if (item.Likely.Length != count)
                faults.Add(
                    new(
                        $"indicators/{item.Id}/likely",
                        $"{item.Likely.Length} ratings found; one for each of the {count} hypotheses is wanted."
                    )
                );
            var otherwise = item.Given is null ? 0 : count;
            if (item.LikelyOtherwise.Length != otherwise)
                faults.Add(
                    new(
                        $"indicators/{item.Id}/likely",
                        $"{item.LikelyOtherwise.Length} ratings for the other case found; {otherwise} are wanted."
                    )
                );
        }
    }

    private static void OneOrEach(
        string path,
        ImmutableArray<Rating> ratings,
        int count,
        ImmutableArray<CaseFault>.Builder faults
    )
    {
        if (ratings.Length != 1 && ratings.Length != count)
            faults.Add(
                new(
                    path,
                    $"{ratings.Length} ratings found; one, or one for each of the {count} hypotheses, is wanted."
                )
            );
    }

    private static void Links(CaseContent content, ImmutableArray<CaseFault>.Builder faults)
    {
        var hypotheses = Set(content.Hypotheses.Select(item => item.Id));
        var conditions = Set(
            content.Assumptions.Select(item => item.Id).Concat(content.Causes.Select(item => item.Id))
        );
        var deceivers = Set(content.Deceivers.Select(item => item.Id));
        var channels = Set(content.Channels.Select(item => item.Id));
        var sources = Set(content.Sources.Select(item => item.Id));
        var indicators = Set(content.Indicators.Select(item => item.Id));
        Defined("claimed", content.Claimed, hypotheses, "hypotheses", faults);
        foreach (var item in content.Indicators)
            Defined($"indicators/{item.Id}/given", item.Given, conditions, "assumptions and causes", faults);
        foreach (var item in content.Deceivers)
            Defined($"deceivers/{item.Id}/story", item.Story, hypotheses, "hypotheses", faults);
        foreach (var item in content.Channels)
            Defined($"channels/{item.Id}/deceiver", item.Deceiver, deceivers, "deceivers", faults);
        foreach (var item in content.Sources)
            Defined($"sources/{item.Id}/channel", item.Channel, channels, "channels", faults);
        foreach (var item in content.Reports)
        {
            Defined($"reports/{item.Id}/source", item.Source, sources, "sources", faults);
            Defined($"reports/{item.Id}/indicator", item.Indicator, indicators, "indicators", faults);
            Numbers(item, faults);
        }
    }

    private static void Numbers(Report report, ImmutableArray<CaseFault>.Builder faults)
    {
        var path = $"reports/{report.Id}";
        var searched = report.Saw == Observation.FoundNothing;
        if (searched && !report.Detection.IsRated)
            faults.Add(
                new(
                    $"{path}/detection",
                    "Nothing was found, and no chance of detection is given; it is wanted."
                )
            );
        if (!searched && report.Detection.IsRated)
            faults.Add(
                new(
                    $"{path}/detection",
                    "A chance of detection is given for a report that saw something; it goes with `saw: nothing` only."
                )
            );
        if (searched && (report.Hit.IsRated || report.FalseAlarm.IsRated))
            faults.Add(
                new(
                    $"{path}/hit",
                    "A search that found nothing has its rates from detection; hit and false-alarm can't be given too."
                )
            );
        if (report.Credibility is < 1 or > 6)
            faults.Add(new($"{path}/credibility", $"{report.Credibility} found; 1 to 6 is wanted."));
        if (report.Copies.Any(candidate => !(candidate.Probability >= 0 && candidate.Probability <= 1)))
            faults.Add(new($"{path}/copies", "A probability outside 0 to 1 was found."));
        var sum = report.Copies.Sum(candidate => candidate.Probability);
        if (sum > 1 + Slack)
            faults.Add(
                new(
                    $"{path}/copies",
                    FormattableString.Invariant(
                        $"The probabilities of copying sum to {sum:0.####}; at most 1 is possible."
                    )
                )
            );
        Unique($"{path}/copies", report.Copies.Select(candidate => candidate.Of), faults);
    }

    private static void Copies(CaseContent content, ImmutableArray<CaseFault>.Builder faults)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < content.Reports.Length; i++)
            places.Add(content.Reports[i].Id, i);
        foreach (var report in content.Reports)
        {
            var path = $"reports/{report.Id}/copies";
            foreach (var candidate in report.Copies)
            {
                if (places.TryGetValue(candidate.Of, out var place))
                    Candidate(path, report, places[report.Id], content.Reports[place], place, faults);
                else
                    faults.Add(new(path, $"The report {candidate.Of} is not defined."));
            }

            if (faults.Count == 0 && IsImpossible(report, content.Reports, places))
                faults.Add(
                    new(
                        path,
                        "It is certain to be a copy, and contradicts everything that it could be a copy of."
                    )
                );
        }

        if (faults.Count == 0 && Derivations.Circle(content.Reports) is { } circle)
            faults.Add(
                new(
                    $"reports/{circle}/copies",
                    $"The report {circle} is a copy of itself through others; a circle can't be."
                )
            );
    }

    private static void Candidate(
        string path,
        Report report,
        int place,
        Report candidate,
        int candidatePlace,
        ImmutableArray<CaseFault>.Builder faults
    )
    {
        if (!string.Equals(report.Indicator, candidate.Indicator, StringComparison.Ordinal))
            faults.Add(
                new(
                    path,
                    $"The report {candidate.Id} is on the indicator {candidate.Indicator}; a copy is on the same one, {report.Indicator}."
                )
            );
        else if (!Derivations.IsEarlier(candidate, candidatePlace, report, place))
            faults.Add(
                new(
                    path,
                    $"The report {candidate.Id} is not earlier, by date or else by order; a copy comes after what it copies."
                )
            );
    }

    private static bool IsImpossible(
        Report report,
        ImmutableArray<Report> reports,
        Dictionary<string, int> places
    ) =>
        report.Copies.Sum(candidate => candidate.Probability) >= 1 - Slack
        && report.Copies.All(candidate =>
            candidate.Probability <= 0 || reports[places[candidate.Of]].Asserts != report.Asserts
        );

    private static HashSet<string> Set(IEnumerable<string> ids) => new(ids, StringComparer.Ordinal);

    private static void Defined(
        string path,
        string? id,
        HashSet<string> defined,
        string among,
        ImmutableArray<CaseFault>.Builder faults
    )
    {
        if (id is not null && !defined.Contains(id))
            faults.Add(new(path, $"The name {id} is not defined among the {among}."));
    }
}
