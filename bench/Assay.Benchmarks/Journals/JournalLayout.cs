using System.Text;
using Assay.Storage.Journals;

namespace Assay.Benchmarks.Journals;

/// <summary>Writes the case file of the present layout that the tests keep for ever: something of everything that a journal may hold.</summary>
internal static class JournalLayout
{
    public static async Task<int> RunAsync(string target)
    {
        var path = $"{target}.whole";
        using (var journal = Journal.Create(SqliteDatabase.Create(path), TimeProvider.System))
        {
            var layer = Encoding.UTF8.GetBytes("Couriers crossed the border unharmed.");
            var secret = Encoding.UTF8.GetBytes("The name of the courier.");
            await Put(journal, "case.imported", Case());
            await Put(journal, "document.added", [Document("d1", "Dispatch", layer)], layer);
            await Put(journal, "document.added", [Document("d2", "Private", secret)], secret);
            await Put(
                journal,
                "mark.corrected",
                [new EntityPut("statement/d1/s1", """{"end":36,"start":0,"text":"Couriers crossed"}""")]
            );
            await Put(journal, "report.put", [new EntityPut("report/r1", """{"saw":false}""")]);
            await journal.UndoAsync(5, "bob", "a slip", "key-1");
            await journal.EditAsync(
                new CaseEdit
                {
                    Who = "ann",
                    Kind = "event.redacted",
                    Why = "it names a source",
                    Redacts = [3],
                }
            );
            await Put(journal, "source.removed", [new EntityPut("source/visitor", Value: null)]);
            var checkpoint = journal.Seal(SigningKey.Create("layout"));
            await File.WriteAllTextAsync($"{target}.checkpoint", checkpoint.ToString());
        }

        using (var database = SqliteDatabase.Open(path, toWrite: false))
            database.CopyTo(target);
        File.Delete(path);
        return 0;
    }

    private static EntityPut[] Case() =>
        [
            new("case", """{"assay":1,"question":"Who ran the couriers?"}"""),
            new("hypothesis/genuine", """{"prior":0.5}"""),
            new("hypothesis/controlled", """{"prior":0.5}"""),
            new("indicator/couriers", """{"likely":{"controlled":"almost certain","genuine":"unlikely"}}"""),
            new("source/staff", """{"reliability":"B"}"""),
            new("source/visitor", """{"reliability":"D"}"""),
            new("report/r1", """{"indicator":"couriers","saw":true,"source":"staff"}"""),
        ];

    private static EntityPut Document(string id, string title, byte[] layer) =>
        new($"document/{id}", $$"""{"textSha256":"{{Digest.Of(layer)}}","title":"{{title}}"}""");

    private static Task<EditOutcome> Put(
        Journal journal,
        string kind,
        EntityPut[] puts,
        params ReadOnlyMemory<byte>[] blobs
    ) =>
        journal.EditAsync(
            new CaseEdit
            {
                Who = "ann",
                Kind = kind,
                Why = "a journal for the tests",
                Puts = [.. puts],
                Blobs = [.. blobs],
            }
        );
}
