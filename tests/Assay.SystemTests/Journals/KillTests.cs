using Assay.Benchmarks.Journals;

namespace Assay.SystemTests.Journals;

/// <summary>The server is killed while analysts edit over HTTP; the long form is <c>journal kill</c> of the benchmarks.</summary>
public sealed class KillTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_edit_that_was_acknowledged_is_there_after_kill_9()
    {
        var tally = await Harness().RunAsync(8);

        Assert.True(tally.IsShown, tally.ToString());
        Assert.True(tally.WhileWriting >= 6, tally.ToString());
    }

    [Fact]
    public async Task A_harness_that_acknowledges_nothing_shows_nothing()
    {
        var tally = await Harness(token: "nobody").RunAsync(1);

        Assert.Equal(0, tally.Acknowledged);
        Assert.False(tally.IsShown);
    }

    [Fact]
    public async Task A_disk_that_forgets_the_log_is_told()
    {
        var tally = await Harness(afterKill: () => File.Delete(PathOf("case.assay-wal"))).RunAsync(2);

        // What is left opens without the edits, or is refused as a torn file.
        Assert.True(tally.Lost + tally.Corrupt > 0, tally.ToString());
        Assert.False(tally.IsShown);
    }

    private KillHarness Harness(string? token = null, Action? afterKill = null) =>
        new(
            _folder.Path,
            () => ServeChild.StartAsync(Path.Combine(Command.Root, "assay"), "serve", _folder.Path),
            seed: 1
        )
        {
            Token = token,
            AfterKill = afterKill ?? (() => { }),
        };

    private string PathOf(string name) => Path.Combine(_folder.Path, name);
}
