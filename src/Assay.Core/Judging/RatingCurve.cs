using Assay.Core.Weighing;

namespace Assay.Core.Judging;

/// <summary>P(hypothesis, reports) of one view as one rating goes from 0 to 1, all else as it is: a polynomial for each hypothesis.</summary>
/// <remarks>
/// Linear where the rating stands in one table; one degree higher for each coin that repeats it. It is fixed by as many
/// exact answers as it has coefficients, at Chebyshev's nodes, which keep the interpolation steady (Berrut and Trefethen 2004).
/// </remarks>
/// <param name="view">Position of the view.</param>
/// <param name="slot">The rating.</param>
/// <param name="joints">For each node the joint of each hypothesis.</param>
internal sealed class RatingCurve(int view, RatingSlot slot, double[][] joints)
{
    private readonly double[] _nodes = Nodes(joints.Length - 1);

    /// <summary>Position of the view whose rating it is.</summary>
    public int View => view;

    /// <summary>The rating.</summary>
    public RatingSlot Slot => slot;

    /// <summary>Degree of the polynomials.</summary>
    public int Degree => joints.Length - 1;

    /// <summary>Where a polynomial of this degree is sampled: from 0 to 1, both included.</summary>
    public static double[] Nodes(int degree) =>
        [.. Enumerable.Range(0, degree + 1).Select(k => (1 - Math.Cos(Math.PI * k / degree)) / 2)];

    /// <summary>Whether the rating moves nothing, up to rounding.</summary>
    public bool IsFlat
    {
        get
        {
            var first = Distribution.Of(joints[0]);
            return first is not null
                && joints.All(joint =>
                    Distribution.Of(joint) is { } other
                    && !other.Where((p, h) => Math.Abs(p - first[h]) > 1e-12).Any()
                );
        }
    }

    /// <summary>The joint of each hypothesis where the rating is <paramref name="at"/>, in [0, 1].</summary>
    public double[] Joint(double at)
    {
        var joint = new double[joints[0].Length];
        var (total, sign) = (0.0, 1.0);
        for (var k = 0; k < _nodes.Length; k++, sign = -sign)
        {
            var distance = at - _nodes[k];
            if (distance == 0)
                return joints[k];
            // Barycentric weights of Chebyshev's points: halved at the ends, with changing signs.
            var weight = (k == 0 || k == Degree ? 0.5 : 1) * sign / distance;
            total += weight;
            for (var h = 0; h < joint.Length; h++)
                joint[h] += weight * joints[k][h];
        }

        for (var h = 0; h < joint.Length; h++)
            joint[h] = Math.Max(0, joint[h] / total);
        return joint;
    }
}
