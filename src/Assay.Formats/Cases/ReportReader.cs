using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Formats.Yaml;

namespace Assay.Formats.Cases;

/// <summary>Reads the reports of a case file.</summary>
internal sealed class ReportReader(
    DefinedNames sources,
    DefinedNames indicators,
    DefinedNames reports,
    RatingReader ratings
)
{
    /// <summary>One report.</summary>
    public Report Read(YamlPart part)
    {
        part.Only(CaseKeys.Report);
        return new Report
        {
            Id = part.Name,
            Source = sources.Of(part.Get("source")),
            Indicator = indicators.Of(part.Get("indicator")),
            Saw = Saw(part.Get("saw")),
            Detection = ratings.Read(part.Find("detection")),
            Copies = Copies(part),
            IsFresh = part.Find("fresh")?.Flag() ?? false,
            Date = part.Find("date") is { IsNull: false } date ? IsoDate.Of(date) : null,
            Credibility = part.Find("credibility") is { IsNull: false } digit ? Credibility(digit) : null,
            Hit = ratings.Read(part.Find("hit")),
            FalseAlarm = ratings.Read(part.Find("false-alarm")),
        };
    }

    private static Observation Saw(YamlPart part) =>
        part.IsNull
            ? throw part.Refuse("nothing at all", "true, false, or the word nothing")
            : part.Text() switch
            {
                "nothing" => Observation.FoundNothing,
                "true" or "True" or "TRUE" when part.IsPlain => Observation.Occurred,
                "false" or "False" or "FALSE" when part.IsPlain => Observation.DidNotOccur,
                _ => throw part.Refuse(
                    part.Quoted(),
                    "true (it occurred), false (it did not) or nothing (a search found nothing)"
                ),
            };

    private static int Credibility(YamlPart part) =>
        part.Number() is 1 or 2 or 3 or 4 or 5 or 6
            ? (int)part.Number()!
            : throw part.Refuse(part.Quoted(), "a digit from 1 to 6");

    /// <summary>One report with a probability beside it, or a list of candidates with a probability each.</summary>
    private ImmutableArray<CopyCandidate> Copies(YamlPart part)
    {
        var probability = part.Find("probability");
        if (part.Find("copies") is not { IsNull: false } copies)
        {
            return probability is null
                ? []
                : throw probability.Refuse(
                    "a probability",
                    "`copies` beside it, because it is the probability of copying,"
                );
        }

        if (!copies.IsList)
            return [new CopyCandidate(Earlier(part, copies), Probability(probability))];
        if (probability is not null)
            throw probability.Refuse(
                "one probability for a list of reports",
                "one in each item of the list, as in {of: r1, probability: 0.4},"
            );
        return [.. copies.Items().Select(item => Candidate(part, item))];
    }

    private CopyCandidate Candidate(YamlPart report, YamlPart item)
    {
        if (!item.IsMapping)
            throw item.Refuse(
                item.IsList ? "a list" : item.Quoted(),
                "an item such as {of: r1, probability: 0.4}"
            );
        item.Only(CaseKeys.Copy);
        return new CopyCandidate(Earlier(report, item.Get("of")), Probability(item.Find("probability")));
    }

    private string Earlier(YamlPart report, YamlPart part)
    {
        if (part.IsMapping)
            throw part.Refuse("keys", "the name of a report, or a list of {of, probability}");
        var name = reports.Of(part);
        return string.Equals(name, report.Name, StringComparison.Ordinal)
            ? throw part.Refuse("the report itself", "the name of another report")
            : name;
    }

    private static double Probability(YamlPart? part) => part is null ? 1 : part.Probability();
}
