using System.Globalization;

namespace Assay.Tests;

/// <summary>The processor time of the thread that reads it, as Linux counts it: what else the machine does is not in it.</summary>
internal static class ThreadClock
{
    private const int UserTime = 11;
    private const int SystemTime = 12;
    private const int TicksPerSecond = 100;

    /// <summary>How long this thread has worked so far, to a hundredth of a second.</summary>
    public static TimeSpan Now()
    {
        var line = File.ReadAllText("/proc/thread-self/stat");
        var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromSeconds((Ticks(fields[UserTime]) + Ticks(fields[SystemTime])) / TicksPerSecond);
    }

    private static double Ticks(string field) => double.Parse(field, CultureInfo.InvariantCulture);
}
