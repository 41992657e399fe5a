using Assay.Core.Cases;

namespace Assay.Core.Judging;

/// <summary>The plain sentences in which a judgement explains its numbers.</summary>
internal static class Sentences
{
    /// <summary>What the reports did to a hypothesis.</summary>
    public static string Moved(string says, double prior, double posterior, EstimativeWords words)
    {
        var before = words.Word(Math.Clamp(prior, 0, 1));
        var after = words.Word(posterior);
        // Below half a percent point nothing moved that anybody would act on.
        if (Math.Abs(posterior - prior) < 0.005)
            return $"What was reported leaves {Shown.Quoted(says)} where it was: {after} ({Shown.Percent(posterior)}).";
        var verb = posterior > prior ? "raises" : "lowers";
        return string.Equals(before, after, StringComparison.Ordinal)
            ? $"What was reported {verb} {Shown.Quoted(says)} from {Shown.Percent(prior)} to {Shown.Percent(posterior)}; it stays {after}."
            : $"What was reported {verb} {Shown.Quoted(says)} from {before} ({Shown.Percent(prior)}) to {after} ({Shown.Percent(posterior)}).";
    }

    /// <summary>Who reports on an indicator, and how probable it is then.</summary>
    public static string Voices(JudgingBasis basis, int indicator, double origins)
    {
        var reports = Enumerable
            .Range(0, basis.Content.Reports.Length)
            .Where(i => basis.Links.IndicatorOfReport[i] == indicator)
            .ToArray();
        var assert = reports.Count(i => basis.Content.Reports[i].Asserts);
        var chance = basis.Marginals.Indicators[indicator];
        var occurred =
            $"that it occurred is {basis.Words.Word(Math.Clamp(chance, 0, 1))} ({Shown.Percent(chance)})";
        if (reports.Length == 0)
            return $"Nobody reports on it; {occurred}.";
        var denied = reports.Length - assert;
        var against = denied switch
        {
            0 => "",
            1 => ", one says that it did not occur or found nothing",
            _ => FormattableString.Invariant($", {denied} say that it did not occur or found nothing"),
        };
        var says =
            assert == 1
                ? "1 report says that it occurred"
                : FormattableString.Invariant($"{assert} reports say that it occurred");
        var behind =
            assert == 0
                ? ""
                : FormattableString.Invariant(
                    $", with {origins:0.0} origins expected behind {(assert == 1 ? "it" : "them")}"
                );
        return $"{says}{behind}{against}; {occurred}.";
    }

    /// <summary>What is thought of a source after all reports.</summary>
    public static string Standing(string id, double[] states)
    {
        var controlled =
            states[2] > 0
                ? FormattableString.Invariant(
                    $", and {Shown.Percent(states[2])} that it repeats what a deceiver's story needs"
                )
                : "";
        return FormattableString.Invariant(
            $"After all reports it is {Shown.Percent(states[0])} probable that {id} is sound{controlled}."
        );
    }

    /// <summary>Whose report it is and what it says, in a plain phrase.</summary>
    public static string Says(CaseContent content, int report)
    {
        var item = content.Reports[report];
        var source = content.Sources.First(candidate =>
            string.Equals(candidate.Id, item.Source, StringComparison.Ordinal)
        );
        var indicator = content.Indicators.First(candidate =>
            string.Equals(candidate.Id, item.Indicator, StringComparison.Ordinal)
        );
        var verb = item.Saw switch
        {
            Observation.Occurred => "reports",
            Observation.DidNotOccur => "denies",
            _ => "looked and did not find",
        };
        return $"{source.Says ?? source.Id} {verb}: {indicator.Says}";
    }
}
