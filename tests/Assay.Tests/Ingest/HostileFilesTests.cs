using System.Collections.Concurrent;
using System.Diagnostics;
using Assay.Ingest;

namespace Assay.Tests.Ingest;

public sealed class HostileFilesTests
{
    [Fact]
    public async Task Every_hostile_file_is_read_or_refused_with_a_reason_and_none_costs_over_12_seconds()
    {
        using var folder = new ScratchFolder();
        var names = new List<string>();
        foreach (var (name, make) in HostileFiles.All())
        {
            folder.Write(name, make());
            names.Add(name);
        }

        names.AddRange(Traps(folder));
        Assert.True(names.Count >= 100, $"{names.Count} files");

        var done = new Times();
        var loader = new DocumentLoader(IngestLimits.Default, Loading.Launch);
        var result = await loader.LoadAsync([folder.Path], null, done, TestContext.Current.CancellationToken);

        var outcomes = result
            .Documents.Select(d => (d.Path, Reason: "read"))
            .Concat(result.Unread.Select(u => (u.Path, u.Reason)))
            .ToList();
        foreach (var name in names)
        {
            var found = outcomes.Where(o => Below(o.Path, folder.In(name))).ToList();
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{done.Of(folder.In(name)), 8:0} ms {name}: {string.Join(" / ", found.Select(f => f.Reason).Distinct(StringComparer.Ordinal).Take(3))}"
            );
            Assert.NotEmpty(found);
            Assert.All(found, f => Assert.NotEmpty(f.Reason));
        }

        Assert.All(outcomes, o => Assert.DoesNotContain("unexpectedly", o.Reason, StringComparison.Ordinal));
        Assert.InRange(done.LongestGap.TotalSeconds, 0, 12);
        Assert.All(result.Documents, TextLayerProperties.Hold);
    }

    private static bool Below(string path, string name) =>
        path.Equals(name, StringComparison.Ordinal)
        || path.StartsWith(name + "!/", StringComparison.Ordinal)
        || path.StartsWith(name + "/", StringComparison.Ordinal);

    private static IEnumerable<string> Traps(ScratchFolder folder)
    {
        Directory.CreateDirectory(folder.In("loop/inner"));
        Directory.CreateSymbolicLink(folder.In("loop/inner/back"), folder.In("loop"));
        Directory.CreateSymbolicLink(folder.In("link-to-parent"), folder.Path);
        File.CreateSymbolicLink(folder.In("link-to-itself"), folder.In("link-to-itself"));
        File.CreateSymbolicLink(folder.In("link-to-nothing"), folder.In("no-such-file"));
        File.CreateSymbolicLink(folder.In("link-to-zeros"), "/dev/zero");
        File.CreateSymbolicLink(folder.In("link-to-noise"), "/dev/urandom");
        using var made = Process.Start("mkfifo", folder.In("pipe"));
        made.WaitForExit();
        return
        [
            "loop/inner/back",
            "link-to-parent",
            "link-to-itself",
            "link-to-nothing",
            "link-to-zeros",
            "link-to-noise",
            "pipe",
        ];
    }

    /// <summary>When each input was done.</summary>
    private sealed class Times : IProgress<LoadProgress>
    {
        private readonly Stopwatch _clock = Stopwatch.StartNew();
        private readonly ConcurrentDictionary<string, TimeSpan> _gaps = new(StringComparer.Ordinal);
        private TimeSpan _last;

        public TimeSpan LongestGap { get; private set; }

        public double Of(string path) => _gaps.GetValueOrDefault(path).TotalMilliseconds;

        // Called under the lock of the ledger: one at a time.
        public void Report(LoadProgress value)
        {
            var gap = _clock.Elapsed - _last;
            _last = _clock.Elapsed;
            _gaps[value.Path] = gap;
            LongestGap = gap > LongestGap ? gap : LongestGap;
        }
    }
}
