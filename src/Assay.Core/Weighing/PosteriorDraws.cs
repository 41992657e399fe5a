using Assay.Core.Cases;

namespace Assay.Core.Weighing;

/// <summary>Posteriors over quasi-random draws of everything that is a range; each draw is one exact inference.</summary>
internal sealed class PosteriorDraws
{
    /// <summary>Entries of tables that all draws together may visit; some seconds of one core.</summary>
    private const double Budget = 2e10;

    /// <summary>Numbers of one block of draws that are held at once: 32 MB.</summary>
    private const int MostNumbers = 4_000_000;

    private readonly CaseLayout _layout;
    private readonly CaseContent _content;
    private readonly ExactInference _inference;
    private readonly BetaDistribution[] _classes;
    private readonly int[] _priorDimensions;
    private readonly int[] _dimensions;
    private readonly int _count;

    private PosteriorDraws(ExactInference inference)
    {
        _content = inference.Content;
        _inference = inference;
        _layout = inference.Layout;
        _classes =
        [
            .. Priors
                .Classes(_content)
                .Select(item => new BetaDistribution(item.Count + 0.5, item.Of - item.Count + 0.5)),
        ];
        // Dimensions in file order: classes and priors first; points take none.
        var count = _classes.Length;
        _priorDimensions =
        [
            .. _content.Hypotheses.Select(item =>
                item.Prior.Rating.Low < item.Prior.Rating.High ? count++ : -1
            ),
        ];
        _dimensions = [.. _layout.Slots.Select(slot => !slot.IsRated || slot.Low < slot.High ? count++ : -1)];
        _count = count;
    }

    /// <summary>Draws.</summary>
    /// <param name="view">The case, of one analyst.</param>
    /// <param name="draws">Number of draws wanted; fewer are made where the case is so entangled that they would take too long.</param>
    /// <param name="seed">Seed of the shift.</param>
    /// <returns>A row for each draw: the posterior of each hypothesis; <see langword="null"/> where its numbers make the reports impossible.</returns>
    public static double[]?[] Of(ExactInference view, int draws, int seed)
    {
        // What nobody reports on can't move the hypotheses, and is not worth a dimension.
        var content = view.Content;
        var reported = content.Reports.Select(report => report.Indicator).ToHashSet(StringComparer.Ordinal);
        var isWhole =
            reported.Count == content.Indicators.Length && view.States.Length == content.Hypotheses.Length;
        var relevant = content with
        {
            Indicators = [.. content.Indicators.Where(item => reported.Contains(item.Id))],
        };
        return new PosteriorDraws(isWhole ? view : new ExactInference(relevant, isDrawn: true)).Draw(
            draws,
            seed
        );
    }

    private double[]?[] Draw(int draws, int seed)
    {
        draws = (int)Math.Clamp(Budget / Math.Max(1, _inference.Cost.Work), 1, draws);
        var sobol = new SobolSequence(_count, seed);
        var point = new double[_count];
        int[] varying = [.. Enumerable.Range(0, _inference.Network.Tables.Count).Where(Varies)];
        var results = new double[]?[draws];
        var block = (int)
            Math.Clamp(
                MostNumbers / Math.Max(1, varying.Sum(table => (long)_inference.Network.Size(table))),
                8,
                512
            );
        for (var first = 0; first < draws; first += block)
        {
            var numbers = new CaseNumbers[Math.Min(block, draws - first)];
            for (var i = 0; i < numbers.Length; i++)
            {
                sobol.Next(point);
                numbers[i] = Numbers(point);
            }

            var joints = _inference.Joints(
                [.. Enumerable.Repeat(varying, numbers.Length)],
                (draw, table, values) => _inference.Network.Tables[table].Fill(numbers[draw], values, null)
            );
            for (var i = 0; i < joints.Length; i++)
                results[first + i] = Distribution.Of(joints[i]);
        }

        return results;
    }

    /// <summary>Whether a draw can change the numbers of a table.</summary>
    private bool Varies(int table)
    {
        var one = _inference.Network.Tables[table];
        return Array.Exists(one.Slots, slot => _dimensions[slot] >= 0)
            || (one.UsesPrior && (_classes.Length > 0 || _priorDimensions.Any(dimension => dimension >= 0)));
    }

    private CaseNumbers Numbers(double[] point)
    {
        var thetas = new double[_classes.Length];
        for (var k = 0; k < thetas.Length; k++)
            thetas[k] = _classes[k].Quantile(point[k]);
        var priors = new double[_content.Hypotheses.Length];
        for (var h = 0; h < priors.Length; h++)
        {
            var rating = _content.Hypotheses[h].Prior.Rating;
            priors[h] = rating.IsRated
                ? Between(rating.Low, rating.High, _priorDimensions[h], point)
                : double.NaN;
        }

        var ratings = new double[_layout.Slots.Count];
        for (var slot = 0; slot < ratings.Length; slot++)
        {
            var (low, high) = (_layout.Slots[slot].Low, _layout.Slots[slot].High);
            ratings[slot] = _layout.Slots[slot].IsRated
                ? Between(low, high, _dimensions[slot], point)
                : double.NaN;
        }

        foreach (var row in _layout.Rows)
            FillMissing(row, ratings, point);
        return CaseNumbers.Drawn(_layout, Priors.Drawn(_content, thetas, priors), ratings);
    }

    /// <summary>A missing cell is uniform between the lowest and the highest value that the draw has for the rated ones.</summary>
    private void FillMissing(int[] row, double[] ratings, double[] point)
    {
        var (low, high) = (1.0, 0.0);
        foreach (var slot in row)
        {
            if (!_layout.Slots[slot].IsRated)
                continue;
            low = Math.Min(low, ratings[slot]);
            high = Math.Max(high, ratings[slot]);
        }

        if (low > high)
            (low, high) = (0, 1);
        foreach (var slot in row)
        {
            if (!_layout.Slots[slot].IsRated)
                ratings[slot] = Between(low, high, _dimensions[slot], point);
        }
    }

    private static double Between(double low, double high, int dimension, double[] point) =>
        dimension < 0 ? low : low + (point[dimension] * (high - low));
}
