using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assay.SystemTests.Browsing;

/// <summary>Pages of which a part is still being worked out.</summary>
public sealed class WaitingPageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task A_page_that_waits_asks_for_itself_anew_when_its_part_is_there()
    {
        var page = await browser.OpenAsync("lead");
        await WaitAsync(page, browser.At("/"));
        var asked = 0;
        await page.RouteAsync(
            "**/part",
            route =>
            {
                asked++;
                return route.FulfillAsync(new() { Status = 200 });
            }
        );
        await page.GotoAsync(browser.At("/"));
        // The page that comes anew has nothing to wait for.
        await Expect(page.Locator("[data-waits-for]")).ToHaveCountAsync(0);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_page_that_is_being_left_does_not_call_its_reader_back()
    {
        await browser
            .As("lead")
            .SendAsync("POST", "/api/cases", new { name = "wait", yaml = Web.WebFixture.CaseYaml });
        var page = await browser.OpenAsync("lead");
        await WaitAsync(page, browser.At("/cases/wait"));
        // The part is there when the reader has clicked and the next page is still on its way.
        var left = new TaskCompletionSource();
        await page.RouteAsync(
            "**/part",
            async route =>
            {
                await left.Task;
                await route.FulfillAsync(new() { Status = 200 });
            }
        );
        await page.RouteAsync(
            "**/cases/wait/matrix",
            async route =>
            {
                left.TrySetResult();
                await Task.Delay(1000, TestContext.Current.CancellationToken);
                await route.ContinueAsync();
            }
        );
        await page.GotoAsync(browser.At("/cases/wait"));
        await page.Locator("a[href='/cases/wait/matrix']").First.ClickAsync();
        await page.WaitForURLAsync("**/cases/wait/matrix");
    }

    // The page as the server gives it, but for a part that it waits for when it is looked at first.
    private static async Task WaitAsync(IPage page, string address) =>
        await page.RouteAsync(
            address,
            async route =>
            {
                var answer = await route.FetchAsync();
                var html = (await answer.TextAsync()).Replace(
                    "<main",
                    "<main data-waits-for=\"/part\"",
                    StringComparison.Ordinal
                );
                await route.FulfillAsync(new() { Response = answer, Body = html });
            },
            new() { Times = 1 }
        );
}
