using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Assay.Storage.Journals;

/// <summary>A whole journal in one zip with a manifest, for keeping and for other programs.</summary>
/// <remarks>
/// It holds <c>manifest.json</c> (what is in it, with SHA-256), <c>events.jsonl</c> (an event a line), <c>blobs/</c>
/// (contents by digest), <c>checkpoints/</c>, and what the caller adds for people. Written from the same journal it
/// has the same bytes, and a journal read from it has the same hashes.
/// </remarks>
public static class JournalArchive
{
    internal const string ManifestName = "manifest.json";
    internal const string EventsName = "events.jsonl";
    internal const string BlobFolder = "blobs/";
    internal const string CheckpointFolder = "checkpoints/";

    // The first moment that a zip can tell.
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a journal.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="output">Where to.</param>
    /// <param name="readable">Files for people beside it, by name; reading passes them over.</param>
    public static void Write(
        Journal journal,
        Stream output,
        IReadOnlyDictionary<string, byte[]>? readable = null
    )
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(output);
        var head = journal.Head();
        var manifest = new ArchiveManifest(journal.Name, head.Number, head.Hash);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        Add(zip, manifest, EventsName, stream => WriteEvents(journal, head.Number, stream));
        foreach (var digest in journal.BlobDigests())
            Add(zip, manifest, BlobFolder + digest, stream => stream.Write(journal.Blob(digest)));
        foreach (var text in journal.Checkpoints())
        {
            var size = Checkpoint.Parse(text).Size.ToString(CultureInfo.InvariantCulture);
            Add(
                zip,
                manifest,
                $"{CheckpointFolder}{size}.txt",
                stream => stream.Write(Encoding.UTF8.GetBytes(text))
            );
        }

        foreach (
            var (name, content) in (
                readable ?? new Dictionary<string, byte[]>(StringComparer.Ordinal)
            ).OrderBy(item => item.Key, StringComparer.Ordinal)
        )
            Add(zip, manifest, name, stream => stream.Write(content));
        using var last = Entry(zip, ManifestName);
        last.Write(Encoding.UTF8.GetBytes(manifest.ToJson()));
    }

    private static void WriteEvents(Journal journal, long last, Stream stream)
    {
        const int Page = 1_000;
        for (var after = 0L; after < last; after += Page)
        {
            foreach (var @event in journal.Events(after, (int)Math.Min(Page, last - after)))
                stream.Write(Encoding.UTF8.GetBytes(EventLine.Of(@event) + "\n"));
        }
    }

    private static void Add(ZipArchive zip, ArchiveManifest manifest, string name, Action<Stream> write)
    {
        using var counted = new DigestStream(Entry(zip, name));
        write(counted);
        manifest.Add(name, counted.Finish(), counted.Written);
    }

    private static Stream Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Moment;
        return entry.Open();
    }
}
