using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Assay.Core.Cases;
using Assay.Formats.Parts;
using Assay.Storage.Journals;
using Assay.Web.Living;
using Assay.Web.Workbench;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Web.Pages.Cases;

/// <summary>Who reports, how far each can be relied on, and what each says.</summary>
internal sealed class SourcesModel(LivingCase living) : WorkbenchPage(living)
{
    private const int Size = 40;
    private readonly Dictionary<
        long,
        (JournalEvent Event, Dictionary<string, EntityChange> Changes)
    > _events = [];

    /// <summary>The sources of this part of the list, each with its reports.</summary>
    public ImmutableArray<(Source Source, ImmutableArray<Report> Reports)> Sources { get; private set; } = [];

    /// <summary>Where in the list.</summary>
    public Paging? Paging { get; private set; }

    /// <summary>The statement that a report is to be made of, where one was chosen.</summary>
    public MarkItem? Ground { get; private set; }

    /// <summary>The grades that a source had, oldest first.</summary>
    public ImmutableArray<(string Grade, JournalEvent Event)> History(string source)
    {
        var thing = CaseParts.NameOf("source", source);
        var grades = ImmutableArray.CreateBuilder<(string, JournalEvent)>();
        foreach (var number in Living.Journal.History(thing).TakeLast(20))
        {
            var (@event, changes) = EventOf(number);
            var change = changes.GetValueOrDefault(thing);
            var grade = change?.Value is null
                ? "taken away"
                : ThingContent.Text(change.Value, "reliability") ?? "F";
            if (grades.Count == 0 || !string.Equals(grades[^1].Item1, grade, StringComparison.Ordinal))
                grades.Add((grade, @event));
        }

        return grades.ToImmutable();
    }

    /// <summary>Grades a source.</summary>
    public Task<IActionResult> OnPostGradeAsync(string source, string? grade, string? why)
    {
        if (!Enum.TryParse<Grade>(grade, out var reliability) || !Enum.IsDefined(reliability))
            return Task.FromResult(Refuse("a grade from A to F is wanted"));
        return EditAsync(
            "source.graded",
            why,
            content =>
                content with
                {
                    Sources =
                    [
                        .. content.Sources.Select(item =>
                            Same(item.Id, source) ? item with { Reliability = reliability } : item
                        ),
                    ],
                }
        );
    }

    /// <summary>Puts a source in.</summary>
    public Task<IActionResult> OnPostAddAsync(string? says, string? grade, string? why) =>
        string.IsNullOrWhiteSpace(says)
            ? Task.FromResult(Refuse("who it is, is wanted"))
            : EditAsync(
                "source.put",
                why,
                content =>
                    content with
                    {
                        Sources = content.Sources.Add(
                            new Source
                            {
                                Id = CaseBeginning.NewId(
                                    says,
                                    content.Sources.Select(item => item.Id).ToHashSet(StringComparer.Ordinal)
                                ),
                                Says = says.Trim(),
                                Reliability = Enum.TryParse<Grade>(grade, out var reliability)
                                    ? reliability
                                    : Grade.F,
                            }
                        ),
                    }
            );

    /// <summary>Makes one source of two: the reports of the one become the other's.</summary>
    public Task<IActionResult> OnPostMergeAsync(string? source, string? into, string? why)
    {
        if (string.IsNullOrWhiteSpace(why))
            return Task.FromResult(
                Refuse("a reason is wanted: that two sources are one changes how many origins there are")
            );
        if (Same(source, into))
            return Task.FromResult(Refuse("two different sources are wanted"));
        return EditAsync(
            "source.merged",
            why,
            content =>
                content with
                {
                    Sources = [.. content.Sources.Where(item => !Same(item.Id, source))],
                    Reports =
                    [
                        .. content.Reports.Select(item =>
                            Same(item.Source, source) ? item with { Source = into! } : item
                        ),
                    ],
                }
        );
    }

    /// <summary>Gives some reports of a source to a new one.</summary>
    public Task<IActionResult> OnPostSplitAsync(
        string? source,
        string? says,
        List<string> reports,
        string? why
    )
    {
        if (string.IsNullOrWhiteSpace(why) || string.IsNullOrWhiteSpace(says) || reports.Count == 0)
            return Task.FromResult(
                Refuse("who the other source is, at least one report of it, and a reason are wanted")
            );
        return EditAsync(
            "source.split",
            why,
            content =>
            {
                var old = content.Sources.First(item => Same(item.Id, source));
                var id = CaseBeginning.NewId(
                    says,
                    content.Sources.Select(item => item.Id).ToHashSet(StringComparer.Ordinal)
                );
                return content with
                {
                    Sources = content.Sources.Insert(
                        content.Sources.IndexOf(old) + 1,
                        old with
                        {
                            Id = id,
                            Says = says.Trim(),
                        }
                    ),
                    Reports =
                    [
                        .. content.Reports.Select(item =>
                            Same(item.Source, source) && reports.Contains(item.Id, StringComparer.Ordinal)
                                ? item with
                                {
                                    Source = id,
                                }
                                : item
                        ),
                    ],
                };
            }
        );
    }

    /// <summary>Puts a report in: a source says that an indicator did or did not occur.</summary>
    public async Task<IActionResult> OnPostReportAsync(
        string? source,
        string? indicator,
        string? saw,
        string? date,
        string? ground,
        string? why
    )
    {
        if (Case is null)
            return Refuse(Fault ?? "there is no question yet");
        var taken = Case.Content.Reports.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var number = taken.Count + 1;
        while (taken.Contains($"r{number.ToString(CultureInfo.InvariantCulture)}"))
            number++;
        var id = $"r{number.ToString(CultureInfo.InvariantCulture)}";
        var report = new Report
        {
            Id = id,
            Source = source ?? "",
            Indicator = indicator ?? "",
            Saw = saw is "false" ? Observation.DidNotOccur : Observation.Occurred,
            Date = string.IsNullOrWhiteSpace(date) ? null : date.Trim(),
        };
        try
        {
            var after = Case.With(content => content with { Reports = content.Reports.Add(report) });
            IEnumerable<EntityPut> puts = PutsTo(after);
            // Which words the report stands on, so that whoever reads the judgement finds the way back to them.
            if (ground is { Length: > 0 } && Living.Journal.Find(ground) is { Value: not null } mark)
                puts = puts.Append(
                    new EntityPut(
                        $"ground/{id}",
                        new JsonObject
                        {
                            ["mark"] = mark.Entity,
                            ["text"] = MarkItem.Read(mark)?.Text,
                        }.ToJsonString(),
                        Expected($"ground/{id}")
                    )
                );
            return await ChangeAsync("report.put", why, puts, $"{Root}/sources").ConfigureAwait(false);
        }
        catch (ArgumentException fault)
        {
            return Refuse(fault.Message);
        }
    }

    /// <summary>What a report says, in plain words.</summary>
    public string Says(Report report)
    {
        var what =
            Case!.Content.Indicators.FirstOrDefault(item => Same(item.Id, report.Indicator))?.Says
            ?? report.Indicator;
        return report.Saw switch
        {
            Observation.Occurred => what,
            Observation.DidNotOccur => $"not so: {what}",
            _ => $"looked and found nothing: {what}",
        };
    }

    /// <inheritdoc/>
    protected override void Load()
    {
        Ground =
            Request.Query["ground"] is [{ Length: > 0 } thing] && Living.Journal.Find(thing) is { } state
                ? MarkItem.Read(state)
                : null;
        if (Case is null)
            return;
        var from = Paging.FromOf(Request);
        var reports = Case.Content.Reports.ToLookup(item => item.Source, StringComparer.Ordinal);
        Sources =
        [
            .. Case
                .Content.Sources.Skip(from)
                .Take(Size)
                .Select(item => (item, reports[item.Id].ToImmutableArray())),
        ];
        Paging = Paging.Of(Request, Size, Case.Content.Sources.Length > from + Size);
    }

    // The event that took the case in made many sources, and is read once for all of them.
    private (JournalEvent Event, Dictionary<string, EntityChange> Changes) EventOf(long number)
    {
        if (!_events.TryGetValue(number, out var known))
        {
            var @event = Living.Journal.Events(number - 1, 1)[0];
            known = (@event, @event.Changes().ToDictionary(change => change.Entity, StringComparer.Ordinal));
            _events.Add(number, known);
        }

        return known;
    }

    private static bool Same(string? left, string? right) =>
        string.Equals(left, right, StringComparison.Ordinal);

    private async Task<IActionResult> EditAsync(
        string kind,
        string? why,
        Func<CaseContent, CaseContent> change
    )
    {
        if (Case is null)
            return Refuse(Fault ?? "there is no question yet");
        try
        {
            return await ChangeAsync(kind, why, PutsTo(Case.With(change)), $"{Root}/sources")
                .ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            return Refuse(fault.Message);
        }
    }
}
