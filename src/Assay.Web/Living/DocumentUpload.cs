using System.Collections.Immutable;
using Assay.Core.Reading;
using Assay.Formats.Templates;
using Assay.Ingest;
using Assay.Storage.Journals;
using Assay.Web.Serving;

namespace Assay.Web.Living;

/// <summary>A file that somebody sends: parsed in a worker of its own, read, and put into a case.</summary>
internal sealed class DocumentUpload(ServeOptions options, LivingCase living, string who)
{
    /// <summary>Does it.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="name">What the sender calls it.</param>
    /// <param name="why">Why.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The documents with the numbers of their events, 0 for what was there already; or why not.</returns>
    public async Task<UploadResult> AddAsync(
        Stream content,
        string name,
        string? why,
        CancellationToken cancellation
    )
    {
        using var folder = new UploadFolder();
        var path = folder.PathOf(name);
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await using (file.ConfigureAwait(false))
            await content.CopyToAsync(file, cancellation).ConfigureAwait(false);
        var loaded = await new DocumentLoader(IngestLimits.Default, options.Workers)
            .LoadAsync([path], standardInput: null, progress: null, cancellation)
            .ConfigureAwait(false);
        if (loaded.Documents.IsEmpty)
            return UploadResult.Refused(
                loaded.Unread is [var unread, ..]
                    ? $"{name}: {unread.Reason}"
                    : $"{name}: nothing could be read"
            );
        var added = ImmutableArray.CreateBuilder<(string Thing, long Event)>();
        foreach (var document in loaded.Documents)
        {
            if (DocumentAdder.Find(living.Journal, document.Sha256) is { } known)
            {
                added.Add((known, 0));
                continue;
            }

            var named = document with
            {
                Id = DocumentAdder.NextId(living.Journal),
                Path = document.Path.Replace(path, name, StringComparison.Ordinal),
            };
            var reading = DocumentReader.Read(named, TemplateLibrary.Load().Patterns);
            var bytes =
                loaded.Documents.Length == 1
                    ? await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false)
                    : null;
            var outcome = await DocumentAdder
                .AddAsync(living.Journal, new AddedDocument(reading, bytes), who, why)
                .ConfigureAwait(false);
            if (outcome.Result != EditResult.Done)
                return new UploadResult([], outcome);
            added.Add(($"{DocumentAdder.Kind}/{named.Id}", outcome.Event));
        }

        return new UploadResult(added.ToImmutable(), Failed: null);
    }
}
