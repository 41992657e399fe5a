using Assay.Reports.Html;

namespace Assay.Reports.Figures;

/// <summary>The arrow of a derivation: from the parent to the document that took; its line tells the probability.</summary>
internal static class TraceArrow
{
    private const double Gap = 8;
    private const double HeadLength = 7;
    private const double HeadWidth = 3.2;

    /// <summary>The line for a probability: solid from 90 %, broken from 50 %, dotted below.</summary>
    public static string Line(double probability) =>
        probability switch
        {
            >= 0.9 => "t-arc",
            >= 0.5 => "t-arc t-likely",
            _ => "t-arc t-weak",
        };

    /// <summary>A curve between two places, with a head at its end where the direction is known.</summary>
    public static Markup Draw(
        (double X, double Y) from,
        (double X, double Y) to,
        double probability,
        bool hasHead
    )
    {
        var (leave, arrive) = Bend(from, to);
        var start = Towards(from, leave, Gap);
        var end = Towards(to, arrive, Gap + (hasHead ? HeadLength - 1 : 0));
        var line = Markup.Of(
            $"<path class=\"{Line(probability)}\" d=\"M{Place(start)}C{Place(leave)} {Place(arrive)} {Place(end)}\"/>"
        );
        return hasHead
            ? Markup.Of($"{line}{Head(Towards(to, arrive, Gap - 1), arrive)}\n")
            : Markup.Of($"{line}\n");
    }

    // Along a lane the curve rises over what lies between; between lanes it falls from
    // the parent, so that its arrows share a trunk, and arrives along the time axis.
    private static ((double X, double Y) Leave, (double X, double Y) Arrive) Bend(
        (double X, double Y) from,
        (double X, double Y) to
    )
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        if (Math.Abs(dy) < 1)
        {
            var rise = Math.Min(26, 12 + (Math.Abs(dx) * 0.06));
            return ((from.X + (dx * 0.25), from.Y - rise), (to.X - (dx * 0.25), to.Y - rise));
        }

        var side = dx < 0 ? 1 : -1;
        var reach = Math.Max(20, Math.Abs(dx) / 2);
        return ((from.X, from.Y + (dy * 0.8)), (to.X + (side * reach), to.Y));
    }

    private static Markup Head((double X, double Y) tip, (double X, double Y) from)
    {
        var (ux, uy) = Direction(from, tip);
        var (bx, by) = (tip.X - (ux * HeadLength), tip.Y - (uy * HeadLength));
        var (left, right) = (
            (X: bx - (uy * HeadWidth), Y: by + (ux * HeadWidth)),
            (X: bx + (uy * HeadWidth), Y: by - (ux * HeadWidth))
        );
        return Markup.Of($"<path class=\"t-head\" d=\"M{Place(tip)}L{Place(left)}L{Place(right)}z\"/>");
    }

    private static (double X, double Y) Towards(
        (double X, double Y) from,
        (double X, double Y) to,
        double length
    )
    {
        var (ux, uy) = Direction(from, to);
        return (from.X + (ux * length), from.Y + (uy * length));
    }

    private static (double X, double Y) Direction((double X, double Y) from, (double X, double Y) to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        return length < 0.001 ? (1, 0) : (dx / length, dy / length);
    }

    private static string Place((double X, double Y) place) => $"{Svg.N(place.X)} {Svg.N(place.Y)}";
}
