using Assay.Core.Documents;
using Assay.Core.Reading;
using Assay.Formats.Templates;
using Assay.Ingest;
using Assay.Storage.Journals;
using Assay.Web.Living;
using Assay.Web.Serving;

namespace Assay.Web.Api;

/// <summary>A file that somebody sent: it lies in a folder of its own until its documents are in the case.</summary>
internal sealed class Upload(Journal journal, WorkerLaunch workers, string name, AddedBy by) : IDisposable
{
    private readonly UploadFolder _folder = new();

    private string FilePath => _folder.PathOf(name);

    /// <summary>Takes the bytes in.</summary>
    public async Task ReceiveAsync(Stream body, CancellationToken cancellation)
    {
        var file = new FileStream(FilePath, FileMode.CreateNew, FileAccess.Write);
        await using (file.ConfigureAwait(false))
            await body.CopyToAsync(file, cancellation).ConfigureAwait(false);
    }

    /// <summary>Parses it in workers, and adds the documents that are not in the case yet.</summary>
    /// <exception cref="JournalTroubleException">The disk fails.</exception>
    public async Task<UploadOutcome> AddAsync(
        IProgress<LoadProgress>? progress,
        CancellationToken cancellation
    )
    {
        var loaded = await new DocumentLoader(IngestLimits.Default, workers)
            .LoadAsync([FilePath], standardInput: null, progress, cancellation)
            .ConfigureAwait(false);
        if (loaded.Documents.IsEmpty)
            return new UploadOutcome(
                [],
                ApiResults.Refused(
                    loaded.Unread is [var unread, ..]
                        ? $"{name}: {unread.Reason}"
                        : $"{name}: nothing could be read"
                )
            );
        // The bytes of an archive are not those of its documents.
        var bytes =
            loaded.Documents.Length == 1
                ? await File.ReadAllBytesAsync(FilePath, cancellation).ConfigureAwait(false)
                : null;
        var added = new List<AddedShape>();
        foreach (var document in loaded.Documents)
        {
            if (DocumentAdder.Find(journal, document.Sha256) is { } known)
            {
                added.Add(new AddedShape(known, 0));
                continue;
            }

            var outcome = await AddAsync(document, bytes, out var thing).ConfigureAwait(false);
            if (outcome.Result != EditResult.Done)
                return new UploadOutcome(added, ApiResults.Failure(outcome));
            added.Add(new AddedShape(thing, outcome.Event));
        }

        return new UploadOutcome(added, Refusal: null);
    }

    /// <summary>Where it lies, as its sender calls it.</summary>
    public string Named(string path) => path.Replace(FilePath, name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private Task<EditOutcome> AddAsync(Document document, byte[]? bytes, out string thing)
    {
        var named = document with { Id = DocumentAdder.NextId(journal), Path = Named(document.Path) };
        thing = $"{DocumentAdder.Kind}/{named.Id}";
        var reading = DocumentReader.Read(named, TemplateLibrary.Load().Patterns);
        return DocumentAdder.AddAsync(journal, new AddedDocument(reading, bytes), by.Who, by.Why);
    }
}
