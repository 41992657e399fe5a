using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Reports.Pages;
using Assay.Reports.Words;

namespace Assay.Reports.Weighing;

/// <summary>Everything that went in, as it was given, so that anybody can check it.</summary>
internal static class InputChapter
{
    private const int MostRows = 5000;

    public static Chapter Write(WeighView view) =>
        new(
            "inputs",
            "Everything that went in",
            [
                new Paragraph(
                    "Each rating is shown as it was given: a word stands for its band, and the number used is the middle. Unrated means unknown: it moves nothing and widens the ranges."
                ),
                Answers(view),
                .. Conditions(view),
                .. Indicators(view),
                .. Deceivers(view),
                .. Channels(view),
                .. Sources(view),
                .. Reports(view),
            ]
        );

    private static Grid Answers(WeighView view) =>
        new(
            "The answers and where each starts",
            [new("Answer"), new("As given"), new("Number used", IsFigure: true)],
            [
                .. view.Content.Hypotheses.Select(
                    (item, h) =>
                        ImmutableArray.Create<Line>(
                            Line.Of(
                                $"{WeighView.Named(item.Id, item.Says)}{(item.IsOther ? Line.Of($" {"everything else":t}") : default)}"
                            ),
                            InputWords.Prior(item.Prior),
                            Plain.Exact(view.Judgement.Hypotheses[h].Prior)
                        )
                ),
            ]
        );

    private static IEnumerable<Block> Conditions(WeighView view)
    {
        var all = view
            .Content.Assumptions.Select(item => (item.Id, item.Says, item.Probability, Kind: "assumption"))
            .Concat(
                view.Content.Causes.Select(item =>
                    (item.Id, item.Says, item.Probability, Kind: "common cause")
                )
            )
            .ToImmutableArray();
        return Optional(
            "Assumptions and common causes",
            [new("Proposition"), new("Kind"), new("As rated")],
            [
                .. all.Select(item =>
                    ImmutableArray.Create(
                        WeighView.Named(item.Id, item.Says),
                        (Line)item.Kind,
                        InputWords.Each(view, item.Probability)
                    )
                ),
            ]
        );
    }

    private static IEnumerable<Block> Indicators(WeighView view) =>
        Optional(
            "Indicators: how likely each is under each answer",
            [new("Indicator"), new("As rated")],
            [.. view.Content.Indicators.SelectMany(item => Rated(view, item))]
        );

    private static IEnumerable<ImmutableArray<Line>> Rated(WeighView view, Indicator item)
    {
        var ofArgument = item.IsOfArgument ? Line.Of($" {"of the argument":t}") : default;
        var name = Line.Of(
            $"{WeighView.Named(item.Id, item.Says)}{EvidenceChapter.Default(item.IsDefault)}{ofArgument}"
        );
        if (item.Given is not { } given)
        {
            yield return [name, InputWords.Each(view, item.Likely)];
            yield break;
        }

        yield return [Line.Of($"{name}, where {given:w} holds"), InputWords.Each(view, item.Likely)];
        yield return
        [
            Line.Of($"{name}, where {given:w} does not hold"),
            InputWords.Each(view, item.LikelyOtherwise),
        ];
    }

    private static IEnumerable<Block> Deceivers(WeighView view) =>
        Optional(
            "Deceivers",
            [new("Deceiver"), new("Wants believed"), new("At work, as rated")],
            [
                .. view.Content.Deceivers.Select(item =>
                    ImmutableArray.Create(
                        WeighView.Named(item.Id, item.Says),
                        SourceChapter.Story(view, item),
                        InputWords.Each(view, item.Active)
                    )
                ),
            ]
        );

    private static IEnumerable<Block> Channels(WeighView view) =>
        Optional(
            "Channels",
            [new("Channel"), new("Controllability, as rated"), new("Fed by")],
            [
                .. view.Content.Channels.Select(item =>
                    ImmutableArray.Create(
                        Line.Words(item.Id),
                        InputWords.Of(item.Controllability),
                        item.Deceiver is { } deceiver ? Line.Words(deceiver) : "nobody named: no effect"
                    )
                ),
            ]
        );

    private static IEnumerable<Block> Sources(WeighView view)
    {
        var channels = view.Content.Channels.ToLookup(item => item.Id, StringComparer.Ordinal);
        return Optional(
            "Sources",
            [new("Source"), new("Grade"), new("Channel"), new("Rates of its own")],
            [
                .. view.Content.Sources.Select(item =>
                    ImmutableArray.Create<Line>(
                        WeighView.Named(item.Id, item.Says),
                        InputWords.Grade(item.Reliability),
                        item.Channel is { } name
                            ? Line.Of(
                                $"{name:w}, controllability {(channels[name].FirstOrDefault() is { } channel ? InputWords.Of(channel.Controllability) : "unrated")}"
                            )
                            : "none",
                        Rates(item.Hit, item.FalseAlarm)
                    )
                ),
            ]
        );
    }

    private static IEnumerable<Block> Reports(WeighView view)
    {
        var own = view
            .Judgement.Reports.GroupBy(item => item.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Own, StringComparer.Ordinal);
        return Optional(
            "Reports",
            [
                new("Report"),
                new("Date", IsFigure: true),
                new("Source"),
                new("What it says"),
                new("Repeats"),
                new("Its own", IsFigure: true),
            ],
            [
                .. view.Content.Reports.Select(item =>
                    ImmutableArray.Create<Line>(
                        Line.Words(item.Id),
                        item.Date is { } date ? Line.Words(date) : "not stated",
                        Line.Words(view.Source(item.Source)),
                        Line.Of($"{view.Saw(item):w}{More(item)}"),
                        Repeats(item, own),
                        own.TryGetValue(item.Id, out var probability) ? Plain.State(probability) : "not given"
                    )
                ),
            ]
        );
    }

    private static Line More(Report item)
    {
        var detection = item.Detection.IsRated
            ? Line.Of($"; would have found it with {InputWords.Of(item.Detection)}")
            : default;
        var rates =
            item.Hit.IsRated || item.FalseAlarm.IsRated
                ? Line.Of($"; {Rates(item.Hit, item.FalseAlarm)}")
                : default;
        var credibility = item.Credibility is { } grade
            ? Line.Of($"; credibility {InputWords.Credibility(grade)}")
            : default;
        return Line.Of($"{detection}{rates}{credibility}");
    }

    private static Line Repeats(Report item, Dictionary<string, double> own)
    {
        var fresh = item.IsFresh ? (Line)"nothing: marked as a new observation" : "nothing";
        if (!item.Copies.IsEmpty)
            return Line.Join(
                item.Copies.Select(copy => Line.Of($"{copy.Of:w} with {Plain.Exact(copy.Probability)}")),
                "; "
            );
        return own.TryGetValue(item.Id, out var probability) && probability <= 0
            ? "what the same source has said before"
            : fresh;
    }

    private static Line Rates(Rating hit, Rating falseAlarm)
    {
        if (!hit.IsRated && !falseAlarm.IsRated)
            return "those of its grade";
        return Line.Of(
            $"hit {(hit.IsRated ? InputWords.Of(hit) : "as by default")}, false alarm {(falseAlarm.IsRated ? InputWords.Of(falseAlarm) : "as by default")}"
        );
    }

    private static IEnumerable<Block> Optional(
        string caption,
        ImmutableArray<Column> columns,
        ImmutableArray<ImmutableArray<Line>> rows
    )
    {
        if (!rows.IsEmpty)
            yield return new Grid(caption, columns, rows, MostRows);
    }
}
