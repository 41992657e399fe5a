using Assay.Reports.Html;
using Assay.Reports.Traces;
using Assay.Reports.Words;

namespace Assay.Reports.Figures;

/// <summary>The picture of a traced corpus, for a page or as a file of its own.</summary>
internal sealed class TraceFigure
{
    private const double Width = 1100;
    private const double Margin = 16;
    private const double LineHeight = 17;
    private const int MostStories = 12;

    // Wider than the letters are, since a viewer may have no narrow font.
    private const double LegendSize = 14;
    private const double BoldSize = 14;

    private readonly TraceView _view;

    public TraceFigure(TraceView view) => _view = view;

    /// <summary>The picture inside a page that has the words beside it.</summary>
    public Markup Embedded(out string caption)
    {
        var (drawing, bottom, says) = Drawing(0);
        caption = says;
        var height = bottom + LegendHeight;
        return Markup.Of(
            $"""
            <svg class="figure t-figure" viewBox="0 0 {Svg.N(Width)} {Svg.N(height)}" width="{Svg.N(Width)}" height="{Svg.N(
                height
            )}" role="img" aria-labelledby="trace-t trace-d">
            {Named()}{drawing}{Legend(bottom + 22)}</svg>

            """
        );
    }

    /// <summary>The picture as a file of its own, with title, key and stories in words.</summary>
    public string Alone()
    {
        var head = Heading();
        var (drawing, bottom, caption) = Drawing(58);
        var y = bottom + 24;
        var legend = Legend(y);
        y += LegendHeight - 14;
        var words = Markup.Join([
            Lines(caption, ref y, "t-note"),
            Stories(ref y),
            Documents(ref y),
            Notes(ref y),
        ]);
        var height = y + 4;
        return Markup
            .Of(
                $"""
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" class="t-figure" viewBox="0 0 {Svg.N(Width)} {Svg.N(
                    height
                )}" width="{Svg.N(Width)}" height="{Svg.N(height)}" role="img" aria-labelledby="trace-t trace-d">
                {Named()}<style>
                {TraceStyles.OfPicture}</style>
                <rect class="t-paper" width="{Svg.N(Width)}" height="{Svg.N(height)}"/>
                {head}{drawing}{legend}{words}</svg>

                """
            )
            .ToString();
    }

    private double LegendHeight => _view.Documents.Length > TimelineFigure.MostDocuments ? 14 : 62;

    private (Markup Drawing, double Bottom, string Caption) Drawing(double top)
    {
        if (_view.Documents.Length > TimelineFigure.MostDocuments)
        {
            var stories = new StoriesFigure(_view, Width, top);
            return (stories.Draw(), stories.Bottom, StoriesFigure.Caption);
        }

        var timeline = new TimelineFigure(_view, Width, top);
        return (timeline.Draw(), timeline.Bottom, timeline.Caption);
    }

    private Markup Named() =>
        Markup.Of(
            $"""
            <title id="trace-t">Who took whose words: {VisibleText.Line(_view.Report.Name)}</title>
            <desc id="trace-d">{Describe()}</desc>

            """
        );

    private string Describe()
    {
        var stories = _view
            .Stories.Take(MostStories)
            .Select(story =>
                $"Story {story.Number}: {TraceWords.Head(story)}: {TraceWords.Origins(story, _view)}."
            );
        var left = _view.Stories.Length - MostStories;
        return string.Join(
            " ",
            [Summary(), .. stories, .. left > 0 ? [$"And {left} more."] : Array.Empty<string>()]
        );
    }

    private string Summary() =>
        $"{TraceWords.Figures(_view.Documents.Length, "document")}, {Plain.Figure(_view.Report.Trace.ExpectedOrigins)} expected origins, {TraceWords.Figures(_view.Stories.Length, "story", "stories")}, {TraceWords.Figures(_view.Alone, "document")} alone.";

    private Markup Heading() =>
        Markup.Of(
            $"{Svg.Text(Margin, 26, "t-title", Svg.Fit("Who took whose words: " + VisibleText.Line(_view.Report.Name), Width - (2 * Margin), 20))}{Svg.Text(Margin, 46, "t-note", Summary())}\n"
        );

    private Markup Legend(double y)
    {
        if (_view.Documents.Length > TimelineFigure.MostDocuments)
            return Markup.None;
        var parts = new List<Markup>();
        var x = Margin + 8;
        foreach (var (kind, words) in TraceMark.Legend)
        {
            parts.Add(Markup.Of($"{TraceMark.Draw(kind, x, y)}{Svg.Text(x + 12, y + 4, "t-note", words)}"));
            x += 34 + Svg.Width(words, LegendSize);
        }

        (x, y) = (Margin, y + 20);
        foreach (
            var (probability, words) in new[]
            {
                (0.95, "90 % or more"),
                (0.7, "50 to 90 %"),
                (0.3, "below 50 %"),
            }
        )
        {
            parts.Add(
                Markup.Of(
                    $"<path class=\"{TraceArrow.Line(probability)}\" d=\"M{Svg.N(x)} {Svg.N(y)}l30 0\"/>{Svg.Text(x + 36, y + 4, "t-note", words)}"
                )
            );
            x += 60 + Svg.Width(words, LegendSize);
        }

        return Markup.Of($"<g class=\"t-s0\">{Markup.Join(parts)}</g>\n");
    }

    private Markup Stories(ref double y)
    {
        if (_view.Documents.Length > TimelineFigure.MostDocuments || _view.Stories.IsEmpty)
            return Markup.None;
        var parts = new List<Markup>();
        y += 10;
        foreach (var story in _view.Stories.Take(MostStories))
        {
            var says =
                $"Story {Plain.Digits(story.Number)}. {TraceWords.Head(story)} ({TraceWords.Expected(story)}): {TraceWords.Origins(story, _view)}.";
            parts.Add(
                Markup.Of(
                    $"<g class=\"{TimelineFigure.Colour(story.Number)}\">{Lines(says, ref y, "t-key")}</g>"
                )
            );
        }

        var left = _view.Stories.Length - MostStories;
        if (left > 0)
            parts.Add(
                Lines($"And {TraceWords.Figures(left, "smaller story", "smaller stories")}.", ref y, "t-note")
            );
        return Markup.Join(parts);
    }

    // The numbers of the drawing with their documents, in two columns.
    private Markup Documents(ref double y)
    {
        if (_view.Documents.Length > TimelineFigure.MostNumbered)
            return Markup.None;
        var rows = (_view.Documents.Length + 1) / 2;
        var (top, column) = (y + 12, (Width - (2 * Margin)) / 2);
        var lines = Markup.Join(
            Enumerable
                .Range(0, _view.Documents.Length)
                .Select(at =>
                {
                    var document = _view.Documents[at];
                    var says =
                        $"{Plain.Digits(at + 1)}. {_view.Name(document)}, {TimeWords.Of(document.Time, _view.Report.IsDates)}";
                    return Svg.Text(
                        Margin + (at / rows * column),
                        top + (at % rows * LineHeight),
                        "t-note",
                        Svg.Fit(says, column - 12, 13)
                    );
                })
        );
        y = top + (rows * LineHeight);
        return lines;
    }

    private Markup Notes(ref double y)
    {
        var parts = new List<Markup>();
        foreach (var note in _view.Report.Notes.Concat(_view.Report.Trace.Notes))
            parts.Add(Lines($"Note: {VisibleText.Line(note)}.", ref y, "t-note"));
        return Markup.Join(parts);
    }

    private static Markup Lines(string words, ref double y, string kind)
    {
        var parts = new List<Markup>();
        foreach (var line in Svg.Wrap(words, Width - (2 * Margin), BoldSize, 4))
        {
            parts.Add(Svg.Text(Margin, y, kind, line));
            y += LineHeight;
        }

        return Markup.Join(parts);
    }
}
