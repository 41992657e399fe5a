using Assay.Reports.Figures;
using Assay.Reports.Html;
using Assay.Reports.Words;

namespace Assay.Reports.Traces;

/// <summary>A traced corpus as one self-contained HTML page: picture, stories in words, documents, shared passages.</summary>
/// <remarks>
/// No script, no external address, its own styles for screen, dark screen and print. Everything that comes from the
/// corpus is escaped and its control characters are made visible.
/// </remarks>
public static class TraceHtml
{
    // The page needs nothing but its own styles, so everything else is refused, also for whatever escaping missed.
    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    private const int MostStories = 50;

    /// <summary>The whole file as text, to be written as UTF-8.</summary>
    public static string Write(TraceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var view = new TraceView(report);
        var pairs = PassagePair.Choose(view);
        return Markup
            .Of(
                $"""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="{Policy}">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="referrer" content="no-referrer">
                <title>Who took whose words: {VisibleText.Line(report.Name)}</title>
                <style>
                {Stylesheet.Markup}{TraceStyles.OfPicture}{TraceStyles.OfPage}</style>
                </head>
                <body class="trace">
                <a class="skip" href="#stories">Skip to the stories</a>
                {Head(view)}<main>
                {Picture(view)}{Stories(view)}{TraceTables.Documents(view)}{PassageSection.Draw(
                    view,
                    pairs
                )}{Notes(view)}</main>
                </body>
                </html>

                """
            )
            .ToString();
    }

    /// <summary>Identifiers of the documents whose texts the page would show.</summary>
    public static IReadOnlySet<string> Wanted(TraceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var view = new TraceView(report);
        return PassagePair
            .Choose(view)
            .SelectMany(pair => new[] { view.Documents[pair.Document].Id, view.Documents[pair.Place].Id })
            .ToHashSet(StringComparer.Ordinal);
    }

    private static Markup Head(TraceView view)
    {
        var documents = TraceWords.Figures(view.Documents.Length, "document");
        var expected = Plain.Origins(view.Report.Trace.ExpectedOrigins);
        var stories = TraceWords.Figures(view.Stories.Length, "story", "stories");
        var joined = view.Documents.Length - view.Alone;
        var alone = view.Alone == 1 ? "1 stands alone" : $"{Plain.Digits(view.Alone)} stand alone";
        return Markup.Of(
            $"""
            <header>
            <p class="kicker">Assay trace</p>
            <h1><bdi>{VisibleText.Line(view.Report.Name)}</bdi></h1>
            <p class="sub">Who took whose words, and how many origins are left</p>
            <p class="lead">{documents}, {expected} expected. {joined} of them make {stories} of two documents or more; {alone}.</p>
            <p class="reliance">A probability is about these documents, under the model. Two documents with one source that is not among them are made parent and child, which leaves the number of origins as it is. Origins here are origins of words: whether one of them had its facts from another in its own words does not show in the words.</p>
            </header>

            """
        );
    }

    private static Markup Picture(TraceView view)
    {
        var picture = new TraceFigure(view).Embedded(out var caption);
        return Markup.Of(
            $"""
            <section id="timeline" aria-labelledby="timeline-h">
            <h2 id="timeline-h">Timeline</h2>
            <figure>
            <div class="scroll" role="region" tabindex="0" aria-label="Timeline">{picture}</div>
            <figcaption>{caption} The sections below have the same in words.</figcaption>
            </figure>
            </section>

            """
        );
    }

    private static Markup Stories(TraceView view)
    {
        var stories = Markup.Join(view.Stories.Take(MostStories).Select(story => Story(story, view)));
        var left = view.Stories.Length - MostStories;
        var more =
            left > 0
                ? Markup.Of(
                    $"<p class=\"note\">{TraceWords.Figures(left, "smaller story", "smaller stories")} left out here; the JSON Lines output has every document.</p>"
                )
                : Markup.None;
        var none = view.Stories.IsEmpty ? Markup.Of($"<p>No document took from another.</p>") : Markup.None;
        return Markup.Of(
            $"""
            <section id="stories" aria-labelledby="stories-h">
            <h2 id="stories-h">Stories and their origins</h2>
            {none}{stories}{more}</section>

            """
        );
    }

    private static Markup Story(TraceStory story, TraceView view)
    {
        var stretch = TimeWords.Stretch(story.From, story.To, view.Report.IsDates);
        var deeds = TraceWords.Deeds(story, view);
        return Markup.Of(
            $"""
            <article class="card {TimelineFigure.Colour(story.Number)}" id="story-{story.Number}">
            <h3><span class="docid">{story.Number}</span> {TraceWords.Head(story)}</h3>
            <p>{TraceWords.Origins(story, view)}.</p>
            <p class="under">{Plain.Capital(deeds)}. {stretch}. Origins: {TraceWords.Expected(story)}.</p>
            </article>

            """
        );
    }

    private static Markup Notes(TraceView view)
    {
        var notes = view.Report.Notes.Concat(view.Report.Trace.Notes).ToList();
        if (notes.Count == 0)
            return Markup.None;
        return Markup.Of(
            $"""
            <section id="notes" aria-labelledby="notes-h">
            <h2 id="notes-h">About the input</h2>
            <ul>
            {Markup.Join(notes.Select(note => Markup.Of($"<li>{VisibleText.Line(note)}</li>\n")))}</ul>
            </section>

            """
        );
    }
}
