using Assay.Core.Cases;

namespace Assay.Core.Weighing;

/// <summary>Posteriors over quasi-random draws of everything that is a range; each draw is one exact inference.</summary>
internal sealed class PosteriorDraws
{
    /// <summary>Multiplications for all draws together; about two seconds of one core.</summary>
    private const long Budget = 4_000_000_000;

    private readonly CaseLayout _layout;
    private readonly CaseContent _content;
    private readonly CaseNetwork _network;
    private readonly RootState[] _states;
    private readonly BetaDistribution[] _classes;
    private readonly int[] _priorDimensions;
    private readonly int[] _dimensions;
    private readonly int _count;

    private PosteriorDraws(CaseLayout layout)
    {
        _layout = layout;
        _content = layout.Content;
        _states = [.. Enumerable.Range(0, _content.Hypotheses.Length).Select(h => new RootState(h, -1))];
        _network = new CaseNetwork(layout, _states.Length);
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
        _dimensions = [.. layout.Slots.Select(slot => !slot.IsRated || slot.Low < slot.High ? count++ : -1)];
        _count = count;
    }

    /// <summary>Draws.</summary>
    /// <param name="layout">The case.</param>
    /// <param name="draws">Number of draws wanted; fewer are made where the case is so entangled that they would take too long.</param>
    /// <param name="seed">Seed of the shift.</param>
    /// <returns>A row for each draw: the posterior of each hypothesis.</returns>
    public static double[][] Of(CaseLayout layout, int draws, int seed)
    {
        // What nobody reports on can't move the hypotheses, and is not worth a dimension.
        var content = layout.Content;
        var reported = content.Reports.Select(report => report.Indicator).ToHashSet(StringComparer.Ordinal);
        var relevant = content with
        {
            Indicators = [.. content.Indicators.Where(item => reported.Contains(item.Id))],
        };
        return new PosteriorDraws(new CaseLayout(relevant)).Draw(draws, seed);
    }

    private double[][] Draw(int draws, int seed)
    {
        draws = (int)Math.Clamp(Budget / Math.Max(1, _network.Program.Cost), 1, draws);
        var sobol = new SobolSequence(_count, seed);
        var point = new double[_count];
        // A block of draws fits the cache next to the largest table.
        var lanes = (int)Math.Clamp(32_768 / _network.Program.Largest, 4, 64);
        var (inputs, room) = (_network.Inputs(lanes), _network.Program.Room(lanes));
        var results = new List<double[]>(draws);
        for (var first = 0; first < draws; first += lanes)
        {
            var used = Math.Min(lanes, draws - first);
            for (var lane = 0; lane < used; lane++)
            {
                sobol.Next(point);
                _network.Fill(Numbers(point), _states, inputs, lanes, lane);
            }

            Collect(_network.Program.Run(inputs, room, lanes), lanes, used, results);
        }

        return [.. results];
    }

    /// <summary>A draw under which the reports are impossible says nothing and is left out.</summary>
    private void Collect(double[] joint, int lanes, int used, List<double[]> results)
    {
        for (var lane = 0; lane < used; lane++)
        {
            var posterior = new double[_states.Length];
            var sum = 0.0;
            for (var h = 0; h < posterior.Length; h++)
                sum += posterior[h] = joint[(h * lanes) + lane];
            if (!(sum > 0))
                continue;
            for (var h = 0; h < posterior.Length; h++)
                posterior[h] /= sum;
            results.Add(posterior);
        }
    }

    private CaseNumbers Numbers(double[] point)
    {
        var thetas = new double[_classes.Length];
        for (var k = 0; k < thetas.Length; k++)
            thetas[k] = _classes[k].Quantile(point[k]);
        var priors = new double[_states.Length];
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
