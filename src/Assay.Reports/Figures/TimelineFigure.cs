using Assay.Core.Provenance;
using Assay.Reports.Html;
using Assay.Reports.Traces;
using Assay.Reports.Words;

namespace Assay.Reports.Figures;

/// <summary>The documents of a corpus by outlet and time, with an arrow to each from what it took from.</summary>
/// <remarks>Up to <see cref="MostDocuments"/> documents; beyond that <see cref="StoriesFigure"/> sums up.</remarks>
internal sealed class TimelineFigure
{
    /// <summary>Most documents that are drawn one by one.</summary>
    public const int MostDocuments = 200;

    /// <summary>Most documents that bear their numbers.</summary>
    public const int MostNumbered = 60;

    private const double LaneNames = 196;
    private const double Margin = 16;

    private readonly TraceView _view;
    private readonly TimelineLayout _layout;
    private readonly double _width;
    private readonly double _top;

    public TimelineFigure(TraceView view, double width, double top)
    {
        (_view, _width, _top) = (view, width, top);
        IsNumbered = view.Documents.Length <= MostNumbered;
        _layout = new TimelineLayout(view, LaneNames + 20, width - Margin - 24, top + 26, IsNumbered);
    }

    /// <summary>Whether each document bears its number in order of time.</summary>
    public bool IsNumbered { get; }

    /// <summary>Where the drawing ends.</summary>
    public double Bottom => _layout.Bottom;

    /// <summary>How to read the drawing, in plain sentences.</summary>
    public string Caption =>
        "Each row is an outlet; time runs from left to right, busy stretches drawn wider than quiet ones. "
        + "An arrow leads from a document to the one that took its words: solid from 90 %, broken from 50 %, dotted below; without a head where it can't be told which of the two took. "
        + (IsNumbered ? "Numbers are the documents in order of time. " : "")
        + "Colours repeat; they and the numbers of the stories tell the stories apart.";

    /// <summary>The drawing without its frame.</summary>
    public Markup Draw()
    {
        var arrows = Markup.Join(
            Enumerable
                .Range(0, _view.Documents.Length)
                .SelectMany(at => _view.TakenBy(at).Select(link => Arrow(at, link)))
        );
        var marks = Markup.Join(Enumerable.Range(0, _view.Documents.Length).Select(Mark));
        return Markup.Of($"{Lanes()}{Dates()}{arrows}{marks}");
    }

    /// <summary>The class that colours what belongs to a story.</summary>
    public static string Colour(int story) => story == 0 ? "t-s0" : $"t-s{((story - 1) % 6) + 1}";

    private Markup Lanes() =>
        Markup.Join(
            _layout.Lanes.Select(
                (lane, at) =>
                    Markup.Of(
                        $"<rect class=\"t-lane{at % 2}\" x=\"0\" y=\"{Svg.N(lane.Top)}\" width=\"{Svg.N(_width)}\" height=\"{Svg.N(lane.Bottom - lane.Top)}\"/>{Outlet(lane)}\n"
                    )
            )
        );

    private static Markup Outlet((string Name, double Top, double Bottom) lane)
    {
        const double Room = LaneNames - Margin;
        if (lane.Bottom - lane.Top < 34 || Svg.Width(lane.Name, 12) <= Room)
            return Svg.Text(
                Margin,
                Math.Min(lane.Top + 21, ((lane.Top + lane.Bottom) / 2) + 4),
                "t-outlet",
                Svg.Fit(lane.Name, Room, 12)
            );
        return Markup.Join(
            Svg.Wrap(lane.Name, Room, 12, 2)
                .Select((line, at) => Svg.Text(Margin, lane.Top + 14 + (at * 14), "t-outlet", line))
        );
    }

    private Markup Dates()
    {
        var dates = Markup.Join(
            _layout
                .Axis.Labels()
                .Select(label =>
                    Markup.Of(
                        $"<line class=\"t-grid\" x1=\"{Svg.N(label.X)}\" x2=\"{Svg.N(label.X)}\" y1=\"{Svg.N(_top + 20)}\" y2=\"{Svg.N(Bottom)}\"/>{Svg.Text(label.X, _top + 13, "t-date", label.Words)}\n"
                    )
                )
        );
        if (_layout.UndatedTo is not { } edge)
            return _layout.Axis.HasTimes
                ? dates
                : Markup.Of($"{Svg.Text(_width / 2, _top + 13, "t-date", "undated: in no certain order")}\n");
        var middle = (LaneNames + 20 + edge) / 2;
        return Markup.Of(
            $"{dates}<line class=\"t-edge\" x1=\"{Svg.N(edge)}\" x2=\"{Svg.N(edge)}\" y1=\"{Svg.N(_top)}\" y2=\"{Svg.N(Bottom)}\"/>{Svg.Text(middle, _top + 13, "t-date", "undated")}\n"
        );
    }

    private Markup Arrow(int document, (int Place, TracedParent Parent) link)
    {
        var hasHead = _view.Documents[document].Kind != TraceKind.Undetermined;
        var arrow = TraceArrow.Draw(
            _layout.Of(link.Place),
            _layout.Of(document),
            link.Parent.Probability,
            hasHead
        );
        return Markup.Of($"<g class=\"{Colour(_view.StoryOf(document))}\">{arrow}</g>");
    }

    private Markup Mark(int at)
    {
        var (x, y) = _layout.Of(at);
        var document = _view.Documents[at];
        var story = _view.StoryOf(at);
        var number = IsNumbered ? Svg.Text(x, y - 8, "t-number", Plain.Digits(at + 1)) : Markup.None;
        var head =
            !IsNumbered && story > 0 && document.Parent is null
                ? Svg.Text(x - 9, y + 4, "t-story t-end", Plain.Digits(story))
                : Markup.None;
        return Markup.Of(
            $"<g class=\"{Colour(story)}\"><title>{Says(document, at)}</title>{TraceMark.Draw(document.Kind, x, y)}{number}{head}</g>\n"
        );
    }

    private string Says(TracedDocument document, int at)
    {
        var when = TimeWords.Of(document.Time, _view.Report.IsDates);
        var from = document.Parent is { } parent
            ? $"{TraceWords.Verb(document.Kind)} {VisibleText.Line(parent.Id)} ({Plain.Percent(parent.Probability)})"
            : Nobody(document);
        return $"{Plain.Digits(at + 1)}. {_view.Name(document)}, {TraceWords.Outlet(document)}, {when}: {from}";
    }

    private static string Nobody(TracedDocument document) =>
        document.Kind == TraceKind.Undetermined
            ? "shares words, but can't be told to have taken them"
            : "takes from none of the others";
}
