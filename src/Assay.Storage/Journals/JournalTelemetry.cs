using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Assay.Storage.Journals;

/// <summary>What journals tell of themselves to whoever in this process listens: counts and times, never what a case holds.</summary>
public static class JournalTelemetry
{
    /// <summary>The name of the source of traces and of the meter.</summary>
    public const string Name = "Assay.Journal";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Edits = Meter.CreateCounter<long>(
        "assay.journal.edits",
        "{edit}",
        "Edits by what became of them."
    );

    private static readonly Histogram<int> Groups = Meter.CreateHistogram<int>(
        "assay.journal.commit.edits",
        "{edit}",
        "Edits that were committed together."
    );

    private static readonly Histogram<double> Times = Meter.CreateHistogram<double>(
        "assay.journal.commit.duration",
        "s",
        "Time from the first statement of a commit until it is on the disk."
    );

    /// <summary>A commit begins.</summary>
    internal static Activity? Begin(int edits) =>
        Source.StartActivity("journal.commit")?.SetTag("assay.journal.commit.edits", edits);

    /// <summary>A commit is on the disk.</summary>
    internal static void Committed(IReadOnlyCollection<EditOutcome> outcomes, TimeSpan took)
    {
        Groups.Record(outcomes.Count);
        Times.Record(took.TotalSeconds);
        if (!Edits.Enabled)
            return;
        foreach (var group in outcomes.GroupBy(outcome => outcome.Result))
            Edits.Add(group.Count(), Outcome(group.Key.ToString().ToLowerInvariant()));
    }

    /// <summary>An edit was not kept.</summary>
    internal static void Failed(Activity? commit, string says)
    {
        commit?.SetStatus(ActivityStatusCode.Error, says);
        Edits.Add(1, Outcome("failed"));
    }

    private static KeyValuePair<string, object?> Outcome(string word) => new("assay.outcome", word);
}
