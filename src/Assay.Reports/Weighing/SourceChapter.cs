using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Reports.Figures;
using Assay.Reports.Pages;
using Assay.Reports.Words;

namespace Assay.Reports.Weighing;

/// <summary>What is thought of the sources, of those who may deceive, and of the assumptions.</summary>
internal static class SourceChapter
{
    public static Chapter Write(WeighView view) =>
        new(
            "sources",
            "Whom and what the case relies on",
            [.. Sources(view), .. Deceivers(view), .. Conditions(view)]
        );

    private static IEnumerable<Block> Sources(WeighView view)
    {
        var sources = view.Judgement.Sources;
        if (sources.IsEmpty)
            yield break;
        var reports = view.Content.Reports.ToLookup(report => report.Source, StringComparer.Ordinal);
        // The busiest are drawn first, because not all may be drawn.
        ImmutableArray<(string Name, SourceJudgement State)> drawn =
        [
            .. sources
                .OrderByDescending(item => reports[item.Id].Count())
                .Select(item => (view.Source(item.Id), item)),
        ];
        yield return new Paragraph(Summary(view.Content));
        yield return new Paragraph(
            "A sound source tells the truth with the rates of its grade; what a careless one says tells nothing; a controlled one says what a deceiver's story needs. The three sum to 100 %. A source that is caught wrong loses weight everywhere."
        );
        yield return new Picture(
            "fig-sources",
            (width, id) => SourceFigure.Draw(drawn, width, id),
            Line.Of(
                $"After the reports: sound, careless and controlled. {LinchpinChapter.Drawn(Math.Min(SourceFigure.Most, sources.Length), sources.Length, "source")}"
            )
        );
        var grades = view.Content.Sources.ToLookup(item => item.Id, StringComparer.Ordinal);
        yield return new Grid(
            "The sources after the reports",
            [
                new("Source"),
                new("Grade"),
                new("Reports", IsFigure: true),
                new("Sound", IsFigure: true),
                new("Careless", IsFigure: true),
                new("Controlled", IsFigure: true),
            ],
            [
                .. sources.Select(item =>
                    ImmutableArray.Create<Line>(
                        Line.Of(
                            $"{WeighView.Named(item.Id, view.Source(item.Id))}{LinchpinChapter.Said(item.Explanation)}"
                        ),
                        grades[item.Id].FirstOrDefault() is { } source
                            ? InputWords.Grade(source.Reliability)
                            : "",
                        FormattableString.Invariant($"{reports[item.Id].Count()}"),
                        Plain.State(item.Sound),
                        Plain.State(item.Careless),
                        Plain.State(item.Controlled)
                    )
                ),
            ]
        );
    }

    /// <summary>The sources in a sentence or two: how many of which grade, what could be fed, and from when the reports are.</summary>
    private static string Summary(CaseContent content)
    {
        var grades = content
            .Sources.GroupBy(item => item.Reliability)
            .OrderBy(group => group.Key)
            .Select(group => $"{Plain.Number(group.Count())} graded {group.Key}")
            .ToImmutableArray();
        var fed = content
            .Channels.Where(item => item.Deceiver is not null)
            .Select(item => item.Id)
            .ToHashSet(StringComparer.Ordinal);
        var inside = content.Sources.Count(item => item.Channel is { } name && fed.Contains(name));
        var dates = content
            .Reports.Select(item => item.Date)
            .OfType<string>()
            .Order(StringComparer.Ordinal)
            .ToImmutableArray();
        var dated =
            dates.IsEmpty ? "No report states its date."
            : dates.Length == content.Reports.Length
                ? $"The reports are dated from {dates[0]} to {dates[^1]}."
            : $"{Plain.Capital(Plain.Number(dates.Length))} of {Plain.Count(content.Reports.Length, "report")} {(dates.Length == 1 ? "states a date" : "state a date")}, from {dates[0]} to {dates[^1]}.";
        return $"{Plain.Capital(Plain.Count(content.Sources.Length, "source"))}: {Plain.Series(grades)}. {Plain.Capital(Plain.Number(inside))} {(inside == 1 ? "reports" : "report")} through a channel that a deceiver could feed. {dated}";
    }

    private static IEnumerable<Block> Deceivers(WeighView view)
    {
        if (view.Judgement.Deceivers.IsEmpty)
            yield break;
        var tempered = TemperedWords.Of(view.Judgement);
        var stories = view.Content.Deceivers.ToLookup(item => item.Id, StringComparer.Ordinal);
        yield return new Subheading("Who may deceive");
        yield return new Grid(
            "How likely it is that each deceiver is at work",
            [
                new("Deceiver"),
                new("Wants believed"),
                new("Before the reports"),
                new("After them"),
                .. tempered is null ? ImmutableArray<Column>.Empty : [new Column(TemperedWords.Column)],
            ],
            [
                .. view.Judgement.Deceivers.Select(item =>
                    ImmutableArray.CreateRange<Line>([
                        Line.Of(
                            $"{WeighView.Named(item.Id, item.Says)}{LinchpinChapter.Said(item.Explanation)}"
                        ),
                        Story(view, stories[item.Id].FirstOrDefault()),
                        view.Likely(item.Prior),
                        view.Likely(item.Active),
                        .. tempered is null
                            ? ImmutableArray<Line>.Empty
                            : [TemperedWords.Deceiver(tempered, item.Id)],
                    ])
                ),
            ]
        );
    }

    /// <summary>What a deceiver wants believed.</summary>
    public static Line Story(WeighView view, Deceiver? deceiver) =>
        deceiver is null ? ""
        : deceiver.Story is { } story ? Line.Words(view.Answer(story))
        : "nothing: it muddies the water";

    private static IEnumerable<Block> Conditions(WeighView view)
    {
        if (view.Judgement.Conditions.IsEmpty)
            yield break;
        yield return new Subheading("Assumptions and common causes");
        yield return new Grid(
            "How likely each is to hold after the reports",
            [new("Proposition"), new("Kind"), new("It holds")],
            [
                .. view.Judgement.Conditions.Select(item =>
                    ImmutableArray.Create<Line>(
                        Line.Of(
                            $"{WeighView.Named(item.Id, item.Says)}{LinchpinChapter.Said(item.Explanation)}"
                        ),
                        item.IsCause ? "common cause" : "assumption",
                        view.Likely(item.Posterior)
                    )
                ),
            ]
        );
    }
}
