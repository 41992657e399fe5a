using System.Globalization;
using Microsoft.Playwright;

namespace Assay.SystemTests.Browsing;

/// <summary>Words that would run as scripts, through every field and in a real browser.</summary>
public sealed class HostileWordsTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    // What runs calls this, which a dialog and a property tell of.
    private const string Run = "alert(1)";

    private static readonly string[] Payloads =
    [
        $"<script>{Run}</script>",
        $"<img src=x onerror={Run}>",
        $"<svg onload={Run}>",
        $"<svg><script>{Run}</script></svg>",
        $"<iframe srcdoc=\"<script>parent.{Run}</script>\">",
        $"<a href=javascript:{Run}>x</a>",
        $"<details open ontoggle={Run}>",
        $"<input autofocus onfocus={Run}>",
        $"<video><source onerror={Run}></video>",
        $"<math><mtext><table><mglyph><style><img src=x onerror={Run}>",
        $"<noscript><p title=\"</noscript><img src=x onerror={Run}>\">",
        $"<template><script>{Run}</script></template>",
        $"<form><math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img onerror={Run} src>\">",
        $"<svg></p><style><a id=\"</style><img src=1 onerror={Run}>\">",
        $"<object data=\"data:text/html,<script>{Run}</script>\">",
        $"<base href=\"javascript:{Run}//\">",
        $"<meta http-equiv=refresh content=\"0;url=javascript:{Run}\">",
        $"<link rel=stylesheet href=\"data:text/css,*{{background:url(javascript:{Run})}}\">",
        $"<style>@import 'data:text/css,x';</style><body onload={Run}>",
        $"<marquee onstart={Run}>",
        $"javascript:{Run}",
        $"&lt;script&gt;{Run}&lt;/script&gt;",
        $"<scr\u0000ipt>{Run}</script>",
        $"\u202E<script>{Run}</script>\u202C",
        $"<x onclick={Run} style=position:fixed;inset:0>x</x>",
        $"<select><option></select><img src=x onerror={Run}>",
        $"<title><img src=x onerror={Run}></title>",
        $"<textarea></textarea><img src=x onerror={Run}>",
        $"<!--><img src=x onerror={Run}>-->",
        $"<![CDATA[><img src=x onerror={Run}>]]>",
    ];

    private static readonly string[] Ways =
    [
        "{0}",
        "\">{0}",
        "'>{0}",
        "</title>{0}",
        "</textarea>{0}",
        "</script>{0}",
        "-->{0}",
        "` {0}",
        "]]>{0}",
        "</style>{0}",
    ];

    private const int MostTries = 3;

    private static readonly string[] GivenUp =
    [
        "ERR_ABORTED",
        "Execution context was destroyed",
        "interrupted by another navigation",
    ];

    [Fact]
    public async Task None_of_the_hostile_strings_runs_anywhere()
    {
        var all = Ways.SelectMany(way =>
                Payloads.Select(payload =>
                    string.Format(
                        CultureInfo.InvariantCulture,
                        way,
                        payload.Replace("\u0000", "", StringComparison.Ordinal)
                    )
                )
            )
            .ToArray();
        Assert.Equal(300, all.Length);
        // All of them take minutes; every seventh has each of the payloads and of the ways into which they are put.
        var strings = Environment.GetEnvironmentVariable("ASSAY_NIGHTLY") is null
            ? [.. all.Where((_, at) => at % 7 == 0)]
            : all;
        var lead = browser.As("lead");
        await lead.SendAsync("POST", "/api/cases", new { name = "hostile" });
        await lead.SendAsync(
            "POST",
            "/api/cases/hostile/documents?name=a%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E.txt",
            string.Join("\n\n", strings.Select(text => $"Officials said that {text} happened."))
        );
        await PutAsync(strings);
        var page = await browser.OpenAsync("lead");
        foreach (var path in Paths(strings))
        {
            await GoAsync(page, browser.At(path));
            Assert.Equal(
                0,
                await page.Locator(
                        "img, object, embed, base, meta[http-equiv], main script, main style, main [onerror], main [onload]"
                    )
                    .CountAsync()
            );
        }

        await TypeAsync(page, strings);
        Assert.Empty(browser.Alarms);
    }

    // On a busy machine the browser gives up a page that it was told to leave for, once in a while; and a page of which a
    // part was still worked out asks for itself anew when it is there, which may be before it hears that it is left.
    private static async Task GoAsync(IPage page, string address)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await page.GotoAsync(address);
                await page.EvaluateAsync(
                    "for (const item of document.querySelectorAll('details')) item.open = true"
                );
                return;
            }
            catch (PlaywrightException aborted)
                when (tries < MostTries
                    && Array.Exists(
                        GivenUp,
                        words => aborted.Message.Contains(words, StringComparison.Ordinal)
                    )
                )
            {
                await page.WaitForTimeoutAsync(500);
            }
        }
    }

    private static IEnumerable<string> Paths(string[] strings)
    {
        string[] pages =
        [
            "",
            "/documents",
            "/documents/d1",
            "/statements",
            "/provenance",
            "/matrix",
            "/judgement",
            "/collect",
            "/report",
        ];
        foreach (var page in pages)
            yield return $"/cases/hostile{page}";
        yield return "/";
        for (var from = 0; from < 300; from += 40)
            yield return $"/cases/hostile/sources?from={from.ToString(CultureInfo.InvariantCulture)}";
        for (var to = 40; to < 340; to += 40)
            yield return $"/cases/hostile/journal?to={to.ToString(CultureInfo.InvariantCulture)}";
        for (var from = 0; from < 300; from += 60)
            yield return $"/cases/hostile/statements?from={from.ToString(CultureInfo.InvariantCulture)}";
        // What an address carries is shown again as well.
        foreach (var text in strings.Where((_, i) => i % 10 == 3))
        {
            yield return $"/cases/hostile/search?q={Uri.EscapeDataString(text)}";
            yield return $"/cases/hostile/statements?words={Uri.EscapeDataString(text)}&document={Uri.EscapeDataString(text)}";
            yield return $"/cases/hostile/judgement?without={Uri.EscapeDataString(text)}&rate={Uri.EscapeDataString(text)}";
            yield return $"/cases/hostile/journal?of={Uri.EscapeDataString(text)}";
            yield return $"/cases/hostile/documents?unread={Uri.EscapeDataString(text)}";
        }
    }

    private async Task PutAsync(string[] strings)
    {
        var lead = browser.As("lead");
        var question = new { thing = "case", value = (object)new { assay = 1, question = strings[0] } };
        var hypotheses = strings
            .Take(12)
            .Select((text, i) => new { thing = $"hypothesis/h{i}", value = (object)new { says = text } });
        var indicators = strings
            .Take(16)
            .Select(
                (text, i) =>
                    new
                    {
                        thing = $"indicator/i{i}",
                        value = (object)new { says = text, likely = new { h0 = 0.2, h1 = 0.7 } },
                    }
            );
        var sources = strings.Select(
            (text, i) => new { thing = $"source/s{i}", value = (object)new { says = text } }
        );
        var reports = strings
            .Take(16)
            .Select(
                (_, i) =>
                    new
                    {
                        thing = $"report/r{i}",
                        value = (object)
                            new
                            {
                                source = $"s{i}",
                                indicator = $"i{i}",
                                saw = true,
                            },
                    }
            );
        var answer = await lead.SendAsync(
            "POST",
            "/api/cases/hostile/edits",
            new
            {
                kind = "case.edited",
                why = strings[5],
                puts = hypotheses
                    .Prepend(question)
                    .Concat(indicators)
                    .Concat(sources)
                    .Concat(reports)
                    .ToArray(),
            }
        );
        Assert.Equal(201, answer.Status);
        foreach (var (text, i) in strings.Select((text, i) => (text, i)))
        {
            var mark = new
            {
                kind = "mark.added",
                why = text,
                puts = new[]
                {
                    new
                    {
                        thing = $"hedge/d1/u{i}",
                        value = new
                        {
                            start = i * 20,
                            end = (i * 20) + 9,
                            text,
                            source = new { text },
                            review = new { @is = "added", why = text },
                        },
                    },
                },
            };
            Assert.Equal(201, (await lead.SendAsync("POST", "/api/cases/hostile/edits", mark)).Status);
        }
    }

    /// <summary>Types some into the fields of forms that are refused, so that what was typed is shown again.</summary>
    private async Task TypeAsync(IPage page, string[] strings)
    {
        foreach (var text in strings.Where((_, i) => i % 25 == 4))
        {
            await page.GotoAsync(browser.At("/cases/hostile/documents/d1"));
            await page.Locator("#new").EvaluateAsync("item => item.open = true");
            await page.Locator("#new-quote").FillAsync(text + " not there");
            await page.Locator("#new-why").FillAsync(text);
            await page.Locator("#new button").ClickAsync();
            await page.Locator(".refusal").WaitForAsync();
            await page.GotoAsync(browser.At("/cases/hostile/matrix"));
            await page.Locator("td input[list]").First.FillAsync(text[..Math.Min(60, text.Length)]);
            await page.Locator("button[value=keep]").ClickAsync();
            await page.Locator(".refusal").WaitForAsync();
        }
    }
}
