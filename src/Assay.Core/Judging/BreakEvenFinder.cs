using System.Collections.Immutable;

namespace Assay.Core.Judging;

/// <summary>Finds for each rating the value at which the two leading hypotheses are equal.</summary>
/// <remarks>
/// P(h, reports) is a polynomial in one rating: linear without deceivers, one degree higher for each coin that repeats
/// the rating. It is fixed by as many exact inferences as it has coefficients, and its root nearest to the present value
/// is taken.
/// </remarks>
internal sealed class BreakEvenFinder(JudgingBasis basis)
{
    private const int Grid = 200;

    /// <summary>The break-even values in [0, 1], nearest to the present value first.</summary>
    public ImmutableArray<BreakEven> Find()
    {
        var layout = basis.Inference.Layout;
        var coins = basis.Content.Deceivers.Length;
        var reported = basis.Inference.Links.IndicatorOfReport.Distinct().Order().ToArray();
        // A condition stands in its own table and in each coin of each indicator that depends on it.
        var slots = layout
            .Conditions.Concat(layout.Active)
            .SelectMany(row =>
                row.Distinct().Select(slot => (Slot: slot, Degree: 1 + (coins * reported.Length)))
            )
            .Concat(
                reported.SelectMany(j =>
                    layout
                        .Likely[j]
                        .Concat(layout.Otherwise[j])
                        .Distinct()
                        .Select(slot => (Slot: slot, Degree: 1 + coins))
                )
            );
        return
        [
            .. slots
                .Where(item => layout.Slots[item.Slot].IsRated)
                .Select(item => At(item.Slot, Math.Min(item.Degree, 8)))
                .OfType<BreakEven>()
                .OrderBy(item => Math.Abs(item.At - item.Now))
                .ThenBy(item => item.Rating, StringComparer.Ordinal),
        ];
    }

    private BreakEven? At(int slot, int degree)
    {
        var now = basis.Inference.Means.Ratings[slot];
        var nodes = new double[degree + 1];
        var leads = new double[degree + 1];
        for (var k = 0; k <= degree; k++)
        {
            // Chebyshev's nodes keep the interpolation steady.
            nodes[k] = (1 - Math.Cos(Math.PI * k / degree)) / 2;
            leads[k] = Lead(slot, nodes[k]);
        }

        var size = leads.Max(Math.Abs);
        if (leads.Max() - leads.Min() <= 1e-9 * size || size == 0)
            return null;
        return Root(value => Interpolate(nodes, leads, value), now) is { } root
            ? new BreakEven(basis.Inference.Layout.Slots[slot].Path, root, now)
            : null;
    }

    /// <summary>How far the leader is ahead of the runner-up, together with the reports.</summary>
    private double Lead(int slot, double rating)
    {
        var joint = basis.Inference.Joint(basis.Inference.Means.With(slot, rating));
        var leader = basis.Outlook.Leader;
        var second = -1;
        for (var h = 0; h < joint.Length; h++)
        {
            if (
                h != leader
                && (second < 0 || basis.Marginals.Posterior[h] > basis.Marginals.Posterior[second])
            )
                second = h;
        }

        return joint[leader] - joint[second];
    }

    private static double Interpolate(double[] nodes, double[] leads, double value)
    {
        var sum = 0.0;
        for (var k = 0; k < nodes.Length; k++)
        {
            var term = leads[k];
            for (var other = 0; other < nodes.Length; other++)
                term *= other == k ? 1 : (value - nodes[other]) / (nodes[k] - nodes[other]);
            sum += term;
        }

        return sum;
    }

    /// <summary>The root in [0, 1] nearest to the present value.</summary>
    private static double? Root(Func<double, double> lead, double now)
    {
        double? best = null;
        for (var step = 0; step < Grid; step++)
        {
            var (low, high) = ((double)step / Grid, (step + 1.0) / Grid);
            if (lead(low) * lead(high) > 0)
                continue;
            var root = Bisect(lead, low, high);
            if (best is null || Math.Abs(root - now) < Math.Abs(best.Value - now))
                best = root;
        }

        return best;
    }

    private static double Bisect(Func<double, double> lead, double low, double high)
    {
        var sign = lead(low) <= 0;
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            if (lead(middle) <= 0 == sign)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }
}
