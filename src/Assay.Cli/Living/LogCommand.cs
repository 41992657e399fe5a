using System.CommandLine;
using System.Globalization;
using Assay.Reports.Words;
using Assay.Storage.Journals;

namespace Assay.Cli.Living;

/// <summary><c>assay log CASE</c>: who changed what, when and why.</summary>
internal static class LogCommand
{
    private const int Page = 1_000;
    private const int MostNames = 4;

    /// <summary>The verb with its arguments and options.</summary>
    public static Command Create()
    {
        var path = LivingParts.Case();
        var of = new Option<string?>("--of")
        {
            Description = "Only what changed this thing, such as report/r1.",
            HelpName = "THING",
        };
        var after = CommandParts.Number("--after", "Begin after this event.", 0, 0, int.MaxValue);
        var json = CommandParts.Json("list");
        var command = new Command("log", "Lists who changed what in a case, when and why.")
        {
            path,
            of,
            after,
            json,
        };
        command.SetAction(
            (result, cancel) =>
                JournalFile.TryAsync(
                    "log",
                    () =>
                        RunAsync(
                            result.GetRequiredValue(path),
                            result.GetValue(of),
                            result.GetValue(after),
                            result.GetValue(json),
                            cancel
                        )
                )
        );
        ExamplesHelp.Install(
            command,
            "assay log trust.assay",
            "assay log trust.assay --of report/r1",
            "assay log trust.assay --json | tail -n 1"
        );
        return command;
    }

    private static Task<int> RunAsync(
        string path,
        string? of,
        int after,
        bool isJson,
        CancellationToken cancellation
    )
    {
        using var journal = JournalFile.Open(path, toWrite: false);
        foreach (var @event in of is null ? All(journal, after) : Of(journal, of, after))
        {
            cancellation.ThrowIfCancellationRequested();
            Console.Out.WriteLine(isJson ? EventLine.Of(@event) : Line(@event));
        }

        return Task.FromResult(ExitCode.Done);
    }

    private static IEnumerable<JournalEvent> All(Journal journal, long after)
    {
        while (journal.Events(after, Page) is { Count: > 0 } events)
        {
            foreach (var @event in events)
                yield return @event;
            after = events[^1].Number;
        }
    }

    private static IEnumerable<JournalEvent> Of(Journal journal, string thing, long after)
    {
        if (journal.Find(thing) is null)
            throw new FormatException($"there is no {thing} in the case, and there never was");
        return journal
            .History(thing)
            .Where(number => number > after)
            .SelectMany(number => journal.Events(number - 1, 1));
    }

    private static string Line(JournalEvent @event)
    {
        var changes = @event.Changes();
        var what =
            @event.Payload is null ? "(redacted)"
            : changes.Length <= MostNames
                ? string.Join(
                    ", ",
                    changes.Select(change =>
                        change.Value is null ? $"{change.Entity} removed" : change.Entity
                    )
                )
            : $"{string.Join(", ", changes.Take(MostNames).Select(change => change.Entity))} and {changes.Length - MostNames} more";
        var redacts = @event.Redacts() is { IsEmpty: false } numbers
            ? $"event {string.Join(", ", numbers)}"
            : "";
        var why = @event.Why is null ? "" : $" \u2014 {@event.Why}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{@event.Number, 6}  {@event.At[..10]} {@event.At[11..19]}  {VisibleText.Line($"{@event.Who}  {@event.Kind}  {what}{redacts}{why}")}"
        );
    }
}
