using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;

namespace Assay.Storage.Journals;

/// <summary>The one writer of a journal: a thread that commits whatever has gathered since its last commit together.</summary>
/// <remarks>An edit is acknowledged when the commit that holds it is on the disk, never before.</remarks>
internal sealed class JournalWriter : IDisposable
{
    private const int LargestGroup = 512;

    private readonly JournalDatabase _database;
    private readonly EventAppender _appender;
    private readonly DbConnection _connection;
    private readonly BlockingCollection<Pending> _waiting = new(boundedCapacity: 16_384);
    private readonly Thread _thread;
    private readonly Action<long> _committed;

    /// <summary>A writer.</summary>
    /// <param name="database">Where the journal lies.</param>
    /// <param name="caseId">Which journal of the database.</param>
    /// <param name="clock">The time of events.</param>
    /// <param name="committed">Told the number of the last event after each commit.</param>
    public JournalWriter(JournalDatabase database, long caseId, TimeProvider clock, Action<long> committed)
    {
        _database = database;
        _committed = committed;
        _connection = database.OpenWriter();
        _appender = new EventAppender(database, _connection, caseId, clock);
        _thread = new Thread(Work) { IsBackground = true, Name = "journal" };
        _thread.Start();
    }

    /// <summary>Queues an edit; the task ends when it is on the disk, or will never be.</summary>
    public Task<EditOutcome> Write(PreparedEdit edit)
    {
        var pending = new Pending(edit);
        try
        {
            _waiting.Add(pending);
        }
        catch (InvalidOperationException fault)
        {
            throw new JournalTroubleException("The case is being closed; this edit was not kept.", fault);
        }

        return pending.Task;
    }

    /// <summary>Finishes what is queued, then closes.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        _thread.Join();
        _appender.Dispose();
        _connection.Dispose();
        _waiting.Dispose();
    }

    private void Work()
    {
        var group = new List<Pending>(LargestGroup);
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            group.Add(first);
            while (group.Count < LargestGroup && _waiting.TryTake(out var next))
                group.Add(next);
            Commit(group);
            group.Clear();
        }
    }

    private void Commit(List<Pending> group)
    {
        using var activity = JournalTelemetry.Begin(group.Count);
        try
        {
            var start = Stopwatch.GetTimestamp();
            var outcomes = TryCommit(group, out var last);
            JournalTelemetry.Committed(outcomes, Stopwatch.GetElapsedTime(start));
            for (var i = 0; i < group.Count; i++)
                group[i].End(outcomes[i]);
            if (outcomes.Any(outcome => outcome.Result == EditResult.Done))
                _committed(last);
        }
        catch (DbException) when (group.Count > 1)
        {
            // One bad edit must not take the others with it.
            foreach (var single in group)
                Commit([single]);
        }
        catch (DbException fault) when (_database.IsOfTheEdit(fault))
        {
            group[0].End(EditOutcome.Refused(_database.Says(fault)));
        }
        catch (DbException fault)
        {
            JournalTelemetry.Failed(activity, _database.Says(fault));
            group[0]
                .Fail(
                    _database.Trouble(
                        fault,
                        after: "; this edit was not kept, and everything acknowledged before is safe"
                    )
                );
        }
#pragma warning disable CA1031 // The thread serves everybody: whatever happens goes to those who wait, and it goes on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            foreach (var pending in group)
                pending.Fail(fault);
        }
    }

    private EditOutcome[] TryCommit(List<Pending> group, out long last)
    {
        using var transaction = _database.Begin(_connection);
        _appender.Begin(transaction);
        var outcomes = group.Select(pending => _appender.Append(pending.Edit)).ToArray();
        last = _appender.Finish();
        transaction.Commit();
        if (group.Any(pending => !pending.Edit.Edit.Redacts.IsEmpty))
            _database.Scrub(_connection);
        return outcomes;
    }

    private sealed class Pending(PreparedEdit edit)
    {
        // The waiters go on elsewhere: the writer's thread is for writing.
        private readonly TaskCompletionSource<EditOutcome> _source = new(
            TaskCreationOptions.RunContinuationsAsynchronously
        );

        public PreparedEdit Edit { get; } = edit;

        public Task<EditOutcome> Task => _source.Task;

        public void End(EditOutcome outcome) => _source.TrySetResult(outcome);

        public void Fail(Exception fault) => _source.TrySetException(fault);
    }
}
