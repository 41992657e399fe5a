using System.Collections.Immutable;

namespace Assay.Core.Provenance.Tracing;

/// <summary>Puts into words what the model adds up for a candidate.</summary>
/// <remarks>The log-likelihoods of all reasons sum up to the log-odds of this candidate against none of them.</remarks>
internal static class ReasonWriter
{
    // What is worth less than this is added to the last reason.
    private const double Least = 0.05;

    private static readonly Feature[][] Groups =
    [
        [
            Feature.Shared,
            Feature.SharedShare,
            Feature.SharedOfParent,
            Feature.SharedOfSmaller,
            Feature.SharedToBest,
            Feature.IsBest,
            Feature.LengthRatio,
            Feature.IsIdentical,
            Feature.IsFollower,
            Feature.NoneBestShared,
            Feature.NoneBestShare,
            Feature.NoneBestOfParent,
            Feature.NoneCovered,
            Feature.NoneCoveredShare,
        ],
        [
            Feature.LongestBlock,
            Feature.LongestShare,
            Feature.Blocks,
            Feature.BlocksOfShared,
            Feature.NoneLongest,
        ],
        [
            Feature.Only,
            Feature.OnlyShare,
            Feature.Split,
            Feature.Rarity,
            Feature.RareShared,
            Feature.NoneRarity,
            Feature.NoneBestOnly,
        ],
        [Feature.First, Feature.FirstShare],
        [Feature.Elsewhere, Feature.ElsewhereShare],
        [Feature.CommonQuotes, Feature.NoneQuotes],
        [
            Feature.Cited,
            Feature.CitedInherited,
            Feature.CitedByline,
            Feature.AnotherCited,
            Feature.CitesBack,
            Feature.SameCitations,
            Feature.NoneCites,
            Feature.NoneCitesCandidate,
        ],
        [Feature.SameOutlet],
        [Feature.Lag, Feature.LagShort, Feature.LagLong, Feature.LagToNearest],
        [Feature.CandidateOwn, Feature.HasGrandparent],
        [Feature.Inherited, Feature.InheritedOfFresh, Feature.FreshMissing],
        [Feature.SharedNames, Feature.OtherNames],
        [Feature.SharedQuotes, Feature.OtherQuotes],
        [
            Feature.SharedWords,
            Feature.OtherWords,
            Feature.OwnSlips,
            Feature.NoneAlone,
            Feature.NoneAloneAgainstMany,
            Feature.NoneMinority,
            Feature.NoneMajority,
        ],
        [Feature.Garbled, Feature.Mended, Feature.NoneGarbled, Feature.NoneMended],
        [Feature.Lost, Feature.LostShare, Feature.ChildsFresh, Feature.ChildsFreshShare],
    ];

    public static ImmutableArray<TraceReason> Write(
        ParentWork work,
        int candidate,
        ParentModel model,
        DocumentTable table
    )
    {
        var values = work.Candidates.ValuesOf(candidate);
        var none = work.Candidates.None;
        var isOrdered = table.TimeOf(work.Rank).IsKnown && !ParentModel.HasOpen(work.Candidates);
        var weights = model.WeightsFor(work.Candidates[candidate], isOrdered);
        var against = model.WeightsForNone(isOrdered);
        var reasons = new List<TraceReason>();
        var rest = ParentModel.Utility(values, weights) - ParentModel.Utility(none, against);
        for (var group = 0; group < Groups.Length; group++)
        {
            var worth = 0.0;
            foreach (var feature in Groups[group])
                worth +=
                    (values[(int)feature] * weights[(int)feature])
                    - (none[(int)feature] * against[(int)feature]);
            if (Math.Abs(worth) < Least)
                continue;
            reasons.Add(new TraceReason(Words(group, work, candidate, table.Pace), worth));
            rest -= worth;
        }

        reasons.Sort(static (left, right) => right.LogLikelihood.CompareTo(left.LogLikelihood));
        reasons.Add(
            new TraceReason(
                "before these: any document of its length beside as many that share words with it",
                rest
            )
        );
        return [.. reasons];
    }

    private static string Words(int group, ParentWork work, int candidate, double pace)
    {
        var values = work.Candidates.ValuesOf(candidate);
        ref readonly var text = ref work.Comparison.Texts[work.Candidates[candidate].Text];
        var shingles = work.Comparison.Shingles;
        return group switch
        {
            0 => values[(int)Feature.IsIdentical] > 0
                ? "has the same text, word for word"
                : FormattableString.Invariant($"shares {text.Shared} of its {shingles} runs of five words"),
            1 => FormattableString.Invariant(
                $"in {text.Blocks} pieces, the longest of {text.LongestBlock + Shingle.Length - 1} words"
            ),
            2 => FormattableString.Invariant($"{text.Only} of these runs stand in no other candidate"),
            3 => FormattableString.Invariant($"it is the earliest to have {text.First} of them"),
            4 => FormattableString.Invariant(
                $"other candidates have {work.Comparison.Covered - text.Shared} runs that it lacks"
            ),
            5 => FormattableString.Invariant($"{text.CommonQuotes} runs stand in quotation marks in both"),
            6 => Citation(values),
            7 => "the same outlet",
            8 => values[(int)Feature.Lag] > 0
                ? FormattableString.Invariant($"{Hours(values[(int)Feature.Lag], pace)} later")
                : "at the same time",
            9 => values[(int)Feature.CandidateOwn] >= 0.5
                ? "it looks like an origin itself"
                : "it looks like a copy itself",
            10 => FormattableString.Invariant(
                $"has {Count(values[(int)Feature.Inherited])} of the runs that are new in it, and lacks {Count(values[(int)Feature.FreshMissing])}"
            ),
            11 => VariantWords.Names(text.Variants),
            12 => VariantWords.Quotes(text.Variants),
            13 => VariantWords.Words(text.Variants, work.Comparison.Variants),
            14 => VariantWords.Slips(text.Variants, work.Comparison.Variants),
            _ => FormattableString.Invariant(
                $"has {Count(values[(int)Feature.Lost])} runs of its parent that it had lost, and {Count(values[(int)Feature.ChildsFresh])} that are new in a copy of it"
            ),
        };
    }

    private static string Citation(ReadOnlySpan<float> values)
    {
        if (values[(int)Feature.Cited] > 0)
            return "names its outlet as no other candidate does";
        if (values[(int)Feature.CitedInherited] > 0)
            return "names its outlet, as other candidates do";
        if (values[(int)Feature.CitedByline] > 0)
            return "repeats the line in which it names itself";
        if (values[(int)Feature.CitesBack] > 0)
            return "is named by it";
        return values[(int)Feature.AnotherCited] > 0
            ? "names the outlet of another candidate"
            : "names the same outlets";
    }

    private static double Count(float logarithm) => Math.Round(Math.Exp(logarithm) - 1);

    // Where documents come seldom an hour counts for less; what is said is how long it was.
    private static string Hours(float logarithm, double pace)
    {
        var hours = (Math.Exp(logarithm) - 1) / pace;
        return hours < 48
            ? FormattableString.Invariant($"{hours:0.#} hours")
            : FormattableString.Invariant($"{hours / 24:0} days");
    }
}
