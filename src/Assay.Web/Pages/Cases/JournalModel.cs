using System.Collections.Immutable;
using System.Globalization;
using Assay.Core.Judging;
using Assay.Core.Weighing;
using Assay.Formats.Parts;
using Assay.Formats.Yaml;
using Assay.Storage.Journals;
using Assay.Web.Api;
using Assay.Web.Living;
using Assay.Web.Workbench;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Web.Pages.Cases;

/// <summary>Every event: who, when, what, why; taken back by another; two moments compared; the chain verified.</summary>
internal sealed class JournalModel(LivingCase living, VerificationShelf shelf) : WorkbenchPage(living)
{
    private const int Size = 40;
    private const int MostBetween = 2_000;

    /// <summary>The events of this part of the list, the newest first.</summary>
    public ImmutableArray<JournalEvent> Events { get; private set; } = [];

    /// <summary>Number of the last event.</summary>
    public long Last { get; private set; }

    /// <summary>The thing whose history is shown; empty for all.</summary>
    public string Of => Request.Query["of"].ToString();

    /// <summary>Where the part before (newer) begins.</summary>
    public string? Newer { get; private set; }

    /// <summary>Where the part after (older) begins.</summary>
    public string? Older { get; private set; }

    /// <summary>The event that the address names.</summary>
    public long? At => Number("at");

    /// <summary>The two moments that are compared.</summary>
    public (long From, long To)? Moments { get; private set; }

    /// <summary>What differs between them.</summary>
    public ImmutableArray<(string Thing, string? Before, string? After)> Differences { get; private set; } =
    [];

    /// <summary>Why they can't be compared.</summary>
    public string? TooFar { get; private set; }

    /// <summary>What the case came to at each.</summary>
    public ImmutableArray<(string Says, double? Before, double? After)> Answers { get; private set; } = [];

    /// <summary>Whether the chain was asked to be verified, and what it said.</summary>
    public JournalVerdict? Verdict { get; private set; }

    /// <summary>Whether the chain is being gone through.</summary>
    public bool IsVerifying { get; private set; }

    /// <summary>A change as this person may see it.</summary>
    public EntityChange Seen(EntityChange change) => Blindfold.Seen(Living.Journal, Person.Name, change);

    /// <summary>Takes an event back by another.</summary>
    public async Task<IActionResult> OnPostUndoAsync(long number, string? back, string? why)
    {
        var @event = Living.Journal.Events(number - 1, 1).FirstOrDefault(item => item.Number == number);
        if (@event is null)
            return Refuse($"there is no event {number.ToString(CultureInfo.InvariantCulture)}");
        if (@event.Changes().Any(change => !ThingRights.MayPut(Role, Person.Name, change.Entity)))
            return Refuse("this is not yours to take back");
        var outcome = await Living
            .Journal.UndoAsync(
                number,
                Person.Name,
                string.IsNullOrWhiteSpace(why) ? null : why.Trim(),
                Blindfold.Key(request: null, @event.Changes().Select(change => change.Entity))
            )
            .ConfigureAwait(false);
        return After(
            outcome,
            back is not null && back.StartsWith(Root, StringComparison.Ordinal) ? back : $"{Root}/journal"
        );
    }

    /// <inheritdoc/>
    protected override void Load()
    {
        var journal = Living.Journal;
        Last = journal.Head().Number;
        if (Of.Length > 0)
        {
            Events =
            [
                .. journal
                    .History(Of)
                    .Reverse()
                    .Take(Size)
                    .SelectMany(number => journal.Events(number - 1, 1)),
            ];
        }
        else
        {
            var to = Math.Clamp(Number("to") ?? (At is { } at ? at + (Size / 2) : Last), 0, Last);
            var from = Math.Max(0, to - Size);
            Events = [.. journal.Events(from, (int)(to - from)).Reverse()];
            Newer = to < Last ? Ui.With($"{Root}/journal", "to", Math.Min(Last, to + Size)) : null;
            Older = from > 0 ? Ui.With($"{Root}/journal", "to", from) : null;
        }

        Events = [.. Events.Select(item => Blindfold.Seen(journal, Person.Name, item))];

        if (Request.Query.ContainsKey("verify"))
        {
            Verdict = shelf.Take(journal);
            IsVerifying = Verdict is null;
        }

        if (Number("before") is { } before && Number("after") is { } after)
            Compare(
                Math.Clamp(Math.Min(before, after), 0, Last),
                Math.Clamp(Math.Max(before, after), 0, Last)
            );
    }

    private void Compare(long from, long to)
    {
        Moments = (from, to);
        if (to - from > MostBetween)
        {
            TooFar =
                $"at most {Ui.Number(MostBetween)} events may lie between two moments that are compared here";
            return;
        }

        var journal = Living.Journal;
        var things = new Dictionary<string, (long Was, string? After)>(StringComparer.Ordinal);
        foreach (var change in journal.Events(from, (int)(to - from)).SelectMany(item => item.Changes()))
            things[change.Entity] = (
                things.TryGetValue(change.Entity, out var known) ? known.Was : change.Was,
                change.Value
            );
        Differences =
        [
            .. things
                .OrderBy(item => item.Key, StringComparer.Ordinal)
                .Where(item => !Blindfold.IsHidden(journal, Person.Name, item.Key))
                .Select(item =>
                    (item.Key, Before: journal.ValueAt(item.Key, item.Value.Was), item.Value.After)
                )
                .Where(item => !string.Equals(item.Before, item.After, StringComparison.Ordinal))
                .Take(300),
        ];
        if (things.Keys.Any(CaseParts.IsPart))
            Answers = Both(PointAt(from), PointAt(to));
    }

    private static ImmutableArray<(string, double?, double?)> Both(
        ImmutableDictionary<string, double> before,
        ImmutableDictionary<string, double> after
    ) =>
        [
            .. before
                .Keys.Union(after.Keys, StringComparer.Ordinal)
                .Select(says =>
                    (
                        says,
                        before.TryGetValue(says, out var then) ? then : (double?)null,
                        after.TryGetValue(says, out var now) ? now : (double?)null
                    )
                ),
        ];

    private ImmutableDictionary<string, double> PointAt(long number)
    {
        try
        {
            var read = Living.ReadAt(number);
            var point = Judge.AtMeans(read);
            return read
                .Content.Hypotheses.Select((item, h) => (item.Says, share: point.Posterior[h]))
                .GroupBy(item => item.Says, StringComparer.Ordinal)
                .ToImmutableDictionary(
                    group => group.Key,
                    group => group.Sum(item => item.share),
                    StringComparer.Ordinal
                );
        }
        catch (Exception fault) when (fault is FormatRefusedException or WeighingRefusedException)
        {
            // There was no case to judge at that moment, and the table says so by a dash.
            return ImmutableDictionary<string, double>.Empty;
        }
    }

    private long? Number(string key) =>
        long.TryParse(Request.Query[key], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
