using System.Text.Json;
using System.Xml.Linq;

namespace Assay.SystemTests;

public sealed class TraceFileTests
{
    private const string Dossier = "samples/curveball-dossier";

    [Fact]
    public async Task Each_kind_of_file_is_written_whole()
    {
        using var folder = new TemporaryFolder();
        foreach (var ending in new[] { ".svg", ".graphml", ".prov.json", ".html", ".jsonl" })
        {
            var file = Path.Combine(folder.Path, "trace" + ending);
            var run = await Command.AssayAsync("trace", Dossier, "--out", file);
            Assert.Equal(0, run.Code);
            Assert.Contains("28 documents", run.Output, StringComparison.Ordinal);
            Assert.NotEmpty(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        }

        Assert.Equal(5, Directory.GetFiles(folder.Path).Length);
        XDocument.Load(Path.Combine(folder.Path, "trace.svg"));
        XDocument.Load(Path.Combine(folder.Path, "trace.graphml"));
        using var prov = JsonDocument.Parse(await ReadAsync(folder, "trace.prov.json"));
        Assert.Equal(28, prov.RootElement.GetProperty("entity").EnumerateObject().Count());
        Assert.Equal(
            28,
            (await ReadAsync(folder, "trace.jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length
        );
        Assert.Contains("Shared passages", await ReadAsync(folder, "trace.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_of_a_corpus_in_lines_are_read_again_for_the_page()
    {
        using var folder = new TemporaryFolder();
        var corpus = Path.Combine(folder.Path, "corpus.jsonl");
        const string Words =
            "the ship left the harbour at dawn with forty men and came back at night with thirty nine of them and nobody could say where the other was";
        await File.WriteAllTextAsync(
            corpus,
            $"{{\"id\":7,\"text\":\"{Words}\",\"time\":1}}\n{{\"id\":\"b\",\"text\":\"{Words}\",\"time\":3}}\n",
            TestContext.Current.CancellationToken
        );
        var run = await Command.AssayAsync("trace", corpus, "--out", Path.Combine(folder.Path, "page.html"));

        Assert.Equal(0, run.Code);
        Assert.Contains("<mark", await ReadAsync(folder, "page.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corpus_is_never_written_over_and_other_endings_are_refused()
    {
        using var folder = new TemporaryFolder();
        var corpus = Path.Combine(folder.Path, "corpus.jsonl");
        await File.WriteAllTextAsync(
            corpus,
            "{\"id\":1,\"text\":\"one\"}\n",
            TestContext.Current.CancellationToken
        );
        var over = await Command.AssayAsync("trace", corpus, "--out", corpus);
        var odd = await Command.AssayAsync("trace", corpus, "--out", "trace.txt");
        var nowhere = await Command.AssayAsync(
            "trace",
            corpus,
            "--out",
            Path.Combine(folder.Path, "none", "trace.svg")
        );

        Assert.Equal((1, 2, 1), (over.Code, odd.Code, nowhere.Code));
        Assert.Contains("another file than the corpus", over.Error, StringComparison.Ordinal);
        Assert.Contains(".svg, .graphml, .prov.json, .html or .jsonl", odd.Error, StringComparison.Ordinal);
        Assert.Equal("{\"id\":1,\"text\":\"one\"}\n", await ReadAsync(folder, "corpus.jsonl"));
    }

    private static Task<string> ReadAsync(TemporaryFolder folder, string name) =>
        File.ReadAllTextAsync(Path.Combine(folder.Path, name), TestContext.Current.CancellationToken);
}
