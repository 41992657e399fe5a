using System.Collections.Immutable;
using System.Globalization;
using Assay.Formats.Cases;
using Assay.Storage.Journals;
using Assay.Web.Living;
using Microsoft.Data.Sqlite;

namespace Assay.Tests.Storage.Journals;

/// <summary>
/// A case file of every layout that was released opens for ever. The files stand in <c>Layouts</c> and are never changed; one of a
/// new layout is written by <c>bench/Assay.Benchmarks -- journal layout FILE</c>.
/// </summary>
public sealed class LayoutTests : IDisposable
{
    private static readonly ImmutableArray<string> Later =
    [
        "ALTER TABLE head ADD COLUMN title TEXT",
        "CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT; INSERT INTO note(text) VALUES ('kept')",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("assay-");

    public static TheoryData<int> Layouts => new(Enumerable.Range(1, SqliteDatabase.Layout));

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Layouts))]
    public async Task A_file_of_every_layout_opens_is_sound_and_goes_on(int layout)
    {
        var path = Copy(layout);
        var checkpoint = Checkpoint.Parse(await TextOf(layout, "assay.checkpoint"));
        using (var journal = SomeJournal.Open(path))
        {
            var verdict = JournalCheck.Of(journal, [checkpoint]);
            Assert.Empty(verdict.Faults);
            Assert.Equal((8, 1), (verdict.Events, verdict.Redacted));
            Assert.Equal(await TextOf(layout, "case.yaml"), CaseFile.Write(new LivingCase(journal).Read()));
            Assert.Equal("document/d1", Assert.Single(journal.Search("couriers unharmed", 10)).Entity);
            Assert.Equal(2, journal.History("report/r1").Count(number => number > 1));

            await journal.EditAsync(
                new CaseEdit
                {
                    Who = "ann",
                    Kind = "source.put",
                    Puts = [new EntityPut("source/late", "{}", Expects: 0)],
                }
            );
        }

        Assert.Empty(SomeJournal.Check(path, checkpoint).Faults);
    }

    [Fact]
    public void An_older_layout_is_brought_up_to_date_where_it_is_opened_to_be_written()
    {
        var path = Copy(1);
        using (var journal = Open(path, toWrite: true, Later))
        {
            Assert.Equal(
                "kept",
                Assert.Single(journal.Read("SELECT text FROM note", row => row.GetString(0)))
            );
            Assert.Empty(JournalCheck.Of(journal).Faults);
        }

        Assert.Equal(3, LayoutOf(path));
        using (Open(path, toWrite: true, Later))
            Assert.Equal(3, LayoutOf(path));
        var refusal = Assert.Throws<JournalTroubleException>(() => SomeJournal.Open(path));
        Assert.Contains("a newer Assay wrote it (layout 3", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_layout_that_is_only_read_stays_as_it_is_to_the_byte()
    {
        var path = Copy(1);
        var before = File.ReadAllBytes(path);
        using (var journal = Open(path, toWrite: false, Later))
            Assert.Equal(
                "kept",
                Assert.Single(journal.Read("SELECT text FROM note", row => row.GetString(0)))
            );

        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_step_that_fails_leaves_the_layout_that_was()
    {
        var path = Copy(1);

        Assert.Throws<JournalTroubleException>(() =>
            Open(path, toWrite: true, [Later[0], "INSERT INTO nowhere VALUES (1)"])
        );

        Assert.Equal(1, LayoutOf(path));
        Assert.Empty(SomeJournal.Check(path).Faults);
        using (Open(path, toWrite: true, Later))
            Assert.Equal(3, LayoutOf(path));
    }

    [Fact]
    public void Each_layout_has_the_step_that_leads_to_it() =>
        Assert.Equal(SqliteDatabase.Layout, SqliteUpgrade.Steps.Length + 1);

    private string Copy(int layout)
    {
        var path = Path.Combine(_folder.FullName, "case.assay");
        File.Copy(Named(layout, "assay"), path);
        return path;
    }

    private static Journal Open(string path, bool toWrite, ImmutableArray<string> steps)
    {
        var database = SqliteDatabase.Open(path, toWrite, steps);
        return Journal.Open(database, name: null, TimeProvider.System);
    }

    private static long LayoutOf(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return (long)command.ExecuteScalar()!;
    }

    private static string Named(int layout, string ending) =>
        Path.Combine(
            Repository.Root,
            "tests",
            "Assay.Tests",
            "Storage",
            "Journals",
            "Layouts",
            string.Create(CultureInfo.InvariantCulture, $"layout-{layout}.{ending}")
        );

    private static Task<string> TextOf(int layout, string ending) =>
        File.ReadAllTextAsync(Named(layout, ending), TestContext.Current.CancellationToken);
}
