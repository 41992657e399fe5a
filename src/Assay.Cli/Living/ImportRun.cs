using System.Collections.Immutable;
using System.IO.Compression;
using Assay.Core.Cases;
using Assay.Formats.Cases;
using Assay.Storage.Journals;
using Assay.Web.Living;

namespace Assay.Cli.Living;

/// <summary>One run of <c>import</c>.</summary>
internal sealed class ImportRun(string path, ImmutableArray<string> inputs, string who, string? why)
{
    /// <summary>Does it, and says what to exit with.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (inputs is [var only] && IsJournal(only))
            return await WholeAsync(only);
        // What is refused is refused before there is a file.
        var cases = inputs.Where(IsCase).Select(file => (File: file, Case: ReadCase(file))).ToList();
        var documents = inputs.Where(input => !IsCase(input)).ToImmutableArray();
        if (documents.FirstOrDefault(input => input is not "-" && !Path.Exists(input)) is { } missing)
            return await JournalFile.RefuseAsync("import", $"{missing}: there is no such file");
        using var journal = File.Exists(path)
            ? JournalFile.Open(path, toWrite: true)
            : JournalFile.Create(path);
        foreach (var (file, @case) in cases)
            await CaseAsync(journal, file, @case);
        return documents.IsEmpty
            ? ExitCode.Done
            : await new DocumentImport(journal, who, why).RunAsync(documents, cancellation);
    }

    private static bool IsCase(string input) =>
        input.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || input.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private static bool IsJournal(string input)
    {
        if (!input.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) || !File.Exists(input))
            return false;
        try
        {
            using var zip = ZipFile.OpenRead(input);
            return zip.GetEntry("manifest.json") is not null && zip.GetEntry("events.jsonl") is not null;
        }
        catch (InvalidDataException)
        {
            // It is for the parsers of documents to say what is wrong with it.
            return false;
        }
    }

    private async Task<int> WholeAsync(string input)
    {
        using var content = File.OpenRead(input);
        using (var database = SqliteDatabase.Create(path))
        {
            try
            {
                ArchiveReader.Read(content, database);
            }
            catch
            {
                database.Dispose();
                File.Delete(path);
                throw;
            }
        }

        using var journal = JournalFile.Open(path, toWrite: false);
        var verdict = JournalCheck.Of(journal);
        await JournalFile.SayAsync($"{path}: {verdict.Events} events from {input}");
        foreach (var fault in verdict.Faults)
            await JournalFile.RefuseAsync("import", fault.Says);
        return verdict.IsSound ? ExitCode.Done : ExitCode.Refused;
    }

    private static Case ReadCase(string file)
    {
        using var content = File.OpenRead(file);
        return CaseFile.Read(file, content);
    }

    private async Task CaseAsync(Journal journal, string file, Case @case)
    {
        var outcome = await new LivingCase(journal).ReplaceAsync(@case, who, why);
        await JournalFile.SayAsync(
            outcome switch
            {
                null => $"{file}: the case is as it says already",
                { Result: EditResult.Done } => $"{file}: event {outcome.Event}",
                { Refusal: { } refusal } => throw new JournalTroubleException($"{file}: {refusal}"),
                _ => throw new JournalTroubleException(
                    $"{file}: somebody changed the case in between; import it again"
                ),
            }
        );
    }
}
