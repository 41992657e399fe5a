using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Assay.Core.Documents;
using Assay.Core.Reading;
using Assay.Formats.Templates;
using Assay.Ingest;
using Assay.Reports.Words;
using Assay.Storage.Journals;
using Assay.Web.Living;

namespace Assay.Cli.Living;

/// <summary>Reads documents and puts them into a living case; what is in it already is passed over.</summary>
internal sealed class DocumentImport(Journal journal, string who, string? why)
{
    /// <summary>Does it, and says what to exit with.</summary>
    public async Task<int> RunAsync(ImmutableArray<string> paths, CancellationToken cancellation)
    {
        var launch = new WorkerLaunch(Environment.ProcessPath!, [IngestWorkerCommand.Verb]);
        var bar = new LoadProgressBar();
        var input = paths.Contains("-", StringComparer.Ordinal) ? Console.OpenStandardInput() : null;
        var load = new DocumentLoader(IngestLimits.Default, launch).LoadAsync(
            paths,
            input,
            bar,
            cancellation
        );
        await bar.ShowWhileAsync(load);
        var loaded = await load;
        foreach (var unread in loaded.Unread)
            await JournalFile.SayAsync($"{unread.Path}: {unread.Reason}");
        foreach (var note in loaded.Warnings.Concat(loaded.Circumstances))
            await JournalFile.SayAsync($"note: {note}");
        await AddAsync(loaded.Documents, cancellation);
        return loaded.Documents.IsEmpty
            ? await JournalFile.RefuseAsync("import", "nothing could be read")
            : ExitCode.Done;
    }

    /// <summary>Adds documents that were loaded, and says what was added.</summary>
    /// <exception cref="JournalTroubleException">One can't be added; those before it are.</exception>
    public async Task AddAsync(ImmutableArray<Document> documents, CancellationToken cancellation)
    {
        var added = 0;
        var patterns = TemplateLibrary.Load().Patterns;
        foreach (var document in documents)
        {
            cancellation.ThrowIfCancellationRequested();
            if (DocumentAdder.Find(journal, document.Sha256) is { } known)
            {
                await JournalFile.SayAsync($"{document.Path}: it is {known} already");
                continue;
            }

            var reading = DocumentReader.Read(document with { Id = DocumentAdder.NextId(journal) }, patterns);
            var outcome = await DocumentAdder.AddAsync(
                journal,
                new AddedDocument(reading, Bytes(document)),
                who,
                why
            );
            if (outcome.Result != EditResult.Done)
                throw new JournalTroubleException(
                    $"{VisibleText.Line(document.Path)}: {outcome.Refusal ?? "somebody else added a document in between; import it again"}"
                );
            added++;
            await JournalFile.SayAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{document.Path}: {DocumentAdder.Kind}/{reading.Document.Id} with {Marks(reading)}, event {outcome.Event}"
                )
            );
        }

        await JournalFile.SayAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{added} of {documents.Length} documents added, {documents.Length - added} were there already"
            )
        );
    }

    private static string Marks(DocumentReading reading) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{reading.Statements.Length} statements, {reading.Hedges.Length} hedges, {reading.Attributions.Length} attributions, {reading.Citations.Length} citations"
        );

    /// <summary>The bytes, where the path still leads to those that were read.</summary>
    private static byte[]? Bytes(Document document)
    {
        if (!File.Exists(document.Path))
            return null;
        var bytes = File.ReadAllBytes(document.Path);
        return string.Equals(
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            document.Sha256,
            StringComparison.Ordinal
        )
            ? bytes
            : null;
    }
}
