using System.Collections.Immutable;
using System.Text;
using Assay.Core.Cases;
using Assay.Formats.Cases;
using Assay.Storage.Journals;
using Assay.Web.Living;

namespace Assay.SystemTests.Web;

/// <summary>A case that is changed while somebody works on what they read of it.</summary>
public sealed class LivingCaseTests
{
    [Fact]
    public async Task A_case_that_was_read_is_changed_as_it_was_read()
    {
        using var folder = new TemporaryFolder();
        using var journal = Journal.Create(
            SqliteDatabase.Create(Path.Combine(folder.Path, "read.assay")),
            TimeProvider.System
        );
        var living = new LivingCase(journal);
        using var yaml = new MemoryStream(Encoding.UTF8.GetBytes(WebFixture.CaseYaml));
        await living.ReplaceAsync(CaseFile.Read("the case", yaml), "a", why: null);
        var read = living.ReadParts();
        var after = read.Case.With(content => content with { Question = "Another?" });
        await journal.EditAsync(Put("case", "{\"question\":\"Theirs?\"}"));
        await journal.EditAsync(Put("source/new", "{}"));

        Assert.Equal(EditResult.Conflict, (await journal.EditAsync(Edit(living.Puts(read, after)))).Result);
        var with = read.Case.With(content =>
            content with
            {
                Sources = content.Sources.Add(new Source { Id = "new", Says = "Mine" }),
            }
        );
        Assert.Equal(EditResult.Conflict, (await journal.EditAsync(Edit(living.Puts(read, with)))).Result);

        static CaseEdit Put(string thing, string json) => Edit([new EntityPut(thing, json)]);
        static CaseEdit Edit(ImmutableArray<EntityPut> puts) =>
            new()
            {
                Who = "a",
                Kind = "case.edited",
                Puts = puts,
            };
    }
}
