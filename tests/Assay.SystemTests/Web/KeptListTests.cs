using Assay.Storage.Journals;
using Assay.Web.Living;

namespace Assay.SystemTests.Web;

/// <summary>A list that is followed is the list that would be read anew.</summary>
public sealed class KeptListTests
{
    [Fact]
    public async Task What_is_made_changed_taken_away_and_brought_back_stands_where_the_database_has_it()
    {
        using var folder = new TemporaryFolder();
        using var journal = Journal.Create(
            SqliteDatabase.Create(Path.Combine(folder.Path, "list.assay")),
            TimeProvider.System
        );
        var list = new KeptList<EntityState>(journal, "a/", state => state);
        var random = new Random(7);
        for (var step = 0; step < 150; step++)
        {
            var puts = Enumerable
                .Range(0, random.Next(1, 4))
                .Select(_ => random.Next(12))
                .Distinct()
                .Select(n => new EntityPut(
                    $"{(n < 3 ? "b" : "a")}/{n}",
                    random.Next(4) == 0 ? null : $"{step}"
                ));
            await journal.EditAsync(
                new CaseEdit
                {
                    Who = "ann",
                    Kind = "put",
                    Puts = [.. puts],
                }
            );
            if (random.Next(6) == 0)
                await journal.UndoAsync(journal.Head().Number, "ann", why: null);
            if (random.Next(3) > 0)
                Assert.Equal(journal.List("a/"), list.Items());
        }

        var last = list.Items();
        await journal.EditAsync(
            new CaseEdit
            {
                Who = "ann",
                Kind = "put",
                Puts = [new EntityPut("b/1", "0")],
            }
        );
        Assert.True(last == list.Items(), "a list in which nothing changed is another one");
    }
}
