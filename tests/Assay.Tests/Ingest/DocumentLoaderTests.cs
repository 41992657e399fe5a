using System.IO.Compression;
using Assay.Ingest;

namespace Assay.Tests.Ingest;

public sealed class DocumentLoaderTests
{
    [Fact]
    public async Task Plain_text_is_kept_exactly_and_mapped_to_lines()
    {
        var document = await Loading.One("a.txt", "One.\r\n\r\n  Two \U0001F600."u8.ToArray());

        Assert.Equal("d1", document.Id);
        Assert.Equal("One.\n\n  Two \U0001F600.", document.Text);
        Assert.Equal("line 3", document.PlaceOf(document.Text.IndexOf("Two", StringComparison.Ordinal)));
        Assert.Equal("text", document.Format);
        Assert.Empty(document.Notes);
    }

    [Fact]
    public async Task Documents_are_numbered_by_arguments_then_by_sorted_path_and_copies_are_kept()
    {
        using var folder = new ScratchFolder();
        folder.Write("dossier/b.txt", "Same words.");
        folder.Write("dossier/a/z.txt", "Same words.");
        folder.Write("dossier/B.txt", "Other words.");
        folder.Write("dossier/.hidden", "Hidden words.");
        folder.Write("dossier/empty.txt", "");
        var last = folder.Write("0.txt", "Last words.");

        var result = await Loading.Of(folder.In("dossier"), last);

        Assert.Equal(
            ["B.txt", "z.txt", "b.txt", "0.txt"],
            result.Documents.Select(d => Path.GetFileName(d.Path)),
            StringComparer.Ordinal
        );
        Assert.Equal(["d1", "d2", "d3", "d4"], result.Documents.Select(d => d.Id), StringComparer.Ordinal);
        Assert.Equal(result.Documents[1].Sha256, result.Documents[2].Sha256);
        Assert.Equal(folder.In("dossier/empty.txt"), Assert.Single(result.Unread).Path);
        Assert.Contains("1 hidden", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_loads_give_the_same_result()
    {
        using var folder = new ScratchFolder();
        for (var i = 0; i < 30; i++)
            folder.Write($"{i}.txt", new string('a', 1 + (i * 7919 % 50_000)));

        var (first, second) = (await Loading.Of(folder.Path), await Loading.Of(folder.Path));

        Assert.Equal(
            first.Documents.Select(d => (d.Id, d.Path, d.Sha256, d.Text)),
            second.Documents.Select(d => (d.Id, d.Path, d.Sha256, d.Text))
        );
    }

    [Fact]
    public async Task Members_of_archives_are_named_below_them_one_archive_deep()
    {
        using var folder = new ScratchFolder();
        var path = folder.Write(
            "x.zip",
            Zip(("b/c.txt", "C words."u8.ToArray()), ("a.zip", Zip(("d.txt", "D words."u8.ToArray()))))
        );

        var result = await Loading.Of(path);

        Assert.Equal(
            [$"{path}!/a.zip!/d.txt", $"{path}!/b/c.txt"],
            result.Documents.Select(d => d.Path),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public async Task Standard_input_is_a_document_named_by_its_dash()
    {
        using var input = new MemoryStream("Some words."u8.ToArray());
        var loader = new DocumentLoader(IngestLimits.Default, Loading.Launch);
        var result = await loader.LoadAsync(["-"], input, null, TestContext.Current.CancellationToken);

        Assert.Equal(("-", "Some words."), (result.Documents[0].Path, result.Documents[0].Text));
    }

    [Fact]
    public async Task A_missing_path_is_unread_and_the_rest_goes_on()
    {
        using var folder = new ScratchFolder();
        var result = await Loading.Of(folder.In("missing.txt"), "", folder.Write("a.txt", "Words."));

        Assert.Contains("no such file", result.Unread[0].Reason, StringComparison.Ordinal);
        Assert.Equal("its name is empty", result.Unread[1].Reason);
        Assert.Single(result.Documents);
    }

    [Fact]
    public async Task Longer_text_is_clipped_with_a_note_and_never_within_a_pair()
    {
        using var folder = new ScratchFolder();
        var path = folder.Write("a.txt", "12345\U0001F600789");

        var document = Assert.Single(
            (await Loading.Of(IngestLimits.Default with { TextLength = 6 }, path)).Documents
        );

        Assert.Equal("12345", document.Text);
        Assert.Contains(
            "clipped after 5 characters; 5 more",
            Assert.Single(document.Notes),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Cancelling_ends_the_load()
    {
        using var folder = new ScratchFolder();
        var path = folder.Write("a.txt", "Words.");
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new DocumentLoader(IngestLimits.Default, Loading.Launch).LoadAsync(
                [path],
                null,
                null,
                cancelled.Token
            )
        );
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
