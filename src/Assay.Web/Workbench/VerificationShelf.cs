using System.Collections.Concurrent;
using Assay.Storage.Journals;

namespace Assay.Web.Workbench;

/// <summary>Verifications of chains that are under way: of a long one a page does not wait for the end.</summary>
/// <remarks>What one says is shown once, and asked for again it is worked out again: the file may have been changed since.</remarks>
internal sealed class VerificationShelf
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Journal, Lazy<Task<JournalVerdict>>> _running = [];

    /// <summary>What it says; <see langword="null"/> while the chain is being gone through.</summary>
    public JournalVerdict? Take(Journal journal)
    {
        var running = Of(journal);
        // The handle is waited for and not the task: what went wrong is thrown where the answer is taken.
        if (!((IAsyncResult)running.Value).AsyncWaitHandle.WaitOne(Moment))
            return null;
        Forget(journal, running);
        return running.Value.GetAwaiter().GetResult();
    }

    /// <summary>What the one that is under way says, or a new one.</summary>
    public Task<JournalVerdict> TaskOf(Journal journal)
    {
        var running = Of(journal);
        if (!running.Value.IsCompleted)
            return running.Value;
        Forget(journal, running);
        return Of(journal).Value;
    }

    private Lazy<Task<JournalVerdict>> Of(Journal journal) => _running.GetOrAdd(journal, Begun);

    private Lazy<Task<JournalVerdict>> Begun(Journal journal)
    {
        Lazy<Task<JournalVerdict>> running = null!;
        running = new(() =>
        {
            var task = Task.Run(() => JournalCheck.Of(journal));
            // Nobody may come back for it, and what is said much later would be of another day.
            _ = task.ContinueWith(_ => Task.Delay(Kept), TaskScheduler.Default)
                .Unwrap()
                .ContinueWith(_ => Forget(journal, running), TaskScheduler.Default);
            return task;
        });
        return running;
    }

    private void Forget(Journal journal, Lazy<Task<JournalVerdict>> running) =>
        _running.TryRemove(KeyValuePair.Create(journal, running));
}
