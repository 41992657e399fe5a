using System.Text.Json.Nodes;

namespace Assay.SystemTests;

/// <summary>A living case from first import to verification, as a user goes.</summary>
public sealed class LivingCaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_case_lives_from_import_to_export_and_loses_nothing()
    {
        var (live, zip, copy) = (Named("t.assay"), Named("a.zip"), Named("u.assay"));
        await Done(
            "import",
            live,
            Sample("cases", "trust-1925.case.yaml"),
            Sample("trust-dossier"),
            "--who",
            "ann",
            "--why",
            "to begin"
        );
        await Done("export", live, "--out", zip);
        await Done("import", copy, zip);
        await Done("export", copy, "--out", Named("b.zip"));
        await Done("export", live, "--out", Named("x.case.yaml"));
        await Done("import", Named("v.assay"), Named("x.case.yaml"));
        await Done("export", Named("v.assay"), "--out", Named("y.case.yaml"));

        Assert.Equal(await Bytes("a.zip"), await Bytes("b.zip"));
        Assert.Equal(await Bytes("x.case.yaml"), await Bytes("y.case.yaml"));
        var log = (await Done("log", copy)).Output.TrimEnd().Split('\n');
        Assert.Equal(13, log.Length);
        Assert.Contains("ann  case.imported  case, hypothesis/genuine", log[0], StringComparison.Ordinal);
        Assert.Contains("\u2014 to begin", log[0], StringComparison.Ordinal);
        Assert.Equal(
            (await Done("weigh", Sample("cases", "trust-1925.case.yaml"), "--json")).Output,
            (await Done("weigh", copy, "--json")).Output
        );
    }

    [Fact]
    public async Task What_is_in_the_case_already_is_passed_over()
    {
        var live = Named("t.assay");
        await Done("import", live, Sample("trust-dossier"));

        var again = await Done("import", live, Sample("trust-dossier"));

        Assert.Contains(
            "0 of 12 documents added, 12 were there already",
            again.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(12, (await Done("log", live)).Output.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task Documents_that_are_examined_are_added_to_a_case_once()
    {
        var (live, letter) = (Named("t.assay"), Sample("zinoviev-1924.txt"));
        Assert.Equal(1, (await Command.AssayAsync("examine", "--case", live, letter)).Code);
        await Done("new", live);

        var first = await Done(
            "examine",
            letter,
            "--case",
            live,
            "--who",
            "ann",
            "--why",
            "it came in",
            "--draws",
            "50"
        );
        var again = await Done("examine", letter, "--case", live, "--draws", "50");

        Assert.Matches(
            @"document/d1 with \d+ statements, \d+ hedges, \d+ attributions, \d+ citations, event 2",
            first.Error
        );
        Assert.Contains("1 of 1 documents added", first.Error, StringComparison.Ordinal);
        Assert.Contains("it is document/d1 already", again.Error, StringComparison.Ordinal);
        Assert.Equal((await Done("examine", letter, "--draws", "50")).Output, first.Output);
        var log = (await Done("log", live)).Output.TrimEnd().Split('\n');
        Assert.Equal(2, log.Length);
        Assert.Contains("ann  document.added", log[1], StringComparison.Ordinal);
        Assert.Contains("it came in", log[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_an_exported_case_has_the_bytes_of_its_documents()
    {
        await Done(
            "import",
            Named("t.assay"),
            Sample("cases", "trust-1925.case.yaml"),
            Sample("trust-dossier")
        );

        await Done("export", Named("t.assay"), "--out", Named("folder"));

        var original = Directory
            .GetFiles(Sample("trust-dossier"))
            .Select(File.ReadAllBytes)
            .Select(Hash)
            .Order(StringComparer.Ordinal);
        var kept = Directory
            .GetFiles(Path.Combine(Named("folder"), "documents"))
            .Select(File.ReadAllBytes)
            .Select(Hash)
            .Order(StringComparer.Ordinal);
        Assert.Equal(original, kept);
    }

    [Fact]
    public async Task A_checkpoint_tells_what_was_cut_off()
    {
        await Done("new", Named("t.assay"));
        await Done("backup", Named("t.assay"), Named("old.assay"));
        await Done("import", Named("t.assay"), Sample("cases", "trust-1925.case.yaml"));
        await Done("verify", Named("t.assay"), "--save", Named("checkpoint"));
        await Done("verify", Named("t.assay"), "--checkpoint", Named("checkpoint"));

        var outcome = await Command.AssayAsync(
            "verify",
            Named("old.assay"),
            "--checkpoint",
            Named("checkpoint"),
            "--json"
        );

        Assert.Equal(1, outcome.Code);
        var verdict = JsonNode.Parse(outcome.Output)!;
        Assert.False((bool)verdict["sound"]!);
        Assert.Equal(2, (int)verdict["firstBad"]!);
    }

    [Fact]
    public async Task A_backup_is_checked_and_can_be_restored()
    {
        await Done("new", Named("t.assay"));
        await Done("backup", Named("t.assay"), Named("b.assay"));

        Assert.Contains(
            "can be restored; 1 events, checked",
            (await Done("restore", Named("b.assay"), "--drill")).Error,
            StringComparison.Ordinal
        );
        await Done("restore", Named("b.assay"), Named("r.assay"));
        Assert.Equal(
            (await Done("log", Named("t.assay"))).Output,
            (await Done("log", Named("r.assay"))).Output
        );
    }

    [Theory]
    [InlineData("verify no.assay", "no.assay: there is no such file")]
    [InlineData("verify README.md", "README.md: it is no case of Assay")]
    [InlineData("import README.md samples/trust-dossier", "README.md: it is no case of Assay")]
    [InlineData("import {0} nothing.txt", "nothing.txt: there is no such file")]
    [InlineData("import {0} README.zip", "README.zip: there is no such file")]
    [InlineData("log {1} --of report/nine", "there is no report/nine in the case, and there never was")]
    [InlineData("backup {1} {1}", "there is a file already")]
    [InlineData("new {1}", "it is there already")]
    public async Task What_cannot_be_done_is_told_in_one_line(string words, string says)
    {
        await Done("new", Named("there.assay"));

        var outcome = await Command.AssayAsync([
            .. words
                .Split(' ')
                .Select(word =>
                    word.Replace("{0}", Named("none.assay"), StringComparison.Ordinal)
                        .Replace("{1}", Named("there.assay"), StringComparison.Ordinal)
                ),
        ]);

        Assert.Equal(1, outcome.Code);
        Assert.Contains(says, Assert.Single(outcome.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.False(File.Exists(Named("none.assay")));
    }

    private string Named(string name) => Path.Combine(_folder.Path, name);

    private static string Sample(params string[] names) => Path.Combine([Command.Root, "samples", .. names]);

    private static string Hash(byte[] bytes) =>
        Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes));

    private Task<byte[]> Bytes(string name) =>
        File.ReadAllBytesAsync(Named(name), TestContext.Current.CancellationToken);

    private static async Task<Outcome> Done(params string[] words)
    {
        var outcome = await Command.AssayAsync(words);
        Assert.True(outcome.Code == 0, outcome.Error);
        return outcome;
    }
}
