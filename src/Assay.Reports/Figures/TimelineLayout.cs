using System.Collections.Immutable;
using Assay.Reports.Traces;

namespace Assay.Reports.Figures;

/// <summary>Where each document of a timeline stands: a lane for each outlet, time from left to right.</summary>
/// <remarks>Documents of one outlet that would cover each other move into a further row of the lane.</remarks>
internal sealed class TimelineLayout
{
    private const int MostLanes = 100;
    private const double RowHeight = 19;

    private readonly double _padding;
    private readonly double[] _x;
    private readonly double[] _y;

    public TimelineLayout(TraceView view, double left, double right, double top, bool isRoomy)
    {
        var spacing = isRoomy ? 30.0 : 16;
        _padding = isRoomy ? 17 : 11;
        var undated = view.Documents.Count(document => !document.Time.IsKnown);
        var margin =
            undated == 0 ? left : Math.Min(left + 40 + (undated * spacing), left + ((right - left) / 3));
        UndatedTo = undated == 0 || undated == view.Documents.Length ? null : margin - 10;
        Axis = new TimeAxis(
            view.Documents.Select(document => document.Time),
            margin,
            right,
            view.Report.IsDates
        );
        _x = Across(view, left, UndatedTo ?? right, undated);
        _y = new double[_x.Length];
        Lanes = Stack(view, top, spacing);
        Bottom = Lanes[^1].Bottom;
    }

    /// <summary>The time axis, to the right of undated documents.</summary>
    public TimeAxis Axis { get; }

    /// <summary>Where the strip of undated documents ends; none where all or no documents are undated.</summary>
    public double? UndatedTo { get; }

    /// <summary>The lanes from the top.</summary>
    public ImmutableArray<(string Name, double Top, double Bottom)> Lanes { get; }

    public double Bottom { get; }

    public (double X, double Y) Of(int document) => (_x[document], _y[document]);

    private double[] Across(TraceView view, double left, double right, int undated)
    {
        var x = new double[view.Documents.Length];
        for (var at = 0; at < x.Length; at++)
            x[at] = view.Documents[at].Time.IsKnown
                ? Axis.X(view.Documents[at].Time)
                : left + ((right - left) * (at + 0.5) / undated);
        return x;
    }

    private ImmutableArray<(string Name, double Top, double Bottom)> Stack(
        TraceView view,
        double top,
        double spacing
    )
    {
        var lanes = ImmutableArray.CreateBuilder<(string, double, double)>();
        foreach (var (name, members) in Outlets(view))
        {
            var ends = new List<double>();
            foreach (var member in members.OrderBy(member => _x[member]).ThenBy(member => member))
            {
                var row = ends.FindIndex(end => _x[member] - end >= spacing);
                if (row < 0)
                {
                    row = ends.Count;
                    ends.Add(0);
                }

                ends[row] = _x[member];
                _y[member] = top + _padding + (row * RowHeight);
            }

            var bottom = top + (2 * _padding) + ((ends.Count - 1) * RowHeight);
            lanes.Add((name, top, bottom));
            top = bottom;
        }

        return lanes.ToImmutable();
    }

    // Outlets of one story stand together, in the order in which stories begin. Where there are too many, those with
    // the fewest documents of any story share a lane; documents without an outlet come last.
    private static IEnumerable<(string Name, ImmutableArray<int> Members)> Outlets(TraceView view)
    {
        var all = Enumerable
            .Range(0, view.Documents.Length)
            .GroupBy(at => view.Documents[at].Outlet ?? "", StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Members: group.ToImmutableArray()))
            .ToList();
        var unnamed = all.Where(lane => lane.Name.Length == 0)
            .Select(lane => ("no outlet named", lane.Members));
        var named = all.Where(lane => lane.Name.Length > 0)
            .OrderBy(lane => lane.Members.Min(member => Begin(view, member)))
            .ThenBy(lane => lane.Members[0])
            .ToList();
        if (named.Count <= MostLanes)
            return [.. named.Select(lane => Named(view, lane.Members)), .. unnamed];
        var kept = named
            .OrderByDescending(lane => lane.Members.Count(member => view.StoryOf(member) > 0))
            .ThenBy(lane => lane.Members[0])
            .Take(MostLanes - 1)
            .Select(lane => lane.Name)
            .ToHashSet(StringComparer.Ordinal);
        var rest = named.Where(lane => !kept.Contains(lane.Name)).ToList();
        return
        [
            .. named.Where(lane => kept.Contains(lane.Name)).Select(lane => Named(view, lane.Members)),
            (
                TraceWords.Figures(rest.Count, "other outlet"),
                [.. rest.SelectMany(lane => lane.Members).Order()]
            ),
            .. unnamed,
        ];
    }

    private static (string Name, ImmutableArray<int> Members) Named(
        TraceView view,
        ImmutableArray<int> members
    ) => (TraceWords.Outlet(view.Documents[members[0]]), members);

    private static int Begin(TraceView view, int document) =>
        view.StoryOf(document) is > 0 and var story ? view.Stories[story - 1].Members[0] : document;
}
