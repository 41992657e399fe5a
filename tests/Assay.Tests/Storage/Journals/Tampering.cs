using System.Globalization;
using Assay.Storage.Journals;

namespace Assay.Tests.Storage.Journals;

/// <summary>Ways to change a journal behind Assay's back, and the first event that each makes bad.</summary>
/// <param name="How">What is done.</param>
/// <param name="At">The event that is changed.</param>
internal sealed record Tampering(string How, int At)
{
    /// <summary>All the ways.</summary>
    public static readonly string[] Ways =
    [
        "flip-payload",
        "flip-hash",
        "flip-who",
        "flip-time",
        "drop",
        "drop-and-close",
        "insert",
        "swap",
        "truncate",
        "truncate-and-mend",
        "fork",
        "empty-payload",
        "forged-checkpoint",
        "change-state",
    ];

    /// <summary>Does it to a file.</summary>
    public void Do(string path, int events, SigningKey forger)
    {
        switch (How)
        {
            case "fork":
                Rewrite(path, events, drop: false);
                break;
            case "truncate-and-mend":
                Rewrite(path, events, drop: true);
                break;
            case "forged-checkpoint":
                Rewrite(path, events, drop: false);
                Forge(path, forger);
                break;
            default:
                SomeJournal.Tamper(path, Sql(events));
                break;
        }
    }

    private string Sql(int events)
    {
        var (at, next) = (Text(At), Text(At + 1));
        return How switch
        {
            "flip-payload" =>
                $"UPDATE event SET payload = replace(payload, '\"n\":', '\"n\":1') WHERE number = {at}",
            "flip-hash" => $"UPDATE event SET hash = zeroblob(32) WHERE number = {at}",
            "flip-who" => $"UPDATE event SET who = 'eve' WHERE number = {at}",
            "flip-time" => $"UPDATE event SET at = '2001-01-01T00:00:00.000Z' WHERE number = {at}",
            "drop" => $"DELETE FROM event WHERE number = {at}",
            "drop-and-close" => $"""
                DELETE FROM event WHERE number = {at};
                UPDATE event SET number = -number WHERE number > {at};
                UPDATE event SET number = -number - 1 WHERE number < 0;
                UPDATE head SET number = {Text(events - 1)};
                """,
            "insert" => $"""
                UPDATE event SET number = -number WHERE number >= {at};
                UPDATE event SET number = -number + 1 WHERE number < 0;
                INSERT INTO event SELECT case_id, {at}, at, 'eve', kind, why, NULL, payload, payload_digest, hash
                  FROM event WHERE number = {next};
                UPDATE head SET number = {Text(events + 1)};
                """,
            "swap" => $"""
                UPDATE event SET number = -1 WHERE number = {at};
                UPDATE event SET number = {at} WHERE number = {next};
                UPDATE event SET number = {next} WHERE number = -1;
                """,
            "truncate" => $"DELETE FROM event WHERE number >= {at}",
            "empty-payload" => $"UPDATE event SET payload = NULL WHERE number = {at}",
            _ => "UPDATE entity SET value = '{\"saw\":true}' WHERE version = "
                + $"(SELECT max(version) FROM entity WHERE version <= {Text(events - At % 37)})",
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes all of the journal anew from an event on, sound in itself, by way of Assay's own writer.</summary>
    private void Rewrite(string path, int events, bool drop)
    {
        List<JournalEvent> kept;
        string name;
        using (var journal = SomeJournal.Open(path))
            (kept, name) = ([.. journal.Events(0, events)], journal.Name);
        File.Delete(path);
        using var database = SqliteDatabase.Create(path);
        using var writer = new ReplayWriter(database, name);
        var rewritten = new List<JournalEvent>();
        var last = Digest.Zero;
        foreach (var @event in kept.Where(item => !drop || item.Number < At))
        {
            var changed = @event.Number == At ? @event with { Who = "eve" } : @event;
            changed = changed with { Previous = last };
            changed = changed with { Hash = changed.ComputeHash() };
            last = changed.Hash;
            rewritten.Add(changed);
        }

        var count = rewritten.Count;
        writer.Replay(rewritten);
        writer.Finish(count, last);
    }

    private static void Forge(string path, SigningKey forger)
    {
        using var journal = SomeJournal.Open(path);
        journal.Seal(forger);
    }
}
