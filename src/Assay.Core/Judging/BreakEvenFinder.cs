using System.Collections.Immutable;
using Assay.Core.Weighing;

namespace Assay.Core.Judging;

/// <summary>Finds for each rating the value at which the two leading hypotheses are equal, and what its range does to the leader.</summary>
internal sealed class BreakEvenFinder(JudgingBasis basis)
{
    private const int Grid = 200;

    private readonly List<RatingCurve> _curves = [.. RatingCurves.Of(basis).Where(curve => !curve.IsFlat)];

    /// <summary>The break-even values in [0, 1], nearest to the present value first.</summary>
    public ImmutableArray<BreakEven> Find() =>
        [
            .. _curves
                .Select(At)
                .OfType<BreakEven>()
                .OrderBy(item => Math.Abs(item.At - item.Now))
                .ThenBy(item => item.Rating, StringComparer.Ordinal),
        ];

    /// <summary>The leader's posterior with each rating at its ends, the widest swing first.</summary>
    public ImmutableArray<RatingSwing> Swings() =>
        [
            .. _curves
                .Select(Swing)
                .OrderByDescending(swing => Math.Abs(swing.AtHigh - swing.AtLow))
                .ThenBy(swing => swing.Rating, StringComparer.Ordinal),
        ];

    private RatingSwing Swing(RatingCurve curve)
    {
        var slot = curve.Slot;
        var isPoint = slot.Low >= slot.High;
        var (low, high) = isPoint ? (0, 1) : (slot.Low, slot.High);
        return new RatingSwing(
            slot.Path,
            low,
            high,
            slot.Mean,
            Leader(curve, low),
            Leader(curve, high),
            isPoint
        );
    }

    /// <summary>The leader's posterior with a rating there; as it is now where the reports are impossible then.</summary>
    private double Leader(RatingCurve curve, double at) =>
        (Posterior(curve, at) ?? basis.Marginals.Posterior)[basis.Outlook.Leader];

    private double[]? Posterior(RatingCurve curve, double at)
    {
        if (Distribution.Of(curve.Joint(at)) is not { } own)
            return null;
        return Pooling.Of([
            .. basis.MarginalsByView.Select(
                (marginals, view) => view == curve.View ? own : marginals.Posterior
            ),
        ]);
    }

    private BreakEven? At(RatingCurve curve)
    {
        var now = curve.Slot.Mean;
        if (Root(curve, now) is not { } at || IsVoid(curve.Joint(at)))
            return null;
        var (leader, second) = (
            basis.Content.Hypotheses[basis.Outlook.Leader].Id,
            basis.Content.Hypotheses[basis.RunnerUp].Id
        );
        return new BreakEven(curve.Slot.Path, at, now)
        {
            Explanation = FormattableString.Invariant(
                $"If the rating of {curve.Slot.Path} were {at:0.###} instead of {now:0.###}, {leader} and {second} would be equally probable."
            ),
        };
    }

    /// <summary>Whether the two are equal there only because neither is possible: a third has taken all.</summary>
    private bool IsVoid(double[] joint) => !(joint[basis.Outlook.Leader] > 1e-12 * joint.Max());

    /// <summary>How far the leader is ahead of the runner-up; of one view the joint tells it, of several the pooled posterior does.</summary>
    private double Lead(RatingCurve curve, double at)
    {
        var (leader, second) = (basis.Outlook.Leader, basis.RunnerUp);
        if (basis.Views.Count == 1)
        {
            var joint = curve.Joint(at);
            return joint[leader] - joint[second];
        }

        return Posterior(curve, at) is { } posterior ? posterior[leader] - posterior[second] : double.NaN;
    }

    private double? Root(RatingCurve curve, double now) =>
        basis.Views.Count == 1 && curve.Degree == 1 ? Straight(curve) : Nearest(curve, now);

    /// <summary>Where a straight line crosses 0.</summary>
    private double? Straight(RatingCurve curve)
    {
        var (low, high) = (Lead(curve, 0), Lead(curve, 1));
        var size = Math.Max(curve.Joint(0).Max(), curve.Joint(1).Max());
        if (Math.Abs(high - low) <= 1e-12 * size)
            return null;
        var root = -low / (high - low);
        return root is >= 0 and <= 1 ? root : null;
    }

    /// <summary>The root in [0, 1] nearest to the present value.</summary>
    private double? Nearest(RatingCurve curve, double now)
    {
        double? best = null;
        var before = Lead(curve, 0);
        for (var step = 0; step < Grid; step++)
        {
            var (low, high) = ((double)step / Grid, (step + 1.0) / Grid);
            var after = Lead(curve, high);
            if (before * after <= 0 && (before != 0 || after != 0))
            {
                var root = Bisect(curve, low, high, before <= 0);
                if (best is null || Math.Abs(root - now) < Math.Abs(best.Value - now))
                    best = root;
            }

            before = after;
        }

        return best;
    }

    private double Bisect(RatingCurve curve, double low, double high, bool startsBehind)
    {
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            if (Lead(curve, middle) <= 0 == startsBehind)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }
}
