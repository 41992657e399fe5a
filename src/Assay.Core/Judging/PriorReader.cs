using Assay.Core.Cases;
using Assay.Core.Weighing;

namespace Assay.Core.Judging;

/// <summary>Says where a case's priors come from, and what other reference classes would make of the claim.</summary>
internal static class PriorReader
{
    public static PriorBasis Read(JudgingBasis basis)
    {
        var content = basis.Content;
        var reference = Priors.Classes(content).FirstOrDefault();
        if (reference is not null)
        {
            return new PriorBasis(
                reference.Id,
                Counted(reference),
                reference.Source,
                reference.Caveats,
                [.. content.OtherClasses.Select(other => Alternative(basis, other))]
            );
        }

        var isUniform = !content.Hypotheses.Any(item => item.Prior.IsRated);
        return new PriorBasis(
            null,
            isUniform
                ? "No prior was given: every hypothesis starts with the same probability, which is a choice and not knowledge."
                : "The priors are those of the case.",
            "the case",
            [],
            []
        );
    }

    private static string Counted(ReferenceClass reference) =>
        FormattableString.Invariant($"{reference.Says} ({reference.Count} of {reference.Of})");

    private static PriorAlternative Alternative(JudgingBasis basis, ReferenceClass other)
    {
        CaseNumbers[] numbers =
        [
            .. basis.Views.Select(view => view.Means.WithPrior(Priors.Under(view.Content, other))),
        ];
        var posterior = JudgingBasis.Pooled(basis.Views.Select((view, v) => view.Joint(numbers[v])));
        var prior = Pooling.Of([.. numbers.Select(each => each.Prior)]);
        return new PriorAlternative(
            other.Id,
            Counted(other),
            Claim(basis, prior),
            Claim(basis, posterior ?? basis.Marginals.Posterior)
        );
    }

    /// <summary>The claimed hypothesis, and on a ladder the higher ones with it; the leader where nothing is claimed.</summary>
    private static double Claim(JudgingBasis basis, double[] probabilities)
    {
        var claimed = basis.Claimed ?? basis.Outlook.Leader;
        return basis.Content.IsLadder ? Math.Min(1, probabilities[claimed..].Sum()) : probabilities[claimed];
    }
}
