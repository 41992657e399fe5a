namespace Assay.Benchmarks.Syntax;

/// <summary>A logistic regression over hashed features that says where sentences end.</summary>
/// <remarks>Steps shrink with what a weight has moved (Duchi, Hazan &amp; Singer 2011). Fixed seed and order.</remarks>
internal sealed class CutWeights
{
    /// <summary>Binary logarithm of the number of weights.</summary>
    public const int Bits = 16;

    private const int Epochs = 10;
    private const double Rate = 0.1;

    private readonly double[] weights = new double[1 << Bits];
    private readonly double[] moved = new double[1 << Bits];

    /// <summary>Learns from some places.</summary>
    public CutWeights(IEnumerable<CutPlace> places)
    {
        Array.Fill(moved, 1e-6);
        var order = places.ToArray();
        var shuffle = new Shuffle(11);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            shuffle.Order(order.AsSpan());
            foreach (var place in order)
                Learn(place);
        }
    }

    /// <summary>The log odds that a sentence ends at a place.</summary>
    public double LogOdds(CutPlace place) => place.Features.Sum(feature => weights[feature]);

    private void Learn(CutPlace place)
    {
        var error = (1 / (1 + Math.Exp(-LogOdds(place)))) - (place.IsWanted ? 1 : 0);
        foreach (var feature in place.Features)
        {
            moved[feature] += error * error;
            weights[feature] -= Rate * error / Math.Sqrt(moved[feature]);
        }
    }
}
