using System.Collections.Concurrent;

namespace Assay.Web.Workbench;

/// <summary>Answers that take longer than a page may: each is worked out once, and a page waits for it only a moment.</summary>
/// <remarks>At most <see cref="MostKept"/> are kept, the newest ones.</remarks>
internal sealed class Background<T>
    where T : class
{
    /// <summary>How many answers are kept.</summary>
    public const int MostKept = 32;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(40);

    private readonly ConcurrentDictionary<string, Lazy<Task<T>>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    /// <summary>The answer; <see langword="null"/> while it is being worked out.</summary>
    /// <param name="key">What the answer depends on, all of it.</param>
    /// <param name="work">How it is worked out.</param>
    public T? Find(string key, Func<T> work)
    {
        var task = Task(key, work);
        return Wait(task) ? task.GetAwaiter().GetResult() : null;
    }

    /// <summary>The answer, waited for.</summary>
    public Task<T> Task(string key, Func<T> work)
    {
        var answer = _answers.GetOrAdd(
            key,
            name =>
            {
                _order.Enqueue(name);
                return new Lazy<Task<T>>(() => System.Threading.Tasks.Task.Run(work));
            }
        );
        while (_order.Count > MostKept && _order.TryDequeue(out var oldest))
            _answers.TryRemove(oldest, out _);
        return answer.Value;
    }

    private static bool Wait(Task<T> task)
    {
        try
        {
            return task.Wait(Moment);
        }
        catch (AggregateException)
        {
            // What went wrong is thrown where the answer is taken.
            return true;
        }
    }
}
