using Assay.Core.Cases;

namespace Assay.Core.Weighing;

/// <summary>Priors of a case's hypotheses, at the means and in the draws; always normalised.</summary>
internal static class Priors
{
    /// <summary>The normalised means.</summary>
    public static double[] Means(CaseContent content) =>
        Complete(
            content,
            [.. content.Hypotheses.Select(item => item.Prior.IsRated ? item.Prior.Mean : double.NaN)]
        );

    /// <summary>The reference classes that priors use, in order of first use.</summary>
    public static ReferenceClass[] Classes(CaseContent content) =>
        [.. content.Hypotheses.Select(item => item.Prior.Reference).OfType<ReferenceClass>().Distinct()];

    /// <summary>The normalised prior of one draw.</summary>
    /// <param name="content">The case.</param>
    /// <param name="thetas">A drawn probability for each of <see cref="Classes"/>.</param>
    /// <param name="ratings">A drawn rating or share for each hypothesis; not a number where it has none.</param>
    public static double[] Drawn(CaseContent content, double[] thetas, double[] ratings)
    {
        var classes = Classes(content);
        var prior = new double[ratings.Length];
        for (var h = 0; h < prior.Length; h++)
        {
            var own = content.Hypotheses[h].Prior;
            prior[h] = own.Reference is null
                ? ratings[h]
                : own.At(
                    thetas[Array.IndexOf(classes, own.Reference)],
                    ratings[h] * Scale(content, own, ratings)
                );
        }

        return Complete(content, prior);
    }

    /// <summary>What drawn shares of one side of a class are multiplied by, so that they sum to what their means sum to.</summary>
    private static double Scale(CaseContent content, HypothesisPrior own, double[] ratings)
    {
        var (means, drawn) = (0.0, 0.0);
        for (var h = 0; h < ratings.Length; h++)
        {
            var other = content.Hypotheses[h].Prior;
            if (other.Reference != own.Reference || other.IsComplement != own.IsComplement)
                continue;
            means += other.Rating.Mean;
            drawn += ratings[h];
        }

        return drawn > 0 ? means / drawn : 0;
    }

    /// <summary>The means with every reference class replaced by another one.</summary>
    public static double[] Under(CaseContent content, ReferenceClass reference) =>
        Complete(
            content,
            [
                .. content.Hypotheses.Select(item =>
                    item.Prior.Reference is not null ? item.Prior.At(reference.Mean, item.Prior.Rating.Mean)
                    : item.Prior.IsRated ? item.Prior.Mean
                    : double.NaN
                ),
            ]
        );

    /// <summary>How far the priors of a named analyst had to be moved to cohere: the largest change of any.</summary>
    public static double Moved(CaseContent content)
    {
        if (content.Analyst is null || content.Hypotheses.All(item => !item.Prior.IsRated))
            return 0;
        var means = Means(content);
        return content
            .Hypotheses.Select((item, h) => item.Prior.IsRated ? Math.Abs(item.Prior.Mean - means[h]) : 0)
            .Max();
    }

    /// <summary>
    /// Hypotheses without a prior share equally what the others leave. Then all is normalised; the numbers of one of
    /// several analysts, who need not cohere, move to the nearest set that does.
    /// </summary>
    private static double[] Complete(CaseContent content, double[] prior)
    {
        var missing = prior.Count(double.IsNaN);
        var left = Math.Max(0, 1 - prior.Where(p => !double.IsNaN(p)).Sum());
        for (var h = 0; h < prior.Length; h++)
            prior[h] = double.IsNaN(prior[h]) ? left / missing : prior[h];
        var sum = prior.Sum();
        if (!(sum > 0))
            throw new WeighingRefusedException(
                $"The priors of \"{content.Question}\" are all 0; at least one must be above it."
            );
        if (content.Analyst is not null)
            return Nearest(prior);
        for (var h = 0; h < prior.Length; h++)
            prior[h] /= sum;
        return prior;
    }

    /// <summary>The distribution nearest in least squares: the same amount off each, nothing below 0 (Duchi et al. 2008, figure 1).</summary>
    private static double[] Nearest(double[] prior)
    {
        double[] falling = [.. prior.OrderDescending()];
        var (sum, shift) = (0.0, 0.0);
        for (var k = 0; k < falling.Length; k++)
        {
            sum += falling[k];
            if (falling[k] - ((sum - 1) / (k + 1)) > 0)
                shift = (sum - 1) / (k + 1);
        }

        return [.. prior.Select(p => Math.Max(0, p - shift))];
    }
}
