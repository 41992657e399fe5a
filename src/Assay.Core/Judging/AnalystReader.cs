using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Weighing;

namespace Assay.Core.Judging;

/// <summary>Tells what each of several analysts comes to, and how far their ratings agree.</summary>
internal static class AnalystReader
{
    private const int MostDisagreements = 10;

    /// <summary>One for each analyst; none where one rating stands for all.</summary>
    public static ImmutableArray<AnalystJudgement> Judgements(JudgingBasis basis) =>
        basis.Content.Analysts.IsEmpty
            ? []
            :
            [
                .. basis.Views.Select(
                    (view, v) => Judgement(basis, view, basis.MarginalsByView[v].Posterior)
                ),
            ];

    /// <summary>How far they agree; <see langword="null"/> where one rating stands for all.</summary>
    /// <remarks>
    /// Krippendorff's alpha for interval data (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"): one minus
    /// the squared differences within ratings over those between any two numbers.
    /// </remarks>
    public static AnalystAgreement? Agreement(JudgingBasis basis)
    {
        if (basis.Content.Analysts.IsEmpty)
            return null;
        var cells = Cells(basis).Where(cell => cell.Means.Count > 1).ToList();
        var alpha = Alpha(cells);
        ImmutableArray<Disagreement> largest =
        [
            .. cells
                .Select(Difference)
                .Where(item => item.High > item.Low)
                .OrderByDescending(item => item.High - item.Low)
                .ThenBy(item => item.Rating, StringComparer.Ordinal)
                .Take(MostDisagreements),
        ];
        return new AnalystAgreement(alpha, cells.Count, largest, Sentence(alpha, cells.Count, largest));
    }

    private static AnalystJudgement Judgement(JudgingBasis basis, ExactInference view, double[] posterior)
    {
        var outlook = Outlook.Of(posterior, basis.Words);
        return new AnalystJudgement(
            view.Content.Analyst!,
            [.. posterior],
            view.Content.Hypotheses[outlook.Leader].Id,
            outlook.Word,
            Priors.Moved(view.Content)
        );
    }

    /// <summary>Ratings that were given by name, with the mean that each analyst gave.</summary>
    private static IEnumerable<(string Path, List<(string Analyst, double Mean)> Means)> Cells(
        JudgingBasis basis
    )
    {
        foreach (var hypothesis in basis.Content.Hypotheses)
        {
            if (hypothesis.Prior.Rating.Analysts is { } analysts)
                yield return ($"prior / {hypothesis.Id}", Means(analysts));
        }

        // The slots of the whole case stand where those of each analyst do.
        var layout = new CaseLayout(basis.Content);
        foreach (var slot in layout.Slots)
        {
            if (slot.Analysts is { } analysts)
                yield return (slot.Path, Means(analysts));
        }
    }

    private static List<(string Analyst, double Mean)> Means(AnalystRatings analysts) =>
        [
            .. analysts
                .Entries.Where(entry => entry.Rating.IsRated)
                .Select(entry => (entry.Analyst, entry.Rating.Mean)),
        ];

    private static double? Alpha(List<(string Path, List<(string Analyst, double Mean)> Means)> cells)
    {
        double[] all = [.. cells.SelectMany(cell => cell.Means.Select(mean => mean.Mean))];
        if (all.Length < 2)
            return null;
        var within = cells.Sum(cell =>
            SquaredDifferences([.. cell.Means.Select(mean => mean.Mean)]) / (cell.Means.Count - 1)
        );
        var between = SquaredDifferences(all) / (all.Length - 1);
        return between > 0 ? 1 - (within / between) : null;
    }

    /// <summary>Σ (x − y)² over ordered pairs: 2 (n Σx² − (Σx)²), about the mean so that nothing cancels.</summary>
    private static double SquaredDifferences(double[] numbers)
    {
        var mean = numbers.Average();
        return 2 * numbers.Length * numbers.Sum(x => (x - mean) * (x - mean));
    }

    private static Disagreement Difference((string Path, List<(string Analyst, double Mean)> Means) cell)
    {
        var low = cell.Means.MinBy(mean => mean.Mean);
        var high = cell.Means.MaxBy(mean => mean.Mean);
        return new Disagreement(cell.Path, low.Mean, low.Analyst, high.Mean, high.Analyst);
    }

    private static string Sentence(double? alpha, int cells, ImmutableArray<Disagreement> largest)
    {
        if (cells == 0)
            return "No rating was given by two analysts, so that agreement can't be measured.";
        if (largest.IsEmpty)
            return FormattableString.Invariant($"On all {cells} shared ratings the analysts say the same.");
        var first = largest[0];
        var where = FormattableString.Invariant(
            $"they differ most on {first.Rating}, where {first.LowBy} says {first.Low:0.##} and {first.HighBy} says {first.High:0.##}"
        );
        return alpha is { } known
            ? FormattableString.Invariant(
                $"Over {cells} shared ratings the analysts' agreement is {known:0.00} (Krippendorff's alpha: 1 is full agreement, 0 that of chance); {where}."
            )
            : FormattableString.Invariant($"Over {cells} shared ratings agreement is undefined; {where}.");
    }
}
