using Assay.Web.Access;
using Assay.Web.Serving;
using Assay.Web.Workbench;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Assay.SystemTests.Web;

/// <summary>The workbench as a browser without scripts sees it: who comes in, and what every page keeps to.</summary>
public sealed class WorkbenchTests(WebFixture server) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task A_browser_comes_in_by_the_printed_address_and_the_token_leaves_it_at_once()
    {
        using var visitor = new Visitor(server.Address);
        Assert.Equal(401, (await visitor.GetAsync("/")).Status);
        Assert.Equal(401, (await visitor.GetAsync("/?token=nobody")).Status);

        var answer = await visitor.GetAsync($"/?token={server.TokenOf(Role.Reader)}");

        Assert.Equal("/", answer.Headers["Location"]);
        // Browsers send a cookie to every port of a machine; another server's has another name.
        Assert.StartsWith(
            $"assay-{server.Address.Port}=",
            answer.Headers["Set-Cookie"],
            StringComparison.Ordinal
        );
        Assert.Contains("httponly", answer.Headers["Set-Cookie"], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", answer.Headers["Set-Cookie"], StringComparison.OrdinalIgnoreCase);
        Assert.Equal(200, (await visitor.GetAsync("/")).Status);
    }

    [Fact]
    public async Task Every_page_is_there_for_a_reader_and_for_nobody_else()
    {
        using var reader = await Visitor.WithAsync(server.Address, server.TokenOf(Role.Reader));
        using var outsider = await Visitor.WithAsync(server.Address, server.TokenOf(Role.None));
        using var stranger = new Visitor(server.Address);
        foreach (var page in WebFixture.Pages)
        {
            var answer = await reader.GetAsync($"/cases/own{page}");
            Assert.True(
                answer.Status == 200,
                $"{page}: {answer.Status} {answer.Body[..Math.Min(400, answer.Body.Length)]}"
            );
            var policy = answer.Headers["Content-Security-Policy"];
            Assert.Contains("require-trusted-types-for 'script'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.DoesNotContain(" style=", answer.Body, StringComparison.Ordinal);
            Assert.DoesNotContain(" onclick=", answer.Body, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(404, (await outsider.GetAsync($"/cases/own{page}")).Status);
            Assert.Equal(404, (await reader.GetAsync($"/cases/foreign{page}")).Status);
            Assert.Equal(404, (await reader.GetAsync($"/cases/nothere{page}")).Status);
            Assert.Equal(401, (await stranger.GetAsync($"/cases/own{page}")).Status);
        }
    }

    [Fact]
    public async Task A_form_without_the_pages_token_does_nothing()
    {
        using var rater = await Visitor.WithAsync(server.Address, server.TokenOf(Role.Admin));
        var before = await server.EventsAsync("own");

        Assert.Equal(
            400,
            (await rater.SendAsync("/cases/own/sources?handler=Add", [("says", "Somebody")])).Status
        );
        Assert.Equal(
            400,
            (await rater.SendAsync("/cases/own/journal?handler=Undo", [("number", "1")])).Status
        );
        Assert.Equal(
            400,
            (await rater.SendAsync("/cases/own?handler=Question", [("question", "Another?")])).Status
        );

        Assert.Equal(before, await server.EventsAsync("own"));
    }

    [Fact]
    public async Task A_reader_may_look_and_not_touch()
    {
        using var reader = await Visitor.WithAsync(server.Address, server.TokenOf(Role.Reader));
        var before = await server.EventsAsync("own");

        var answer = await reader.PostAsync(
            "/cases/own/sources",
            "/cases/own/sources?handler=Grade",
            ("source", "staff"),
            ("grade", "D")
        );

        Assert.Equal(422, answer.Status);
        Assert.Contains("Nothing was changed", answer.Body, StringComparison.Ordinal);
        Assert.Equal(before, await server.EventsAsync("own"));
    }

    [Fact]
    public async Task A_page_that_can_not_be_made_is_told_as_a_page_and_as_safely()
    {
        await File.WriteAllTextAsync(
            server.PathOf("broken"),
            "no database at all",
            TestContext.Current.CancellationToken
        );
        using var visitor = await Visitor.WithAsync(server.Address, server.TokenOf(Role.Reader));

        var answer = await visitor.GetAsync("/cases/broken/sources");

        Assert.Equal(503, answer.Status);
        Assert.StartsWith("text/html", answer.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("That did not work", answer.Body, StringComparison.Ordinal);
        Assert.Contains(
            "default-src 'none'",
            answer.Headers["Content-Security-Policy"],
            StringComparison.Ordinal
        );
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        var program = await server.As(Role.Reader).SendAsync("GET", "/api/cases/broken");
        Assert.Equal(503, program.Status);
        Assert.Equal("nosniff", program.Headers["X-Content-Type-Options"]);
        Assert.Contains(
            "default-src 'none'",
            program.Headers["Content-Security-Policy"],
            StringComparison.Ordinal
        );
        File.Delete(server.PathOf("broken"));
    }

    [Fact]
    public async Task A_server_without_a_team_has_no_door_and_keeps_its_keys_off_the_disk()
    {
        using var visitor = await Visitor.WithAsync(server.Address, server.TokenOf(Role.Reader));
        Assert.Equal(404, (await visitor.GetAsync("/sign-in")).Status);
        var keys = server.Services.GetRequiredService<IOptions<KeyManagementOptions>>().Value;
        // With no place of its own the framework writes them into the home of whoever runs it.
        Assert.IsType<PassingKeys>(keys.XmlRepository);
    }

    [Fact]
    public async Task Hostile_words_stay_words_on_every_page()
    {
        const string Hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}'\u202E";
        using var visitor = await server.NewCaseAsync("hostile", $"{Hostile} {WebFixture.Text}");
        await visitor.PostAsync(
            "/cases/hostile",
            "/cases/hostile?handler=Question",
            ("question", Hostile),
            ("why", Hostile)
        );
        await visitor.PostAsync(
            "/cases/hostile",
            "/cases/hostile?handler=Indicator",
            ("says", Hostile),
            ("why", Hostile)
        );
        await visitor.PostAsync(
            "/cases/hostile/sources",
            "/cases/hostile/sources?handler=Add",
            ("says", Hostile),
            ("why", Hostile)
        );

        foreach (
            var page in (string[])
                [.. WebFixture.Pages, "/documents/d1", $"/search?q={Uri.EscapeDataString(Hostile)}"]
        )
        {
            var body = (await visitor.GetAsync($"/cases/hostile{page}")).Body;
            Assert.DoesNotContain("<script>", body, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", body, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("GET", "/Cases/Judgement", "", false)]
    [InlineData("GET", "/Cases/Judgement", "?without=r1", true)]
    [InlineData("GET", "/Cases/Journal", "", false)]
    [InlineData("GET", "/Cases/Journal", "?verify=1", true)]
    [InlineData("GET", "/Cases/Journal", "?before=1&after=2", true)]
    [InlineData("POST", "/Cases/Documents", "", true)]
    [InlineData("POST", "/Index", "", true)]
    [InlineData("POST", "/Cases/Overview", "?handler=Draft", true)]
    [InlineData("POST", "/Cases/Overview", "?handler=Question", false)]
    [InlineData("GET", "/Cases/Overview", "", false)]
    public void What_takes_long_on_a_page_waits_for_its_turn(
        string method,
        string page,
        string query,
        bool isHeavy
    )
    {
        var asked = new DefaultHttpContext().Request;
        asked.Method = method;
        asked.RouteValues["page"] = page;
        asked.QueryString = new QueryString(query);
        Assert.Equal(isHeavy, RateLimits.IsHeavy(asked));

        var limits = server
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint =>
                endpoint.RoutePattern.RequiredValues.TryGetValue("page", out var value) && page.Equals(value)
            )
            .Select(endpoint => endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName)
            .Distinct(StringComparer.Ordinal);
        Assert.Equal(RateLimits.Heavy, Assert.Single(limits));
    }
}
