using System.Globalization;
using Assay.Web.Access;

namespace Assay.SystemTests.Web;

/// <summary>The page that finds things by their words.</summary>
public sealed class SearchPageTests(WebFixture server) : IClassFixture<WebFixture>
{
    private const string More = "there may be more";

    [Fact]
    public async Task A_page_that_does_not_show_all_says_so()
    {
        using var reader = await Visitor.WithAsync(server.Address, server.TokenOf(Role.Reader));
        await AddAsync(0, 99);
        var all = (await reader.GetAsync("/cases/own/search?q=zeppelin")).Body;
        Assert.Contains("zeppelin 98", all, StringComparison.Ordinal);
        Assert.DoesNotContain(More, all, StringComparison.Ordinal);

        await AddAsync(99, 2);
        Assert.Contains(
            More,
            (await reader.GetAsync("/cases/own/search?q=zeppelin")).Body,
            StringComparison.Ordinal
        );
    }

    private async Task AddAsync(int first, int count)
    {
        var puts = Enumerable
            .Range(first, count)
            .Select(at => new
            {
                thing = string.Create(CultureInfo.InvariantCulture, $"note/n{at}"),
                value = new { text = string.Create(CultureInfo.InvariantCulture, $"zeppelin {at}") },
            });
        var answer = await server.As(Role.Lead).SendAsync("POST", "/api/cases/own/edits", new { puts });
        Assert.Equal(201, answer.Status);
    }
}
