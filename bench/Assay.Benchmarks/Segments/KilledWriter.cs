using System.Globalization;
using System.Text.Json;
using Assay.Core.Provenance;
using Assay.Storage.Segments;

namespace Assay.Benchmarks.Segments;

/// <summary>Adds a corpus to a store batch by batch, and prints how many documents are safe after each.</summary>
internal static class KilledWriter
{
    // Small, so that segments and merges are under way at many of the moments.
    public static readonly StoreOptions Options = new() { RecentDocuments = 1500, MergeAt = 3 };

    private const int BatchSize = 40;

    public static int Run(string folder, string corpus, int from)
    {
        using var store = DocumentStore.Open(folder, Options);
        foreach (var note in store.Notes)
            Say("note " + note);
        Say("open");
        var added = from;
        foreach (var batch in File.ReadLines(corpus).Skip(from).Chunk(BatchSize))
        {
            foreach (var line in batch)
            {
                if (Add(store, line) == AddOutcome.Conflicts)
                    throw new InvalidOperationException($"Document {added} is there with other words.");
                added++;
            }

            store.Commit();
            Say(added.ToString(CultureInfo.InvariantCulture));
        }

        store.FinishMerges();
        return 0;
    }

    public static AddOutcome Add(DocumentStore store, string line)
    {
        using var json = JsonDocument.Parse(line);
        var document = json.RootElement;
        return store.Add(
            document.GetProperty("id").GetString()!,
            document.GetProperty("text").GetString(),
            DocumentTime.At(document.GetProperty("time").GetDouble()),
            document.GetProperty("outlet").GetString()
        );
    }

    private static void Say(string line)
    {
        Console.Out.Write(line + "\n");
        Console.Out.Flush();
    }
}
