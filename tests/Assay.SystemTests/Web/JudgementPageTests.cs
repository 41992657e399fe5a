using Assay.Web.Access;

namespace Assay.SystemTests.Web;

/// <summary>The page of the judgement, on which much can be tried.</summary>
public sealed class JudgementPageTests(WebFixture server) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task What_if_is_never_kept()
    {
        using var visitor = await server.NewCaseAsync("whatif");
        var before = await server.EventsAsync("whatif");
        var path = "/api/cases/whatif/judgement?draws=50";
        var now = await server.As(Role.Admin).SendAsync("GET", path);

        var tried = await server.As(Role.Admin).SendAsync("GET", path + "&without=r1");
        var moved = await server.As(Role.Admin).SendAsync("GET", path + "&rate=couriers/genuine=0.99");

        Assert.Equal(0.5, (double)tried.Json["hypotheses"]![0]!["posterior"]!, 6);
        Assert.NotEqual(now.Body, moved.Body, StringComparer.Ordinal);
        Assert.Contains(
            "What if: without the origin r1",
            (await visitor.GetAsync("/cases/whatif/judgement?without=r1")).Body,
            StringComparison.Ordinal
        );
        Assert.Equal(422, (await server.As(Role.Admin).SendAsync("GET", path + "&without=nothing")).Status);
        Assert.Equal(before, await server.EventsAsync("whatif"));
        Assert.Equal(now.Body, (await server.As(Role.Admin).SendAsync("GET", path)).Body);
    }

    [Fact]
    public async Task What_is_tried_on_the_page_is_of_its_own_address_and_of_the_case_as_it_is()
    {
        using var visitor = await server.NewCaseAsync("tried");
        var low = await PercentsAsync("0.01");
        var high = await PercentsAsync("0.99");
        Assert.NotEqual(low, high, StringComparer.Ordinal);

        await server
            .As(Role.Lead)
            .SendAsync("PUT", "/api/cases/tried/things/source/staff", new { reliability = "E" });
        Assert.NotEqual(low, await PercentsAsync("0.01"), StringComparer.Ordinal);

        // How likely the answers are then, without what is said of how they stand.
        async Task<string> PercentsAsync(string rating)
        {
            var page = await visitor.GetAsync($"/cases/tried/judgement?rate=couriers/genuine={rating}");
            Assert.Contains("What if: ", page.Body, StringComparison.Ordinal);
            return string.Join(
                ' ',
                page.Body.Split("<ol class=\"answers\">")[1]
                    .Split("</ol>")[0]
                    .Split("<span class=\"n\">")
                    .Skip(1)
                    .Select(item => item.Split('<')[0])
            );
        }
    }
}
