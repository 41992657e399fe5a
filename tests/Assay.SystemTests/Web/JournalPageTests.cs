using Assay.Web.Access;

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
}
