using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Weighing;

namespace Assay.Core.Judging;

/// <summary>What simpler methods say of the same case, for comparison only.</summary>
internal static class SimplerMethods
{
    /// <summary>Counting documents, naive Bayes, and ours without deception.</summary>
    public static ImmutableArray<MethodComparison> Of(PointBasis basis) =>
        [
            Comparison(
                basis,
                "countDocuments",
                "Every report is one vote for the hypothesis under which what it says is likeliest; the prior is one vote more.",
                CountDocuments(basis)
            ),
            Comparison(
                basis,
                "naiveBayes",
                "Every report is multiplied in as if it were the first and only one: graded, but nobody copies and nobody deceives.",
                NaiveBayes(basis)
            ),
            Comparison(basis, "noDeception", "The same model with every deceiver idle.", NoDeception(basis)),
        ];

    private static MethodComparison Comparison(PointBasis basis, string id, string says, double[] posterior)
    {
        var sum = posterior.Sum();
        // A method may find its own evidence impossible; then it has learned nothing.
        var answer = sum > 0 ? posterior.Select(p => p / sum) : basis.Prior;
        return new MethodComparison(
            id,
            says,
            [.. answer.Select((p, h) => KeyValuePair.Create(basis.Content.Hypotheses[h].Id, p))]
        );
    }

    /// <summary>Ties share the vote. Grades, copies and deceivers play no part.</summary>
    private static double[] CountDocuments(PointBasis basis)
    {
        double[] votes = [.. basis.Prior];
        for (var i = 0; i < basis.Content.Reports.Length; i++)
        {
            var likely = Likelihoods(basis, Sure(basis.Content.Reports[i]));
            var highest = likely.Max();
            var share = 1.0 / likely.Count(p => highest - p <= Outlook.Tie);
            for (var h = 0; h < votes.Length; h++)
                votes[h] += highest - likely[h] <= Outlook.Tie ? share : 0;
        }

        return votes;
    }

    private static double[] NaiveBayes(PointBasis basis)
    {
        double[] posterior = [.. basis.Prior];
        foreach (var report in basis.Content.Reports)
        {
            var likely = Likelihoods(basis, report);
            var highest = likely.Max();
            // Scaled, so that hundreds of reports don't underflow.
            for (var h = 0; h < posterior.Length && highest > 0; h++)
                posterior[h] *= likely[h] / highest;
        }

        return posterior;
    }

    private static double[] NoDeception(PointBasis basis) =>
        JudgingBasis.Pooled(
            basis.Views.Select(view =>
            {
                var numbers = view.Means;
                foreach (var row in view.Layout.Active)
                    numbers = numbers.With(row, 0);
                return view.Joint(numbers);
            })
        ) ?? [.. basis.Prior.Select(_ => 0.0)];

    /// <summary>P(report | hypothesis) for a report alone, without deceivers; of several analysts the mean.</summary>
    private static double[] Likelihoods(PointBasis basis, Report report)
    {
        double[][] each = [.. basis.Views.Select(view => SingleReport.Likelihoods(view, report))];
        return [.. basis.Prior.Select((_, h) => each.Average(likely => likely[h]))];
    }

    /// <summary>The report taken at its word.</summary>
    private static Report Sure(Report report) =>
        report with
        {
            Saw = report.Asserts ? Observation.Occurred : Observation.DidNotOccur,
            Detection = Rating.Unrated,
            Hit = Rating.Point(1),
            FalseAlarm = Rating.Point(0),
        };
}
