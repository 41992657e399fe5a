using Assay.Storage.Journals;
using Assay.Web.Access;
using Assay.Web.Workbench;

namespace Assay.SystemTests.Web;

/// <summary>The page of the journal: two moments, and the chain.</summary>
public sealed class JournalPageTests(WebFixture server) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task Two_moments_are_compared_and_the_chain_verified()
    {
        using var visitor = await server.NewCaseAsync("moments");
        var before = await server.EventsAsync("moments");
        await visitor.PostAsync(
            "/cases/moments/sources",
            "/cases/moments/sources?handler=Grade",
            ("source", "staff"),
            ("grade", "E")
        );
        var after = await server.EventsAsync("moments");

        var path = $"/cases/moments/journal?before={before}&after={after}&verify=1";
        var page = (await visitor.GetAsync(path)).Body;
        // A chain that takes longer than a moment is waited for, as the page's script does, and the page looked at again.
        for (var i = 0; i < 20 && page.Contains("data-waits-for", StringComparison.Ordinal); i++)
        {
            await server.As(Role.Admin).SendAsync("GET", "/api/cases/moments/verification");
            page = (await visitor.GetAsync(path)).Body;
        }

        Assert.Contains("<strong>Sound.</strong>", page, StringComparison.Ordinal);
        Assert.Contains("source/staff", page, StringComparison.Ordinal);
        Assert.Contains("<del>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_verification_said_is_told_once_and_the_next_is_of_the_journal_as_it_is_then()
    {
        using var folder = new TemporaryFolder();
        using var journal = Journal.Create(
            SqliteDatabase.Create(Path.Combine(folder.Path, "chain.assay")),
            TimeProvider.System
        );
        var shelf = new VerificationShelf();
        await PutAsync("1");
        var first = (await shelf.TaskOf(journal)).Events;

        await PutAsync("2");
        // A page that waited takes what it waited for, and whoever asks after it has the chain gone through again.
        Assert.Equal(first, await TakenAsync());
        Assert.Equal(first + 1, await TakenAsync());
        Assert.Equal(first + 1, (await shelf.TaskOf(journal)).Events);
        await PutAsync("3");
        Assert.Equal(first + 2, (await shelf.TaskOf(journal)).Events);

        async Task<long> TakenAsync()
        {
            for (var i = 0; i < 200; i++)
            {
                if (shelf.Take(journal) is { } verdict)
                    return verdict.Events;
                await Task.Delay(10, TestContext.Current.CancellationToken);
            }

            throw new TimeoutException("three events were not verified");
        }

        async Task PutAsync(string json) =>
            Assert.Equal(
                EditResult.Done,
                (
                    await journal.EditAsync(
                        new CaseEdit
                        {
                            Who = "ann",
                            Kind = "put",
                            Puts = [new EntityPut("a/1", json)],
                        }
                    )
                ).Result
            );
    }
}
