using System.IO.Compression;
using System.Text.Json;
using Assay.Core.Documents;
using Assay.Ingest;
using Assay.Ingest.Formats;

namespace Assay.Benchmarks.Articles;

/// <summary>One page of the benchmark with what was read of it.</summary>
/// <param name="Id">The name that the benchmark gives it.</param>
/// <param name="Address">Where it was.</param>
/// <param name="Truth">Its body, as the benchmark states it.</param>
/// <param name="Body">The body that was read.</param>
/// <param name="Metadata">What was read about it.</param>
/// <param name="Notes">What the reader said about its work.</param>
internal sealed record ReadPage(
    string Id,
    string Address,
    string Truth,
    string Body,
    EmbeddedMetadata Metadata,
    IReadOnlyList<string> Notes
)
{
    private static readonly IngestLimits Patient = new() { Deadline = TimeSpan.FromMinutes(5) };

    /// <summary>Whether rules may be made by looking at this page; the other half only measures them.</summary>
    public bool IsForDevelopment => Convert.ToInt32(Id[..2], 16) % 2 == 0;

    /// <summary>How far the body is right.</summary>
    public Shingles Agreement { get; } = Shingles.Of(Truth, Body);

    /// <summary>Reads all pages of a folder, in the order of their names.</summary>
    public static IReadOnlyList<ReadPage> All(string folder)
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "ground-truth.json")));
        return
        [
            .. truth
                .RootElement.EnumerateObject()
                .OrderBy(page => page.Name, StringComparer.Ordinal)
                .AsParallel()
                .AsOrdered()
                .Select(page => Read(folder, page)),
        ];
    }

    private static ReadPage Read(string folder, JsonProperty page)
    {
        using var packed = File.OpenRead(Path.Combine(folder, "html", page.Name + ".html.gz"));
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        unpacked.CopyTo(bytes);
        var parsed = HtmlParser.Parse(new ParseRequest("page.html", bytes.ToArray(), Patient));
        return new(
            page.Name,
            page.Value.GetProperty("url").GetString()!,
            page.Value.GetProperty("articleBody").GetString()!,
            WithoutHeadline(parsed),
            parsed.Metadata,
            parsed.Notes
        );
    }

    /// <summary>The truth has no headlines; the text layer opens with one.</summary>
    private static string WithoutHeadline(ParsedDocument parsed)
    {
        var first = parsed.Text.Split('\n')[0];
        return parsed.Metadata.Title?.Contains(first.Trim(), StringComparison.OrdinalIgnoreCase) == true
            ? parsed.Text[first.Length..]
            : parsed.Text;
    }
}
