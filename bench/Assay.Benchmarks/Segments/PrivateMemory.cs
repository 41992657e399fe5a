using System.Globalization;

namespace Assay.Benchmarks.Segments;

/// <summary>Watches how much memory of its own this process has, as Linux counts it.</summary>
internal sealed class PrivateMemory : IDisposable
{
    private readonly long _before = Of("self");
    private readonly Timer _timer;
    private long _most;

    public PrivateMemory() => _timer = new Timer(_ => Look(), null, 0, 20);

    public void Print(string what, int documents)
    {
        Look();
        Console.Out.Write(
            FormattableString.Invariant(
                $"{what}; private memory {_before / 1e6:0.0} MB before, at most {_most / 1e6:0.0} MB: {(_most - _before) / (double)documents:0} bytes a document\n"
            )
        );
    }

    public void Dispose() => _timer.Dispose();

    private void Look() => _most = Math.Max(_most, Of("self"));

    /// <summary>Memory of its own that a process has, in bytes: nothing that is mapped from a file.</summary>
    /// <param name="process">Its number, or <c>self</c>.</param>
    public static long Of(string process)
    {
        const string Field = "RssAnon:";
        var line = File.ReadLines($"/proc/{process}/status")
            .First(each => each.StartsWith(Field, StringComparison.Ordinal));
        return 1024
            * long.Parse(line.AsSpan(Field.Length).Trim().TrimEnd("kB").Trim(), CultureInfo.InvariantCulture);
    }
}
