using System.Diagnostics;
using Assay.Ingest;
using Assay.Ingest.Formats;
using Assay.Ingest.Workers;

namespace Assay.Tests.Ingest;

public sealed class WorkerTests
{
    // A frame that says hello as a parsing process does: four bytes of length, then the words.
    private const string Hello = "printf '\\016\\000\\000\\000assay ingest 1'; ";

    [Fact]
    public async Task A_document_that_needs_too_much_memory_is_unread_and_the_next_is_read()
    {
        using var folder = new ScratchFolder();
        folder.Write("a.txt", new string('a', 40_000_000));
        folder.Write("b.txt", "Words.");

        var result = await Loading.Of(
            IngestLimits.Default with
            {
                MemoryBytes = 64 * 1024 * 1024,
                Workers = 1,
            },
            folder.Path
        );

        Assert.Equal("parsing needed more than 64 MB of memory", Assert.Single(result.Unread).Reason);
        Assert.Equal("Words.", Assert.Single(result.Documents).Text);
    }

    [Fact]
    public async Task A_parser_that_hangs_is_ended_at_the_deadline()
    {
        var clock = Stopwatch.StartNew();
        var outcome = await Ask(Hello + "sleep 60", TimeSpan.FromSeconds(0.5));

        Assert.Equal("parsing took longer than 0.5 s", outcome.Reason);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0.5, 5);
    }

    [Theory]
    [InlineData("printf '\\377\\377\\377\\177'; cat", "invalid answer")]
    [InlineData("printf '\\003\\000\\000\\000abc'; cat", "invalid answer")]
    [InlineData("printf '\\003\\000'; cat >/dev/null & sleep 0.2", "parsing process")]
    [InlineData("head -c 4 >/dev/null; exit 3", "exit code 3")]
    [InlineData("echo 'Stack overflow.' >&2; exit 134", "ran out of stack")]
    [InlineData("exit 77", "of memory")]
    public async Task A_process_that_fails_or_lies_costs_one_document(string script, string reason)
    {
        var outcome = await Ask(Hello + script, TimeSpan.FromSeconds(5));

        Assert.Equal(OutcomeKind.Lost, outcome.Kind);
        Assert.Contains(reason, outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_does_not_start_leaves_its_documents_unread()
    {
        var outcome = await Ask("exit 1", TimeSpan.FromSeconds(5));

        Assert.Equal("the parsing process could not be started", outcome.Reason);
    }

    [Theory]
    [InlineData("/bin/false", "the system refuses unshare")]
    [InlineData(null, "unshare is not installed")]
    public async Task Where_the_network_cannot_be_taken_away_documents_are_read_with_a_warning(
        string? unshare,
        string warning
    )
    {
        var limits = IngestLimits.Default with { Workers = 1 };
        using var pool = new WorkerPool(limits, Loading.Launch, unshare);
        var request = new ParseRequest("a.txt", "Words."u8.ToArray(), limits);

        var outcome = await pool.ParseAsync(0, request, TestContext.Current.CancellationToken);

        Assert.Equal("Words.", outcome.Parsed?.Text);
        Assert.Contains(warning, pool.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parsing_process_has_no_network_and_inherits_no_variable()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && File.Exists("/usr/bin/unshare"),
            "unshare is not installed here."
        );
        Environment.SetEnvironmentVariable("ASSAY_TEST_SECRET", "secret");
        var cancellation = TestContext.Current.CancellationToken;
        using var worker = await WorkerProcess.StartAsync(
            "/usr/bin/unshare",
            Loading.Launch,
            IngestLimits.Default,
            cancellation
        );
        Assert.SkipWhen(worker is null, "The system refuses unshare.");

        Assert.NotEqual(Namespace("self"), Namespace($"{worker.Id}"), StringComparer.Ordinal);
        Assert.DoesNotContain(
            "SECRET",
            await File.ReadAllTextAsync($"/proc/{worker.Id}/environ", cancellation),
            StringComparison.Ordinal
        );
        var interfaces = await File.ReadAllTextAsync($"/proc/{worker.Id}/net/dev", cancellation);
        Assert.Equal(
            ["lo"],
            interfaces
                .Split('\n')
                .Where(l => l.Contains(':', StringComparison.Ordinal))
                .Select(l => l.Split(':')[0].Trim()),
            StringComparer.Ordinal
        );
    }

    private static string? Namespace(string process) => new FileInfo($"/proc/{process}/ns/net").LinkTarget;

    private static async Task<ParseOutcome> Ask(string script, TimeSpan deadline)
    {
        var limits = IngestLimits.Default with { Deadline = deadline, Workers = 1 };
        using var pool = new WorkerPool(
            limits,
            new WorkerLaunch("/bin/sh", ["-c", script]),
            WorkerPool.FindUnshare()
        );
        var request = new ParseRequest("a.txt", "Words."u8.ToArray(), limits);
        return await pool.ParseAsync(0, request, TestContext.Current.CancellationToken);
    }
}
