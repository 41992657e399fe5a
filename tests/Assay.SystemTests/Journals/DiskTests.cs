using Assay.Benchmarks.Journals;
using Assay.SystemTests.Web;

namespace Assay.SystemTests.Journals;

/// <summary>A disk that is full or read-only: a small one of our own, in a namespace of its own.</summary>
public sealed class DiskTests : IDisposable
{
    private const string Ballast = "head -c 1000000 /dev/zero > ballast";
    private const string Fill = "cat /dev/zero > rest 2>/dev/null";

    private static readonly string[] Apart = ["--map-root-user", "--mount"];

    private static readonly string Program = Path.Combine(Command.Root, "assay");
    private static readonly string Letter = Path.Combine(Command.Root, "samples", "trust-dossier");

    private readonly TemporaryFolder _folder = new();

    private string Mount => $"mount -t tmpfs -o size=2m none '{_folder.Path}' && cd '{_folder.Path}'";

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_full_disk_is_told_over_HTTP_and_what_was_acknowledged_stays()
    {
        using var server = await ServeAsync(Ballast);
        var asker = new Asker(server.Address, server.Token);
        Assert.Equal(201, (await asker.SendAsync("POST", "/api/cases", new { name = "c" })).Status);
        var acknowledged = 0;
        WebAnswer answer;
        while ((answer = await PutAsync(asker, acknowledged)).Status == 201)
            acknowledged++;

        Assert.Equal(507, answer.Status);
        Assert.Equal("application/problem+json", answer.Headers["Content-Type"]);
        Assert.Equal(
            "the disk is full; this edit was not kept, and everything acknowledged before is safe",
            (string)answer.Json["title"]!
        );
        Assert.True(acknowledged > 3, $"{acknowledged} edits before the disk was full");
        Assert.Equal(acknowledged, (await ThingsAsync(asker)).Count);
        var ready = await asker.SendAsync("GET", "/health/ready");
        Assert.Equal(503, ready.Status);
        Assert.Contains("No space left", (string)ready.Json["title"]!, StringComparison.Ordinal);
        // Anybody may ask this.
        Assert.DoesNotContain(_folder.Path, ready.Body, StringComparison.Ordinal);
        Assert.Equal(200, (await asker.SendAsync("GET", "/health/live")).Status);
        Assert.True((bool)(await asker.SendAsync("GET", "/api/cases/c/verification")).Json["sound"]!);
        Assert.Equal(507, (await asker.SendAsync("POST", "/api/cases", new { name = "d" })).Status);

        File.Delete($"/proc/{server.Id}/root{_folder.Path}/ballast");

        Assert.Equal(201, (await PutAsync(asker, acknowledged)).Status);
        Assert.Equal(acknowledged + 1, (await ThingsAsync(asker)).Count);
        Assert.True((bool)(await asker.SendAsync("GET", "/api/cases/c/verification")).Json["sound"]!);
    }

    [Fact]
    public async Task A_read_only_disk_is_told_over_HTTP_and_its_cases_can_be_read()
    {
        using var server = await ServeAsync($"'{Program}' new c.assay 2>/dev/null && mount -o remount,ro .");
        var asker = new Asker(server.Address, server.Token);

        Assert.Equal(200, (await asker.SendAsync("GET", "/api/cases/c/things")).Status);
        var ready = await asker.SendAsync("GET", "/health/ready");
        Assert.Equal(503, ready.Status);
        Assert.DoesNotContain(_folder.Path, ready.Body, StringComparison.Ordinal);
        foreach (
            var refused in (WebAnswer[])
                [await PutAsync(asker, 1), await asker.SendAsync("POST", "/api/cases", new { name = "d" })]
        )
        {
            Assert.Equal(503, refused.Status);
            Assert.Contains("read-only", (string)refused.Json["title"]!, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_full_disk_is_told_on_the_command_line_in_one_line()
    {
        var outcome = await ScriptAsync(
            $"""
            '{Program}' new c.assay 2>/dev/null && {Ballast}; {Fill}
            '{Program}' import c.assay '{Letter}'; echo "exit $?"
            '{Program}' new d.assay; echo "exit $?"; ls | grep -c d.assay
            rm ballast rest; '{Program}' import c.assay '{Letter}' 2>/dev/null; '{Program}' verify c.assay; echo "exit $?"
            """
        );

        Assert.Equal("exit 1\nexit 1\n0", First(outcome.Output, 3));
        Assert.EndsWith("exit 0", outcome.Output.TrimEnd(), StringComparison.Ordinal);
        var said = outcome.Error.TrimEnd().Split('\n');
        Assert.True(said.Length is 2 or 3, outcome.Error);
        Assert.All(
            said.TakeLast(2),
            line => Assert.Contains("the disk is full", line, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_read_only_disk_is_told_on_the_command_line_in_one_line()
    {
        var outcome = await ScriptAsync(
            $"""
            '{Program}' new c.assay 2>/dev/null && mount -o remount,ro .
            '{Program}' import c.assay '{Letter}'; echo "exit $?"
            '{Program}' log c.assay | wc -l; echo "exit $?"
            """
        );

        Assert.Equal("exit 1\n1\nexit 0\n", outcome.Output);
        Assert.Equal(
            "assay import: c.assay: it may not be written: the file or its disk is read-only\n",
            outcome.Error
        );
    }

    private static string First(string text, int lines) => string.Join('\n', text.Split('\n').Take(lines));

    private static Task<WebAnswer> PutAsync(Asker asker, int number) =>
        asker.SendAsync("PUT", $"/api/cases/c/things/note/n{number}", $"\"{new string('x', 50_000)}\"");

    private static async Task<System.Text.Json.Nodes.JsonArray> ThingsAsync(Asker asker) =>
        (await asker.SendAsync("GET", "/api/cases/c/things?prefix=note/")).Json.AsArray();

    private async Task<ServeChild> ServeAsync(string before)
    {
        await NeedAsync();
        return await ServeChild.StartAsync(
            "unshare",
            [.. Apart, "sh", "-c", $"{Mount} && {before} && exec '{Program}' serve ."]
        );
    }

    private async Task<Outcome> ScriptAsync(string script)
    {
        await NeedAsync();
        return await Command.RunAsync("unshare", [.. Apart, "sh", "-c", $"{Mount} && {script}"]);
    }

    /// <summary>Some machines forbid namespaces to their users.</summary>
    private static async Task NeedAsync()
    {
        var outcome = await Command.RunAsync("unshare", [.. Apart, "mount", "-t", "tmpfs", "none", "/mnt"]);
        Assert.SkipUnless(outcome.Code == 0, $"A disk of one's own can't be made here: {outcome.Error}");
    }
}
