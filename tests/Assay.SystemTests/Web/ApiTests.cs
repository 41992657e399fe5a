using System.Text.Json.Nodes;
using Assay.Storage.Journals;
using Assay.Web.Access;
using Assay.Web.Serving;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.SystemTests.Web;

/// <summary>The API as a program uses it.</summary>
public sealed class ApiTests(WebFixture server) : IClassFixture<WebFixture>
{
    private Asker Rater => server.As(Role.Rater);

    [Fact]
    public async Task A_thing_is_put_read_by_its_version_and_taken_away()
    {
        var put = await Rater.SendAsync(
            "PUT",
            "/api/cases/own/things/source/a?why=seen",
            """{"reliability":"C"}""",
            ("If-None-Match", "*")
        );
        Assert.Equal(201, put.Status);
        var version = (long)put.Json["event"]!;

        var got = await Rater.SendAsync("GET", "/api/cases/own/things/source/a");
        Assert.Equal($"\"{version}\"", got.Headers["ETag"]);
        Assert.Equal("C", (string)got.Json["value"]!["reliability"]!);
        Assert.Equal(
            304,
            (
                await Rater.SendAsync(
                    "GET",
                    "/api/cases/own/things/source/a",
                    null,
                    ("If-None-Match", $"\"{version}\"")
                )
            ).Status
        );

        Assert.Equal(
            201,
            (
                await Rater.SendAsync(
                    "DELETE",
                    "/api/cases/own/things/source/a",
                    null,
                    ("If-Match", $"\"{version}\"")
                )
            ).Status
        );
        Assert.Equal(404, (await Rater.SendAsync("GET", "/api/cases/own/things/source/a")).Status);
        var history = await Rater.SendAsync("GET", "/api/cases/own/history/source/a");
        Assert.Equal(
            "source.put source.removed",
            string.Join(' ', history.Json.AsArray().Select(item => (string)item!["kind"]!))
        );
        Assert.Equal("seen", (string)history.Json[0]!["why"]!);
    }

    [Fact]
    public async Task A_conflict_shows_both_versions()
    {
        var first = await Rater.SendAsync("PUT", "/api/cases/own/things/source/b", """{"reliability":"C"}""");
        await Rater.SendAsync("PUT", "/api/cases/own/things/source/b", """{"reliability":"D"}""");

        var late = await Rater.SendAsync(
            "PUT",
            "/api/cases/own/things/source/b",
            """{"reliability":"E"}""",
            ("If-Match", $"\"{first.Json["event"]}\"")
        );

        Assert.Equal(412, late.Status);
        Assert.Equal("D", (string)late.Json["current"]![0]!["value"]!["reliability"]!);
        Assert.Equal("E", (string)late.Json["yours"]![0]!["value"]!["reliability"]!);
        Assert.Equal("application/problem+json", late.Headers["Content-Type"]);
    }

    [Fact]
    public async Task An_edit_sent_twice_is_done_once()
    {
        var edit = new
        {
            kind = "report.put",
            puts = new[] { new { thing = "report/x", value = new { saw = true } } },
        };
        var first = await Rater.SendAsync("POST", "/api/cases/own/edits", edit, ("Idempotency-Key", "k1"));
        var second = await Rater.SendAsync("POST", "/api/cases/own/edits", edit, ("Idempotency-Key", "k1"));

        Assert.Equal((201, 200), (first.Status, second.Status));
        Assert.Equal((long)first.Json["event"]!, (long)second.Json["event"]!);
        Assert.True((bool)second.Json["isRepeated"]!);
        await Rater.SendAsync(
            "POST",
            $"/api/cases/own/events/{first.Json["event"]}/undo",
            new { why = "a slip" }
        );
        Assert.Equal(404, (await Rater.SendAsync("GET", "/api/cases/own/things/report/x")).Status);
    }

    [Fact]
    public async Task A_rater_may_not_touch_what_is_the_leads_nor_what_another_rates()
    {
        Assert.Equal(
            403,
            (await Rater.SendAsync("PUT", "/api/cases/own/things/hypothesis/genuine", "{}")).Status
        );
        Assert.Equal(
            403,
            (await Rater.SendAsync("PUT", "/api/cases/own/things/rating/lead/couriers", "{}")).Status
        );
        Assert.Equal(
            201,
            (await Rater.SendAsync("PUT", "/api/cases/own/things/rating/rater/couriers", "{}")).Status
        );
        var sneaking = new
        {
            puts = new object[]
            {
                new { thing = "source/z", value = new { } },
                new { thing = "case", value = new { } },
            },
        };
        Assert.Equal(403, (await Rater.SendAsync("POST", "/api/cases/own/edits", sneaking)).Status);
        Assert.Equal(404, (await Rater.SendAsync("GET", "/api/cases/own/things/source/z")).Status);
    }

    [Fact]
    public async Task Others_hear_of_a_change_at_once()
    {
        var lines = await server
            .As(Role.Reader)
            .LinesAsync(
                "/api/cases/own/changes",
                5,
                () => Rater.SendAsync("PUT", "/api/cases/own/things/source/heard", "{}")
            );

        Assert.Equal("event: ready", lines[0]);
        Assert.Equal("event: event", lines[3]);
        Assert.Equal(
            "source/heard",
            (string)JsonNode.Parse(lines[4]["data: ".Length..])!["changes"]![0]!["thing"]!
        );
    }

    [Fact]
    public async Task Who_lost_the_connection_hears_what_came_meanwhile()
    {
        var first = await Rater.SendAsync("PUT", "/api/cases/own/things/source/missed", "{}");

        var lines = await server
            .As(Role.Reader)
            .LinesAsync(
                "/api/cases/own/changes",
                5,
                () => Task.CompletedTask,
                ("Last-Event-ID", $"{(long)first.Json["event"]! - 1}")
            );

        Assert.Contains("source/missed", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_parsed_in_a_worker_and_never_shown_inline()
    {
        const string Text =
            "<script>alert(1)</script> Officials said that couriers crossed the border unharmed.";

        var added = await Rater.SendAsync("POST", "/api/cases/own/documents?name=a.txt&why=arrived", Text);

        Assert.Equal(201, added.Status);
        var thing = (string)added.Json[0]!["thing"]!;
        var path = $"/api/cases/own/documents/{thing.Split('/')[1]}";
        var bytes = await Rater.SendAsync("GET", $"{path}/bytes");
        Assert.Equal("application/octet-stream", bytes.Headers["Content-Type"]);
        Assert.StartsWith("attachment;", bytes.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal(Text, bytes.Body);
        Assert.Equal(
            "text/plain; charset=utf-8",
            (await Rater.SendAsync("GET", $"{path}/text")).Headers["Content-Type"]
        );
        var found = await Rater.SendAsync("GET", "/api/cases/own/search?q=couriers+unharmed");
        Assert.Contains(
            found.Json.AsArray(),
            item => ((string)item!["thing"]!).StartsWith("statement/", StringComparison.Ordinal)
        );
        Assert.Equal(
            0,
            (long)
                (await Rater.SendAsync("POST", "/api/cases/own/documents?name=b.txt", Text)).Json[0]![
                    "event"
                ]!
        );
    }

    [Fact]
    public async Task A_case_file_replaces_only_what_its_writer_saw()
    {
        var lead = server.As(Role.Lead);
        var seen = await lead.SendAsync("GET", "/api/cases/own/case.yaml");
        var tag = seen.Headers["ETag"];
        Assert.Equal(
            304,
            (await lead.SendAsync("GET", "/api/cases/own/case.yaml", null, ("If-None-Match", tag))).Status
        );
        await Rater.SendAsync("PUT", "/api/cases/own/things/source/between", """{"reliability":"C"}""");

        var late = await lead.SendAsync("PUT", "/api/cases/own/case.yaml", seen.Body, ("If-Match", tag));

        Assert.Equal(412, late.Status);
        Assert.Equal("source/between", (string)Assert.Single(late.Json["current"]!.AsArray())!["thing"]!);
        var again = (await lead.SendAsync("GET", "/api/cases/own/case.yaml")).Headers["ETag"];
        Assert.Equal(
            201,
            (await lead.SendAsync("PUT", "/api/cases/own/case.yaml", seen.Body, ("If-Match", again))).Status
        );
        Assert.Equal(404, (await Rater.SendAsync("GET", "/api/cases/own/things/source/between")).Status);
    }

    [Theory]
    [InlineData("p.txt", "added")]
    [InlineData("p.unknown", "refused")]
    public async Task An_upload_tells_how_far_it_is(string name, string ends)
    {
        var told = await Rater.SendAsync(
            "POST",
            $"/api/cases/own/documents?name={name}",
            name.EndsWith("txt", StringComparison.Ordinal)
                ? "Officials denied that couriers crossed."
                : "\u0001\u0002\0",
            ("Accept", "text/event-stream")
        );

        Assert.Equal(200, told.Status);
        Assert.Equal("text/event-stream", told.Headers["Content-Type"]);
        var lines = told.Body.Split('\n');
        Assert.Equal("event: progress", lines[0]);
        Assert.Equal($$"""data: {"done":1,"found":1,"path":"{{name}}"}""", lines[1]);
        Assert.Equal($"event: {ends}", lines[3]);
    }

    [Theory]
    [InlineData("source/staff", "[]")]
    [InlineData("case", "[]")]
    [InlineData("case", "5")]
    [InlineData("document/d9", "{\"path\":5}")]
    [InlineData("document/d9", "\"text\"")]
    [InlineData("statement/d9/s1", "[1]")]
    [InlineData("rating/admin/couriers", "true")]
    public async Task What_can_not_be_read_later_is_refused_and_says_what_is_wanted(
        string thing,
        string value
    )
    {
        var answer = await server.As(Role.Admin).SendAsync("PUT", $"/api/cases/own/things/{thing}", value);

        Assert.Equal(422, answer.Status);
        Assert.Contains($"{thing}: found ", answer.Body, StringComparison.Ordinal);
        Assert.Equal(200, (await server.As(Role.Admin).SendAsync("GET", "/api/cases")).Status);
    }

    [Theory]
    [InlineData("{\"puts\":[{}]}")]
    [InlineData("{\"puts\":[null]}")]
    public async Task A_change_of_nothing_that_is_named_is_refused(string body) =>
        Assert.Equal(422, (await Rater.SendAsync("POST", "/api/cases/own/edits", body)).Status);

    [Fact]
    public async Task What_was_written_before_such_checks_breaks_no_page()
    {
        await server
            .As(Role.Admin)
            .SendAsync("POST", "/api/cases", new { name = "odd", yaml = WebFixture.CaseYaml });
        var odd = server.Services.GetRequiredService<CaseShelf>().Find("odd")!.Journal;
        foreach (
            var put in (EntityPut[])
                [
                    new("source/staff", "[]"),
                    new("document/d9", "{\"path\":5}"),
                    new("document/d8", "[]"),
                    new("case", "[]"),
                ]
        )
            await odd.EditAsync(
                new CaseEdit
                {
                    Who = "old",
                    Kind = "case.edited",
                    Puts = [put],
                }
            );
        using var visitor = await Visitor.WithAsync(server.Address, server.TokenOf(Role.Admin));

        foreach (
            var page in (string[])
                ["/", "/cases/odd", "/cases/odd/documents", "/cases/odd/sources", "/cases/odd/journal"]
        )
            Assert.Equal(200, (await visitor.GetAsync(page)).Status);
        Assert.Equal(200, (await server.As(Role.Admin).SendAsync("GET", "/api/cases")).Status);
        await server.As(Role.Admin).SendAsync("POST", "/api/cases/odd/events/5/undo", "{}");
        await server.As(Role.Admin).SendAsync("POST", "/api/cases/odd/events/2/undo", "{}");
        Assert.Equal(200, (await visitor.GetAsync("/cases/odd/sources")).Status);
    }

    [Fact]
    public async Task A_search_finds_what_may_be_seen_behind_what_may_not()
    {
        await server
            .As(Role.Admin)
            .SendAsync("POST", "/api/cases", new { name = "sought", yaml = WebFixture.CaseYaml });
        for (var i = 0; i < 8; i++)
            await Rater.SendAsync(
                "PUT",
                $"/api/cases/sought/things/rating/rater/i{i}",
                new { text = "zebra" }
            );
        await Rater.SendAsync(
            "PUT",
            "/api/cases/sought/things/source/z",
            new { says = "A zebra that is one word of very many in a long line" }
        );

        var found = await server.As(Role.Reader).SendAsync("GET", "/api/cases/sought/search?q=zebra&most=2");

        Assert.Equal("source/z", (string)Assert.Single(found.Json.AsArray())!["thing"]!);
    }

    [Fact]
    public async Task A_case_file_that_knows_nothing_of_a_part_taken_away_is_a_conflict()
    {
        var lead = server.As(Role.Lead);
        await server
            .As(Role.Admin)
            .SendAsync("POST", "/api/cases", new { name = "taken", yaml = WebFixture.CaseYaml });
        var seen = await lead.SendAsync("GET", "/api/cases/taken/case.yaml");
        await lead.SendAsync("DELETE", "/api/cases/taken/things/report/r1");

        var late = await lead.SendAsync(
            "PUT",
            "/api/cases/taken/case.yaml",
            seen.Body,
            ("If-Match", seen.Headers["ETag"])
        );

        Assert.Equal(412, late.Status);
        Assert.Equal("report/r1", (string)late.Json["current"]![0]!["thing"]!);
        Assert.Equal(404, (await lead.SendAsync("GET", "/api/cases/taken/things/report/r1")).Status);
    }

    [Fact]
    public async Task A_judgement_is_that_of_the_case_now_or_then()
    {
        var before = (long)(await Rater.SendAsync("GET", "/api/cases/own")).Json["events"]!;
        var now = await Rater.SendAsync("GET", "/api/cases/own/judgement?draws=200");
        Assert.Equal(200, now.Status);
        await Rater.SendAsync(
            "PUT",
            "/api/cases/own/things/report/r1",
            """{"source":"staff","indicator":"couriers","saw":false}"""
        );

        var after = await Rater.SendAsync("GET", "/api/cases/own/judgement?draws=200");
        var then = await Rater.SendAsync("GET", $"/api/cases/own/judgement?draws=200&at={before}");

        Assert.NotEqual(now.Body, after.Body, StringComparer.Ordinal);
        Assert.Equal(now.Body, then.Body);
    }

    [Fact]
    public async Task What_is_no_case_yet_says_which_part_is_wrong()
    {
        await server.As(Role.Admin).SendAsync("POST", "/api/cases", new { name = "empty" });
        Assert.Equal(
            422,
            (await server.As(Role.Admin).SendAsync("GET", "/api/cases/empty/judgement")).Status
        );
        await Rater.SendAsync(
            "PUT",
            "/api/cases/own/things/report/bad",
            """{"source":"nobody","indicator":"couriers","saw":true}"""
        );

        var refused = await Rater.SendAsync("GET", "/api/cases/own/judgement");

        Assert.Equal(422, refused.Status);
        Assert.Contains("report/bad: found nobody", (string)refused.Json["title"]!, StringComparison.Ordinal);
        await Rater.SendAsync("DELETE", "/api/cases/own/things/report/bad");
    }

    [Fact]
    public async Task Another_site_can_do_nothing_with_the_cookie()
    {
        var visitor = new Asker(server.Address, token: null);
        var cookie = ("Cookie", $"assay-{server.Address.Port}={server.TokenOf(Role.Admin)}");

        Assert.Equal(200, (await visitor.SendAsync("GET", "/api/cases/own", null, cookie)).Status);
        Assert.Equal(
            403,
            (
                await visitor.SendAsync(
                    "PUT",
                    "/api/cases/own/things/source/c",
                    "{}",
                    cookie,
                    ("Origin", "https://elsewhere.example")
                )
            ).Status
        );
        Assert.Equal(
            403,
            (
                await visitor.SendAsync(
                    "PUT",
                    "/api/cases/own/things/source/c",
                    "{}",
                    cookie,
                    ("Sec-Fetch-Site", "cross-site")
                )
            ).Status
        );
        Assert.Equal(
            400,
            (
                await visitor.SendAsync("GET", "/api/cases/own", null, cookie, ("Host", "elsewhere.example"))
            ).Status
        );
    }

    [Fact]
    public async Task Every_answer_tells_the_browser_what_it_may_not_do()
    {
        foreach (
            var path in (string[])["/health/live", "/api/cases", "/none", "/api/cases/own/things/none/none"]
        )
        {
            var answer = await Rater.SendAsync("GET", path);
            Assert.Contains(
                "default-src 'none'",
                answer.Headers["Content-Security-Policy"],
                StringComparison.Ordinal
            );
            Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        }
    }

    [Theory]
    [InlineData("PUT", "/api/cases/own/things/source/n", "{", 422)]
    [InlineData("PUT", "/api/cases/own/things/Source/n", "{}", 422)]
    [InlineData("POST", "/api/cases/own/edits", "{", 400)]
    [InlineData("POST", "/api/cases/own/edits", """{"puts":[]}""", 422)]
    [InlineData("POST", "/api/cases/own/edits", """{"puts":[{"thing":"a/1"},{"thing":"a/1"}]}""", 422)]
    [InlineData("POST", "/api/cases/own/events/9999/undo", "{}", 404)]
    [InlineData("GET", "/api/cases/own/events?after=none", null, 400)]
    public async Task Nonsense_is_answered_with_a_problem(
        string method,
        string path,
        string? body,
        int status
    )
    {
        var answer = await Rater.SendAsync(method, path, body);

        Assert.Equal(status, answer.Status);
        Assert.Equal("application/problem+json", answer.Headers["Content-Type"]);
    }
}
