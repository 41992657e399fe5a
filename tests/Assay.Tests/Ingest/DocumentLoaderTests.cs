using System.Diagnostics;

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
    public async Task One_small_text_is_loaded_in_well_under_half_a_second()
    {
        using var folder = new ScratchFolder();
        var path = folder.Write("a.txt", new string('a', 6000));
        await Loading.Of(path);
        var clock = Stopwatch.StartNew();
        var result = await Loading.Of(path);

        TestContext.Current.TestOutputHelper?.WriteLine($"{clock.ElapsedMilliseconds} ms");
        Assert.Single(result.Documents);
        Assert.Empty(result.Warnings);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 2000);
    }
}
