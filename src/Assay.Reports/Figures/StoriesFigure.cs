using Assay.Core.Provenance;
using Assay.Reports.Html;
using Assay.Reports.Traces;
using Assay.Reports.Words;

namespace Assay.Reports.Figures;

/// <summary>The largest stories of a corpus that is too large to be drawn document by document: a row for each.</summary>
internal sealed class StoriesFigure
{
    /// <summary>Most stories that are drawn.</summary>
    public const int MostStories = 40;

    private const double RowHeight = 46;
    private const double Margin = 16;
    private const double Bin = 7;
    private const double LargestDot = 8;
    private const int MostDiamonds = 10;

    private readonly TraceView _view;
    private readonly TimeAxis _axis;
    private readonly double _width;
    private readonly double _top;
    private readonly int _shown;

    public StoriesFigure(TraceView view, double width, double top)
    {
        (_view, _width, _top) = (view, width, top);
        _shown = Math.Min(view.Stories.Length, MostStories);
        var drawn = view.Stories.Take(_shown).SelectMany(story => story.Members);
        _axis = new TimeAxis(
            drawn.Select(at => view.Documents[at].Time),
            Margin + 10,
            width - Margin - 10,
            view.Report.IsDates
        );
    }

    /// <summary>Where the drawing ends.</summary>
    public double Bottom => _top + 30 + (_shown * RowHeight) + (LeftOut.Length > 0 ? 24 : 0);

    /// <summary>How to read the drawing and what it leaves out, in plain sentences.</summary>
    public static string Caption =>
        $"With more than {TimelineFigure.MostDocuments} documents only stories are drawn, the largest first. "
        + "Each row is a story; time runs from left to right, busy stretches drawn wider than quiet ones. "
        + "Diamonds are its origins; dots are the documents that go back to them, larger where more appeared at one time. "
        + "Undated documents are counted and not drawn.";

    /// <summary>The drawing without its frame.</summary>
    public Markup Draw()
    {
        var dates = Markup.Join(_axis.Labels().Select(Date));
        var rows = Markup.Join(_view.Stories.Take(_shown).Select(Row));
        var left = LeftOut.Length == 0 ? Markup.None : Svg.Text(Margin, Bottom - 6, "t-note", LeftOut);
        return Markup.Of($"{dates}{rows}{left}");
    }

    private string LeftOut
    {
        get
        {
            var stories = _view.Stories.Skip(_shown).ToList();
            var parts = new List<string>();
            if (stories.Count > 0)
                parts.Add(
                    $"{TraceWords.Figures(stories.Count, "smaller story", "smaller stories")} of {TraceWords.Figures(stories.Sum(story => story.Members.Length), "document")}"
                );
            if (_view.Alone > 0)
                parts.Add($"{TraceWords.Figures(_view.Alone, "document")} that share with none");
            return parts.Count == 0 ? "" : $"Not drawn: {string.Join("; ", parts)}.";
        }
    }

    private Markup Date((double X, string Words) label) =>
        Markup.Of(
            $"<line class=\"t-grid\" x1=\"{Svg.N(label.X)}\" x2=\"{Svg.N(label.X)}\" y1=\"{Svg.N(_top + 20)}\" y2=\"{Svg.N(_top + 30 + (_shown * RowHeight))}\"/>{Svg.Text(label.X, _top + 13, "t-date", label.Words)}\n"
        );

    private Markup Row(TraceStory story, int row)
    {
        var top = _top + 28 + (row * RowHeight);
        var y = top + 32;
        var head =
            $"{Plain.Digits(story.Number)}. {TraceWords.Head(story)}: {TraceWords.Origins(story, _view)}";
        var words = Svg.Fit(head, _width - (2 * Margin), 14);
        return Markup.Of(
            $"<g class=\"{TimelineFigure.Colour(story.Number)}\"><title>{head}</title><rect class=\"t-lane{row % 2}\" x=\"0\" y=\"{Svg.N(top)}\" width=\"{Svg.N(_width)}\" height=\"{Svg.N(RowHeight)}\"/>{Svg.Text(Margin, top + 16, "t-outlet", words)}{Dots(story, y)}{Diamonds(story, y)}</g>\n"
        );
    }

    private Markup Dots(TraceStory story, double y)
    {
        var bins = story
            .Members.Where(at => _view.Documents[at].Time.IsKnown && _view.Documents[at].Parent is not null)
            .GroupBy(at => (int)Math.Round(_axis.X(_view.Documents[at].Time) / Bin))
            .OrderBy(bin => bin.Key);
        return Markup.Join(
            bins.Select(bin =>
                Markup.Of(
                    $"<circle class=\"t-dot\" cx=\"{Svg.N(bin.Key * Bin)}\" cy=\"{Svg.N(y)}\" r=\"{Svg.N(Math.Min(LargestDot, 1.6 + (0.9 * Math.Sqrt(bin.Count()))))}\"/>"
                )
            )
        );
    }

    private Markup Diamonds(TraceStory story, double y) =>
        Markup.Join(
            story
                .Origins.Select(origin => _view.Documents[origin.Place])
                .Where(origin => origin.Time.IsKnown)
                .Take(MostDiamonds)
                .Select(origin => TraceMark.Draw(TraceKind.Original, _axis.X(origin.Time), y))
        );
}
