namespace Assay.Core.Provenance.Tracing;

/// <summary>Shares out work among threads.</summary>
internal static class Shares
{
    /// <summary>Does each piece once, on any thread; what is done for one must not depend on who does it.</summary>
    /// <param name="threads">Number of threads.</param>
    /// <param name="count">Number of pieces.</param>
    /// <param name="work">Takes the number of the thread and of the piece.</param>
    public static void Each(int threads, int count, Action<int, int> work)
    {
        if (threads == 1)
        {
            for (var at = 0; at < count; at++)
                work(0, at);
            return;
        }

        var next = -1;
        Parallel.For(
            0,
            threads,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            thread =>
            {
                for (
                    var at = Interlocked.Increment(ref next);
                    at < count;
                    at = Interlocked.Increment(ref next)
                )
                    work(thread, at);
            }
        );
    }
}
