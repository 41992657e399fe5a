using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assay.SystemTests.Browsing;

/// <summary>The whole job with the keys alone: nothing is clicked, and nothing gets the focus but by the keys.</summary>
public sealed class KeyboardJobTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    // A page of the work has less; whoever needs more key presses than this to get somewhere gives up.
    private const int MostStops = 60;

    // Whether the thing with the focus is meant, and whether it can be seen that it has it.
    private const string Focused = """
        (wanted) => {
          const at = document.activeElement;
          const style = getComputedStyle(at);
          const seen = at === document.body || at.tagName === "IFRAME" || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0);
          return [at.matches(wanted), seen ? "" : at.outerHTML.slice(0, 120)];
        }
        """;

    private static readonly string Samples = Path.Combine(Command.Root, "samples");

    private IPage _page = null!;

    [Fact]
    public async Task The_whole_job_is_done_by_the_keys_alone()
    {
        _page = await browser.OpenAsync("lead");
        await BeginAsync();
        await ReadAsync();
        await TraceAsync();
        await RateAsync();
        await HandOverAsync();
        Assert.Empty(browser.Alarms);
    }

    private async Task BeginAsync()
    {
        await GoToAsync("#name");
        await _page.Keyboard.TypeAsync("keys");
        await GoToAsync("#files");
        var chooser = await ChooserAsync();
        await chooser.SetFilesAsync([
            .. Directory
                .GetFiles(Path.Combine(Samples, "trust-dossier"))
                .Order(StringComparer.Ordinal)
                .Take(3),
            Path.Combine(Samples, "cases", "trust-1925.case.yaml"),
        ]);
        await PressAsync("main form button.primary");
        await _page.WaitForURLAsync("**/cases/keys", new() { Timeout = 120_000 });
        await Expect(_page.Locator("h1")).ToContainTextAsync("Who ran the Monarchist Union");
    }

    // On a busy machine Chromium now and then lets a key go by that asks for its file dialogue; people press again.
    private async Task<IFileChooser> ChooserAsync()
    {
        for (var tries = 1; ; tries++)
            try
            {
                return await _page.RunAndWaitForFileChooserAsync(
                    () => _page.Keyboard.PressAsync("Enter"),
                    new() { Timeout = 15_000 }
                );
            }
            catch (TimeoutException) when (tries < 4)
            {
                await _page.WaitForTimeoutAsync(500);
            }
    }

    private async Task ReadAsync()
    {
        await RailAsync("documents");
        await IntoTheContentAsync();
        await PressAsync("a[href$='/documents/d1']");
        await Expect(_page.Locator("#text")).ToBeVisibleAsync();

        await _page.Keyboard.PressAsync("j");
        await Expect(_page.Locator("#chosen-h")).ToContainTextAsync("statement s1");
        await _page.Keyboard.PressAsync("a");
        await _page.Keyboard.TypeAsync("as it stands");
        await _page.Keyboard.PressAsync("Enter");
        await Expect(_page.Locator("#status")).ToContainTextAsync("A mark was accepted");

        await _page.Keyboard.PressAsync("u");
        await Expect(_page.Locator("#status")).ToContainTextAsync("taken back");
        await _page.Keyboard.PressAsync("j");
        await Expect(_page.Locator("#review")).ToBeVisibleAsync();
        await _page.Keyboard.PressAsync("r");
        await _page.Keyboard.TypeAsync("it says nothing");
        await _page.Keyboard.PressAsync("Enter");
        await Expect(_page.Locator("#status")).ToContainTextAsync("A mark was rejected");

        await _page.Keyboard.PressAsync("c");
        await _page.Keyboard.PressAsync("Control+A");
        await _page.Keyboard.TypeAsync("courier");
        await BackToAsync("#why");
        await _page.Keyboard.TypeAsync("only he is meant");
        await PressAsync("button[value=corrected]");
        await Expect(_page.Locator("#status")).ToContainTextAsync("A mark was corrected");

        await _page.Keyboard.PressAsync("n");
        await _page.Keyboard.TypeAsync("courier of the organisation");
        await PressAsync("#new button");
        await Expect(_page.Locator("#status")).ToContainTextAsync("A mark was added");
    }

    private async Task TraceAsync()
    {
        await RailAsync("provenance");
        await _page.Locator("#edges").WaitForAsync(new() { Timeout = 120_000 });
        await IntoTheContentAsync();
        await GoToAsync(".edges input[name=why]");
        await _page.Keyboard.TypeAsync("it says so itself");
        await PressAsync("button[value=confirmed]");
        await Expect(_page.Locator("#status")).ToContainTextAsync("was confirmed");
    }

    private async Task RateAsync()
    {
        await RailAsync("matrix");
        await IntoTheContentAsync();
        await GoToAsync("td input[list]");
        await _page.Keyboard.PressAsync("Control+A");
        await _page.Keyboard.TypeAsync("very unlikely");
        await _page.Keyboard.PressAsync("Alt+ArrowDown");
        await Expect(_page.Locator("#draft-state")).ToContainTextAsync("only you see it");
        await _page.Keyboard.PressAsync("Control+A");
        await _page.Keyboard.TypeAsync("0.8");
        await _page.Keyboard.PressAsync("Control+Enter");
        await Expect(_page.Locator("#status")).ToContainTextAsync("Ratings were submitted");
    }

    private async Task HandOverAsync()
    {
        await RailAsync("judgement");
        await Expect(_page.Locator(".chapters h2").First)
            .ToHaveTextAsync("The judgement", new() { Timeout = 120_000 });
        await RailAsync("report");
        await IntoTheContentAsync();
        await GoToAsync("a[href$='report.md']");
        var download = await _page.RunAndWaitForDownloadAsync(() => _page.Keyboard.PressAsync("Enter"));
        Assert.Contains(
            "Monarchist Union",
            await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        await RailAsync("journal");
        await IntoTheContentAsync();
        await PressAsync("form:has([name=verify]) button");
        await Expect(_page.GetByText("Sound.")).ToBeVisibleAsync();
    }

    /// <summary>To another page of the case, through the links at the side.</summary>
    private async Task RailAsync(string page)
    {
        await _page.Keyboard.PressAsync("g");
        await PressAsync($".rail a[href$='/{page}']");
        await _page.WaitForURLAsync($"**/{page}");
    }

    /// <summary>Past the head and the links at the side, by the first link of every page.</summary>
    private async Task IntoTheContentAsync()
    {
        await PressAsync("a.skip");
        Assert.True(await _page.EvaluateAsync<bool>("document.activeElement.id === 'main'"));
    }

    private async Task PressAsync(string wanted)
    {
        await GoToAsync(wanted);
        await _page.Keyboard.PressAsync("Enter");
    }

    private Task GoToAsync(string wanted) => WalkAsync("Tab", wanted);

    private Task BackToAsync(string wanted) => WalkAsync("Shift+Tab", wanted);

    private async Task WalkAsync(string key, string wanted)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await _page.Keyboard.PressAsync(key);
            var at = await _page.EvaluateAsync<System.Text.Json.JsonElement>(Focused, wanted);
            Assert.True(at[1].GetString() is "", $"the focus is not seen on {at[1]}");
            if (at[0].GetBoolean())
                return;
        }

        Assert.Fail($"{MostStops} times {key} do not lead to {wanted} on {_page.Url}");
    }
}
