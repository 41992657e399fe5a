using System.Collections.Immutable;
using Assay.Core.Cases;

namespace Assay.Core.Weighing.Matrices;

/// <summary>The matrix that an analyst with a matrix tool would make of a case; docs/method/matrix.md gives the rule.</summary>
/// <remarks>
/// One row for each report, copies included, since such a tool knows no copies. The cell is the weight of what the report
/// says for the hypothesis against the plain mean of the other rated ones, taken at its word and at the ratings' means:
/// N below 3 decibans either way, C or I from 3, CC or II from 10; II where the hypothesis makes it impossible; NA where
/// unrated. Credibility is High for grades A and B, Medium for C and F, Low for D and E: F is unknown, which is not bad.
/// The weight is the grade's number in the MISP taxonomy of the Admiralty scale. Relevance is Medium throughout. Where
/// several analysts rated, each is a voter.
/// </remarks>
public static class CaseMatrix
{
    private const double Telling = 3;
    private const double StronglyTelling = 10;

    /// <summary>Keeps a band's end in the band whatever the last bits of the sum.</summary>
    private const double Rounding = 1e-9;

    /// <summary>The matrix; hypotheses and reports in the case's order.</summary>
    public static EvidenceMatrix Of(CaseContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var analysts = content.Analysts;
        ImmutableArray<CaseContent> voters = analysts.IsEmpty ? [content] : [.. analysts.Select(content.Of)];
        return new EvidenceMatrix(
            content.Question,
            [.. content.Hypotheses.Select(item => new MatrixHypothesis(item.Id, item.Says))],
            [.. content.Reports.Select((report, place) => Item(content, voters, report, place))]
        );
    }

    private static MatrixItem Item(
        CaseContent content,
        ImmutableArray<CaseContent> voters,
        Report report,
        int place
    )
    {
        var source = content.Sources.First(item => Same(item.Id, report.Source));
        var rows = voters.Select(voter => Marks(voter, voter.Reports[place])).ToList();
        return new MatrixItem
        {
            Id = report.Id,
            Says = Says(content, report, source),
            Credibility = Level(source.Reliability),
            Weight = Weight(source.Reliability),
            Votes = [.. content.Hypotheses.Select((_, h) => Votes(rows, h))],
        };
    }

    /// <summary>The marks of those who rated the cell; where nobody did, one NA.</summary>
    private static ImmutableArray<Consistency> Votes(List<Consistency?[]> rows, int hypothesis)
    {
        ImmutableArray<Consistency> rated = [.. rows.Select(row => row[hypothesis]).OfType<Consistency>()];
        return rated.IsEmpty ? [Consistency.NotApplicable] : rated;
    }

    /// <summary>The marks of a report by hypothesis; <see langword="null"/> where unrated.</summary>
    private static Consistency?[] Marks(CaseContent content, Report report)
    {
        var indicator = content.Indicators.First(item => Same(item.Id, report.Indicator));
        double?[] likely =
        [
            .. content.Hypotheses.Select((_, h) => Said(report, Occurs(content, indicator, h))),
        ];
        return [.. likely.Select((own, h) => own is { } rated ? Mark(rated, Others(likely, h)) : null)];
    }

    private static Consistency? Mark(double own, double[] others)
    {
        if (own <= 0)
            return Consistency.VeryInconsistent;
        if (others.Length == 0)
            return Consistency.Neutral;
        // In order of size, so that the order of the hypotheses changes no bit.
        var mean = others.Order().Sum() / others.Length;
        var decibans = mean > 0 ? 10 * Math.Log10(own / mean) : double.PositiveInfinity;
        return decibans switch
        {
            >= StronglyTelling - Rounding => Consistency.VeryConsistent,
            >= Telling - Rounding => Consistency.Consistent,
            <= -StronglyTelling + Rounding => Consistency.VeryInconsistent,
            <= -Telling + Rounding => Consistency.Inconsistent,
            _ => Consistency.Neutral,
        };
    }

    private static double[] Others(double?[] likely, int hypothesis) =>
        [.. likely.Where((_, h) => h != hypothesis).OfType<double>()];

    /// <summary>P(what the report says | hypothesis), the report taken at its word.</summary>
    private static double? Said(Report report, double? occurs) =>
        report.Saw switch
        {
            Observation.Occurred => occurs,
            Observation.DidNotOccur => 1 - occurs,
            // Without a stated chance of detection, a search that found nothing says nothing.
            _ => report.Detection.IsRated ? 1 - (report.Detection.Mean * occurs) : null,
        };

    /// <summary>P(the indicator occurs | hypothesis), over its assumption or cause; <see langword="null"/> where any part is unrated.</summary>
    private static double? Occurs(CaseContent content, Indicator indicator, int hypothesis)
    {
        var likely = Cell(indicator.Likely, hypothesis);
        if (indicator.Given is not { } given)
            return likely;
        var holds = Cell(Condition(content, given), hypothesis);
        var otherwise = Cell(indicator.LikelyOtherwise, hypothesis);
        return (holds * likely) + ((1 - holds) * otherwise);
    }

    private static ImmutableArray<Rating> Condition(CaseContent content, string id) =>
        content.Assumptions.FirstOrDefault(item => Same(item.Id, id)) is { } assumption
            ? assumption.Probability
            : content.Causes.First(item => Same(item.Id, id)).Probability;

    /// <summary>One rating stands for every hypothesis.</summary>
    private static double? Cell(ImmutableArray<Rating> ratings, int hypothesis)
    {
        var rating = ratings.Length == 1 ? ratings[0] : ratings[hypothesis];
        return rating.IsRated ? rating.Mean : null;
    }

    private static EvidenceLevel Level(Grade grade) =>
        grade switch
        {
            Grade.A or Grade.B => EvidenceLevel.High,
            Grade.C or Grade.F => EvidenceLevel.Medium,
            _ => EvidenceLevel.Low,
        };

    /// <summary>The numbers of MISP's taxonomy "admiralty-scale", in hundredths.</summary>
    private static double Weight(Grade grade) =>
        grade switch
        {
            Grade.A => 1,
            Grade.B => 0.75,
            Grade.C => 0.5,
            Grade.D => 0.25,
            Grade.E => 0,
            _ => 0.5,
        };

    private static string Says(CaseContent content, Report report, Source source)
    {
        var indicator = content.Indicators.First(item => Same(item.Id, report.Indicator));
        var verb = report.Saw switch
        {
            Observation.Occurred => "reports",
            Observation.DidNotOccur => "denies",
            _ => "looked and did not find",
        };
        return $"{source.Says ?? source.Id} {verb}: {indicator.Says}";
    }

    private static bool Same(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal);
}
