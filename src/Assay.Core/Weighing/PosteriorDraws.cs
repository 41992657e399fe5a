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

    private PosteriorDraws(ExactInference inference, CaseContent whole, int ownBefore)
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
        bool[] isOwnPrior = [.. whole.Hypotheses.Select(item => item.Prior.Rating.Analysts is not null)];
        bool[] isOwnSlot = [.. new CaseLayout(whole).Slots.Select(slot => slot.Analysts is not null)];
        bool[] priors =
        [
            .. _content.Hypotheses.Select(item => item.Prior.Rating.Low < item.Prior.Rating.High),
        ];
        bool[] slots = [.. _layout.Slots.Select(slot => !slot.IsRated || slot.Low < slot.High)];
        // Dimensions in file order: classes and priors first; points take none. A rating that stands for all analysts is
        // one number in each draw; those of one analyst come behind, and behind those of the analysts before.
        var shared = _classes.Length + priors.Where((_, h) => !isOwnPrior[h]).Count(varies => varies);
        shared += slots.Where((_, slot) => !isOwnSlot[slot]).Count(varies => varies);
        var (next, own) = (_classes.Length, shared + ownBefore);
        _priorDimensions =
        [
            .. priors.Select(
                (varies, h) =>
                    !varies ? -1
                    : isOwnPrior[h] ? own++
                    : next++
            ),
        ];
        _dimensions =
        [
            .. slots.Select(
                (varies, slot) =>
                    !varies ? -1
                    : isOwnSlot[slot] ? own++
                    : next++
            ),
        ];
        _count = own;
        Own = own - shared;
    }

    /// <summary>Dimensions that belong to analysts, up to and with this one.</summary>
    private int Own { get; }

    /// <summary>Draws.</summary>
    /// <param name="views">The case, once for each analyst.</param>
    /// <param name="whole">The case with the ratings of all.</param>
    /// <param name="draws">Number of draws wanted; fewer are made where the case is so entangled that they would take too long.</param>
    /// <param name="seed">Seed of the shift.</param>
    /// <returns>For each view a row for each draw: the posterior of each hypothesis; <see langword="null"/> where its numbers make the reports impossible.</returns>
    public static double[]?[][] Of(
        IReadOnlyList<ExactInference> views,
        CaseContent whole,
        int draws,
        int seed
    )
    {
        var results = new double[]?[views.Count][];
        var own = 0;
        for (var v = 0; v < views.Count; v++)
        {
            var each = new PosteriorDraws(Relevant(views[v]), Reported(whole), own);
            results[v] = each.Draw(draws, seed);
            own = each.Own;
        }

        return results;
    }

    private static ExactInference Relevant(ExactInference view)
    {
        var relevant = Reported(view.Content);
        var isWhole =
            relevant.Indicators.Length == view.Content.Indicators.Length
            && view.States.Length == view.Content.Hypotheses.Length;
        return isWhole ? view : new ExactInference(relevant, isDrawn: true);
    }

    /// <summary>What nobody reports on can't move the hypotheses, and is not worth a dimension.</summary>
    private static CaseContent Reported(CaseContent content)
    {
        var reported = content.Reports.Select(report => report.Indicator).ToHashSet(StringComparer.Ordinal);
        return content with
        {
            Indicators = [.. content.Indicators.Where(item => reported.Contains(item.Id))],
        };
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
