using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assay.SystemTests.Browsing;

/// <summary>The whole job in a browser, from the first document to the report.</summary>
public sealed class WorkbenchJobTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    // The innermost things that stick out, for whoever has to mend it.
    private const string Wide =
        "[...document.querySelectorAll('main *, header *')].filter((item) => item.getBoundingClientRect().right > innerWidth + 1 && !item.closest('[role=region]')).slice(-2).map((item) => item.outerHTML.slice(0, 120)).join(' ')";

    private static readonly string Samples = Path.Combine(Command.Root, "samples");

    private static readonly string[] Pages =
    [
        "/",
        "/cases/job",
        "/cases/job/documents",
        "/cases/job/documents/d1?mark=statement/s1",
        "/cases/job/documents/d2?with=d1",
        "/cases/job/statements",
        "/cases/job/sources",
        "/cases/job/provenance",
        "/cases/job/matrix",
        "/cases/job/judgement?without=estonia",
        "/cases/job/collect",
        "/cases/job/journal?verify=1&before=1&after=20",
        "/cases/job/report",
        "/cases/job/search?q=courier",
    ];

    [Fact]
    public async Task The_whole_job_is_done_in_a_browser_and_by_keyboard_where_it_is_work()
    {
        var page = await browser.OpenAsync("lead");

        // A new case: the dossier dropped anywhere on the page, with the case file among it.
        await DropAsync(
            page,
            [
                .. Directory.GetFiles(Path.Combine(Samples, "trust-dossier")).Order(StringComparer.Ordinal),
                Path.Combine(Samples, "cases", "trust-1925.case.yaml"),
            ]
        );
        await page.Keyboard.TypeAsync("job");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/cases/job", new() { Timeout = 120_000 });
        await Expect(page.Locator("h1")).ToContainTextAsync("Who ran the Monarchist Union");
        await Expect(page.Locator(".counts").First).ToContainTextAsync("12");

        // Two marks: one corrected, one rejected, with the keys.
        await page.GotoAsync(browser.At("/cases/job/documents/d1"));
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator("#chosen-h")).ToContainTextAsync("statement s1");
        await page.Keyboard.PressAsync("c");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(
            "A courier of the organisation that calls itself the Monarchist Union of Central Russia passed through this town"
        );
        await page.Locator("#why").FocusAsync();
        await page.Keyboard.TypeAsync("the rest is another statement");
        await page.Locator("button[value=corrected]").PressAsync("Enter");
        await Expect(page.Locator("#status")).ToContainTextAsync("A mark was corrected");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("r");
        await page.Keyboard.TypeAsync("no statement of the dispatch");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#status")).ToContainTextAsync("A mark was rejected");

        // An edge confirmed, another cut, and the origins change.
        await page.GotoAsync(browser.At("/cases/job/provenance"));
        await page.Locator("#edges").WaitForAsync(new() { Timeout = 120_000 });
        var origins = await page.Locator(".stat b").Nth(1).TextContentAsync();
        var weak = page.Locator(".edges form[action*=Document]")
            .Filter(new() { Has = page.Locator("input[name=document][value=d7]") });
        await weak.Locator("input[name=why]").FillAsync("it says so in its first line");
        await weak.Locator("button[value=confirmed]").PressAsync("Enter");
        await Expect(page.Locator("#status")).ToContainTextAsync("A derivation was confirmed");
        // Which of two the words came from does not change how many origins there are; that they came from neither does.
        var first = page.Locator(".edges form[action*=Document]").First;
        await first.Locator("input[name=why]").FillAsync("both had it from the courier");
        await first.Locator("button[value=cut]").PressAsync("Enter");
        await Expect(page.Locator("#status")).ToContainTextAsync("A derivation was cut");
        await Expect(page.Locator(".stat b").Nth(1)).Not.ToHaveTextAsync(origins!);

        // A matrix rated: kept as it is typed, the judgement beside it moves, then handed in.
        await page.GotoAsync(browser.At("/cases/job/matrix"));
        var before = await page.Locator("#live .n").First.TextContentAsync();
        var cell = page.Locator("td input[list]").First;
        await cell.FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("very unlikely");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("#draft-state")).ToContainTextAsync("only you see it");
        await Expect(page.Locator("#live .n").First).Not.ToHaveTextAsync(before!);
        await page.Locator("button[value=submit]").PressAsync("Enter");
        await Expect(page.Locator("#status")).ToContainTextAsync("Ratings were submitted");

        // The judgement, the report, the journal.
        await page.GotoAsync(browser.At("/cases/job/judgement"));
        await Expect(page.Locator(".chapters h2").First)
            .ToHaveTextAsync("The judgement", new() { Timeout = 120_000 });
        await page.GotoAsync(browser.At("/cases/job/report"));
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByText("Markdown", new() { Exact = true }).PressAsync("Enter")
        );
        Assert.Contains(
            "Monarchist Union",
            await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        await page.GotoAsync(browser.At("/cases/job/journal"));
        await page.GetByText("Verify the chain").PressAsync("Enter");
        await Expect(page.GetByText("Sound.")).ToBeVisibleAsync();

        await EveryPageIsAccessibleAsync();
        await PicturesAsync();
        Assert.Empty(browser.Alarms);
    }

    [Fact]
    public async Task Two_analysts_rate_blind_and_a_conflict_shows_both_versions()
    {
        await browser
            .As("lead")
            .SendAsync("POST", "/api/cases", new { name = "two", yaml = Web.WebFixture.CaseYaml });
        await browser
            .As("lead")
            .SendAsync(
                "POST",
                "/api/cases/two/documents?name=a.txt",
                "Officials said that couriers crossed the border unharmed."
            );
        var (ann, bob) = (await browser.OpenAsync("ann"), await browser.OpenAsync("bob"));
        foreach (var page in (IPage[])[ann, bob])
            await page.GotoAsync(browser.At("/cases/two/matrix"));

        await ann.Locator("td input[list]").First.FillAsync("0.111");
        await ann.Locator("td input[list]").First.BlurAsync();
        await Expect(ann.Locator("#draft-state")).ToContainTextAsync("only you see it");
        await bob.ReloadAsync();
        Assert.DoesNotContain("0.111", await bob.ContentAsync(), StringComparison.Ordinal);
        await ann.Locator("button[value=submit]").ClickAsync();
        await Expect(ann.Locator("#status")).ToContainTextAsync("Ratings were submitted");
        await bob.ReloadAsync();
        Assert.DoesNotContain("0.111", await bob.ContentAsync(), StringComparison.Ordinal);
        await bob.Locator("td input[list]").First.FillAsync("[0.8, 0.9]");
        await bob.Locator("button[value=submit]").ClickAsync();
        await Expect(bob.Locator("td.differs")).ToContainTextAsync("ann: 0.111");

        foreach (var page in (IPage[])[ann, bob])
            await page.GotoAsync(browser.At("/cases/two/documents/d1?mark=statement/s1"));
        await ann.Locator("#why").FillAsync("as it stands");
        await ann.Locator("#accept").ClickAsync();
        await Expect(ann.Locator("#status")).ToContainTextAsync("accepted");
        await bob.Locator("#why").FillAsync("no statement of theirs");
        await bob.Locator("#reject").ClickAsync();
        await Expect(bob.Locator(".refusal")).ToContainTextAsync("as it stands");
        await Expect(bob.Locator("#why")).ToHaveValueAsync("no statement of theirs");
        Assert.Empty(browser.Alarms);
    }

    [Fact]
    public async Task What_is_changed_while_the_server_is_away_is_kept_and_sent_later()
    {
        await browser
            .As("lead")
            .SendAsync("POST", "/api/cases", new { name = "away", yaml = Web.WebFixture.CaseYaml });
        var page = await browser.OpenAsync("ann");
        await page.GotoAsync(browser.At("/cases/away/matrix"));
        // The first edit tells the page what is kept of the indicator so far.
        await page.Context.SetOfflineAsync(true);
        await page.Locator("td input[list]").First.FillAsync("0.25");
        await page.Locator("td input[list]").First.BlurAsync();
        await Expect(page.Locator("#kept")).ToContainTextAsync("1 change is kept");
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("#said")).ToContainTextAsync("sent");
        await Expect(page.Locator("#kept")).ToBeHiddenAsync();

        var kept = await browser.As("ann").SendAsync("GET", "/api/cases/away/things/rating/ann/couriers");
        Assert.Equal("0.25", (string)kept.Json["value"]!["likely"]!["genuine"]!);
    }

    [Fact]
    public async Task What_a_page_says_moves_nothing_under_a_finger_that_is_on_a_button()
    {
        await browser
            .As("lead")
            .SendAsync("POST", "/api/cases", new { name = "still", yaml = Web.WebFixture.CaseYaml });
        var page = await browser.OpenAsync("ann");
        await page.GotoAsync(browser.At("/cases/still/matrix"));
        await page.Locator("td input[list]").First.FillAsync("perhaps-ish");
        // Pressing takes the field's focus, so that its rating is refused before the button is let go.
        await page.Locator("button[value=keep]").HoverAsync();
        await page.Mouse.DownAsync();
        await Expect(page.Locator("#said")).ToContainTextAsync("is no rating");
        await page.Mouse.UpAsync();
        await Expect(page.Locator(".refusal")).ToContainTextAsync("perhaps-ish");
    }

    [Fact]
    public async Task What_is_kept_waits_until_it_may_be_sent_and_loses_nothing_that_comes_meanwhile()
    {
        await browser
            .As("lead")
            .SendAsync("POST", "/api/cases", new { name = "turn", yaml = Web.WebFixture.CaseYaml });
        var page = await browser.OpenAsync("ann");
        await page.GotoAsync(browser.At("/cases/turn/matrix"));
        // What is no rating is said, and no part of what is sent next.
        await RateAsync("genuine", "perhaps-ish");
        await Expect(page.Locator("#said")).ToContainTextAsync("is no rating");
        await page.Context.SetOfflineAsync(true);
        await RateAsync("controlled", "0.35");
        await RateAsync("genuine", "0.25");
        await Expect(page.Locator("#kept")).ToContainTextAsync("2 changes are kept");

        var (answers, isFirst) = (new TaskCompletionSource(), true);
        var isBusy = true;
        await page.RouteAsync(
            "**/edits",
            async route =>
            {
                if (isBusy)
                {
                    await route.FulfillAsync(new() { Status = 429 });
                    return;
                }

                if (isFirst)
                {
                    isFirst = false;
                    await answers.Task;
                }

                await route.ContinueAsync();
            }
        );
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("#kept")).ToContainTextAsync("too much to do. 2 changes are kept");
        isBusy = false;
        await page.WaitForRequestAsync("**/edits");
        // The first is on its way, and another comes.
        await RateAsync("genuine", "0.45");
        await Expect(page.Locator("#kept")).ToContainTextAsync("3 changes are kept");
        answers.SetResult();
        await Expect(page.Locator("#kept")).ToBeHiddenAsync();
        Assert.Equal(("0.45", "0.35"), await KeptAsync());
        await RateAsync("controlled", "0.55");
        await Expect(page.Locator("#draft-state")).ToContainTextAsync("only you see it");
        Assert.Equal(("0.45", "0.55"), await KeptAsync());

        async Task<(string, string)> KeptAsync()
        {
            var kept = await browser.As("ann").SendAsync("GET", "/api/cases/turn/things/rating/ann/couriers");
            var likely = kept.Json["value"]!["likely"]!;
            return ((string)likely["genuine"]!, (string)likely["controlled"]!);
        }

        async Task RateAsync(string hypothesis, string text)
        {
            var cell = page.Locator($"input[name='r|couriers|{hypothesis}']");
            await cell.FillAsync(text);
            await cell.BlurAsync();
        }
    }

    [Fact]
    public async Task Without_scripts_the_work_goes_on()
    {
        await browser
            .As("lead")
            .SendAsync("POST", "/api/cases", new { name = "plain", yaml = Web.WebFixture.CaseYaml });
        await browser
            .As("lead")
            .SendAsync(
                "POST",
                "/api/cases/plain/documents?name=a.txt",
                "Officials said that couriers crossed the border unharmed."
            );
        var page = await browser.OpenAsync(
            "lead",
            new()
            {
                JavaScriptEnabled = false,
                ViewportSize = new() { Width = 390, Height = 844 },
            }
        );
        await page.GotoAsync(browser.At("/cases/plain/documents/d1"));
        await page.Locator("a[rel=next]").First.ClickAsync();
        await page.Locator("#why").FillAsync("as read");
        await page.Locator("#accept").ClickAsync();
        await Expect(page.Locator("#status")).ToContainTextAsync("accepted");
        await page.Locator("#status button").ClickAsync();
        await Expect(page.Locator("#status")).ToContainTextAsync("taken back");
        await page.GotoAsync(browser.At("/cases/plain/matrix"));
        await page.Locator("td input[list]").First.FillAsync("likely");
        await page.Locator("button[value=submit]").ClickAsync();
        await Expect(page.Locator("#status")).ToContainTextAsync("submitted");
    }

    private static async Task DropAsync(IPage page, string[] files)
    {
        var contents = files.Select(file => new
        {
            name = Path.GetFileName(file),
            bytes = Convert.ToBase64String(File.ReadAllBytes(file)),
        });
        await page.EvaluateAsync(
            """
            (text) => {
              const carried = new DataTransfer();
              for (const { name, bytes } of JSON.parse(text))
                carried.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], name));
              document.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
            }
            """,
            JsonSerializer.Serialize(contents)
        );
    }

    /// <summary>No violation of WCAG 2.2 A or AA on any page, light, dark and in forced colours; nothing is wider than a screen at 400 %.</summary>
    private async Task EveryPageIsAccessibleAsync()
    {
        var faults = new List<string>();
        var rules = new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions
            {
                Type = "tag",
                Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
            },
        };
        foreach (
            var options in (BrowserNewContextOptions[])
                [
                    new()
                    {
                        ViewportSize = new() { Width = 1440, Height = 900 },
                        ReducedMotion = ReducedMotion.Reduce,
                    },
                    new()
                    {
                        ViewportSize = new() { Width = 390, Height = 844 },
                        ColorScheme = ColorScheme.Dark,
                    },
                    new()
                    {
                        ViewportSize = new() { Width = 320, Height = 256 },
                        ForcedColors = ForcedColors.Active,
                    },
                ]
        )
        {
            var page = await browser.OpenAsync("lead", options);
            foreach (var path in Pages)
            {
                await page.GotoAsync(browser.At(path));
                // What is still being worked out comes with another look at the page.
                await Expect(page.Locator("[data-waits-for]"))
                    .ToHaveCountAsync(0, new() { Timeout = 60_000 });
                // The report in its frame is a page of its own, which runs no script and so none of the rules.
                await page.EvaluateAsync("document.querySelector('iframe')?.remove()");
                var found = await page.RunAxe(rules);
                faults.AddRange(
                    found.Violations.Select(rule =>
                        $"{path} at {options.ViewportSize!.Width}: {rule.Id}: {rule.Nodes[0].Html}"
                    )
                );
                // 320 pixels are a window of 1,280 at 400 %.
                if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") > 1)
                    faults.Add(
                        $"{path} is wider than {options.ViewportSize!.Width} pixels: {await page.EvaluateAsync<string>(Wide)}"
                    );
            }

            await page.Context.CloseAsync();
        }

        Assert.Empty(faults);
    }

    /// <summary>The pictures of the guide, where they are asked for.</summary>
    private async Task PicturesAsync()
    {
        if (
            !string.Equals(
                Environment.GetEnvironmentVariable("ASSAY_PICTURES"),
                "1",
                StringComparison.Ordinal
            )
        )
            return;
        var folder = Directory.CreateDirectory(Path.Combine(Command.Root, "docs", "guide", "pictures"));
        (string Name, string Path)[] shots =
        [
            ("home", "/"),
            ("overview", "/cases/job"),
            ("reader", "/cases/job/documents/d1?mark=statement/s1"),
            ("sources", "/cases/job/sources"),
            ("provenance", "/cases/job/provenance"),
            ("matrix", "/cases/job/matrix"),
            ("judgement", "/cases/job/judgement?without=estonia"),
            ("collect", "/cases/job/collect"),
            ("journal", "/cases/job/journal"),
            ("report", "/cases/job/report"),
        ];
        var page = await browser.OpenAsync(
            "lead",
            new()
            {
                ViewportSize = new() { Width = 1200, Height = 760 },
            }
        );
        foreach (var (name, path) in shots)
        {
            await page.GotoAsync(browser.At(path));
            await Expect(page.Locator("[data-waits-for]")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
            await page.WaitForTimeoutAsync(300);
            await page.ScreenshotAsync(
                new() { Path = Path.Combine(folder.FullName, $"workbench-{name}.png") }
            );
        }
    }
}
