using System.Globalization;
using System.Net;
using System.Text;
using Assay.Web.Access;

namespace Assay.SystemTests.Web;

/// <summary>The page of a document: its marks, its parts, and another document beside it.</summary>
public sealed class ReaderPageTests(WebFixture server) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task The_next_mark_to_look_at_may_begin_where_this_one_does()
    {
        using var visitor = await server.NewCaseAsync("nested", "Possibly the letter came from Riga.");
        const string Reader = "/cases/nested/documents/d1";
        var statement = (
            await server.As(Role.Admin).SendAsync("GET", "/api/cases/nested/things?prefix=statement/d1/")
        ).Json[0]!;
        var done = await visitor.PostAsync(
            Reader,
            Reader,
            ("mark", (string)statement["thing"]!),
            ("version", statement["version"]!.ToString()),
            ("verdict", "accepted")
        );
        Assert.Contains("mark=hedge%2Fh1", done.Headers["Location"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_left_open_is_accepted_at_once_but_for_what_was_read_since()
    {
        using var visitor = await server.NewCaseAsync(
            "rest",
            $"{WebFixture.Text} The letter was written in Riga. Nobody has seen the envelope since then."
        );
        const string Reader = "/cases/rest/documents/d1";
        var marks = await server
            .As(Role.Admin)
            .SendAsync("GET", "/api/cases/rest/things?prefix=statement/d1/");
        var (first, second) = ((string)marks.Json[0]!["thing"]!, (string)marks.Json[1]!["thing"]!);
        await visitor.PostAsync(
            Reader,
            Reader,
            ("mark", first),
            ("version", marks.Json[0]!["version"]!.ToString()),
            ("verdict", "rejected"),
            ("why", "a heading")
        );
        var seen = await server.EventsAsync("rest");
        await server
            .As(Role.Admin)
            .SendAsync(
                "PUT",
                $"/api/cases/rest/things/{second}",
                new
                {
                    start = 0,
                    end = 9,
                    text = "read anew",
                }
            );

        var accepted = await visitor.PostAsync(
            Reader,
            $"{Reader}?handler=All",
            ("only", "statement"),
            ("from", "0"),
            ("to", "1000000"),
            ("seen", seen.ToString(CultureInfo.InvariantCulture))
        );
        Assert.Equal(302, accepted.Status);
        var after = await server
            .As(Role.Admin)
            .SendAsync("GET", "/api/cases/rest/things?prefix=statement/d1/");
        Assert.Equal(marks.Json.AsArray().Count, after.Json.AsArray().Count);
        foreach (var item in after.Json.AsArray())
        {
            var thing = (string)item!["thing"]!;
            var wanted =
                string.Equals(thing, first, StringComparison.Ordinal) ? "rejected"
                : string.Equals(thing, second, StringComparison.Ordinal) ? null
                : "accepted";
            Assert.Equal(wanted, (string?)item["value"]!["review"]?["is"]);
        }

        // Of the other kinds none was meant.
        var hedges = await server
            .As(Role.Admin)
            .SendAsync("GET", "/api/cases/rest/things?prefix=attribution/d1/");
        Assert.NotEmpty(hedges.Json.AsArray());
        Assert.All(hedges.Json.AsArray(), item => Assert.Null(item!["value"]!["review"]));
    }

    [Fact]
    public async Task A_mark_is_corrected_rejected_added_and_taken_back_by_forms()
    {
        using var visitor = await server.NewCaseAsync("marks");
        var marks = await server
            .As(Role.Admin)
            .SendAsync("GET", "/api/cases/marks/things?prefix=statement/d1/");
        var mark = (string)marks.Json[0]!["thing"]!;
        var version = marks.Json[0]!["version"]!.ToString();
        const string Reader = "/cases/marks/documents/d1";

        var silent = await visitor.PostAsync(
            $"{Reader}?mark={mark.Replace("/d1", "", StringComparison.Ordinal)}",
            Reader,
            ("mark", mark),
            ("version", version),
            ("verdict", "rejected")
        );
        Assert.Equal(422, silent.Status);
        Assert.Contains("a reason is wanted", silent.Body, StringComparison.Ordinal);
        var unknown = await visitor.PostAsync(
            Reader,
            Reader,
            ("mark", mark),
            ("version", version),
            ("verdict", "praised"),
            ("why", "it is fine")
        );
        Assert.Equal(422, unknown.Status);
        Assert.Contains("accept it, correct it, or reject it", unknown.Body, StringComparison.Ordinal);

        var rejected = await visitor.PostAsync(
            $"{Reader}?mark={mark.Replace("/d1", "", StringComparison.Ordinal)}",
            Reader,
            ("mark", mark),
            ("version", version),
            ("verdict", "rejected"),
            ("why", "not a statement")
        );
        Assert.Equal(302, rejected.Status);
        var state = await server.As(Role.Admin).SendAsync("GET", $"/api/cases/marks/things/{mark}");
        Assert.Equal("rejected", (string)state.Json["value"]!["review"]!["is"]!);

        // Somebody who saw the mark before that is told, and nothing of theirs is lost.
        var late = await visitor.PostAsync(
            Reader + $"?mark={mark.Replace("/d1", "", StringComparison.Ordinal)}",
            Reader,
            ("mark", mark),
            ("version", version),
            ("verdict", "accepted"),
            ("why", "it is one")
        );
        Assert.Equal(409, late.Status);
        Assert.Contains("not a statement", late.Body, StringComparison.Ordinal);
        Assert.Contains("it is one", late.Body, StringComparison.Ordinal);

        var ungrounded = await visitor.PostAsync(
            Reader,
            $"{Reader}?handler=Add",
            ("kind", "hedge"),
            ("quote", "words that are not there")
        );
        Assert.Equal(422, ungrounded.Status);
        var added = await visitor.PostAsync(
            Reader,
            $"{Reader}?handler=Add",
            ("kind", "hedge"),
            ("quote", "crossed   the border"),
            ("why", "seen")
        );
        Assert.Equal(302, added.Status);
        var hedge = (
            await server.As(Role.Admin).SendAsync("GET", "/api/cases/marks/things/hedge/d1/u1")
        ).Json["value"]!;
        Assert.Equal("crossed the border", WebFixture.Text[(int)hedge["start"]!..(int)hedge["end"]!]);

        var number = added.Headers["Location"].Split("done=")[1].Split('#')[0];
        var undone = await visitor.PostAsync(
            "/cases/marks/journal",
            "/cases/marks/journal?handler=Undo",
            ("number", number)
        );
        Assert.Equal(302, undone.Status);
        Assert.Equal(
            404,
            (await server.As(Role.Admin).SendAsync("GET", "/api/cases/marks/things/hedge/d1/u1")).Status
        );
    }

    [Fact]
    public async Task A_long_text_is_paged_to_its_end_and_back()
    {
        var text = new StringBuilder();
        for (var line = 0; line < 1_500; line++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"Line number {line} of a document that goes on for very long, and on, and on again.\n"
            );
        using var visitor = await server.NewCaseAsync("long", text.ToString());
        var (page, pages) = ("/cases/long/documents/d1", 0);

        foreach (var rel in (string[])["next", "prev"])
        {
            for (pages = 1; pages < 10; pages++)
            {
                var body = (await visitor.GetAsync(page)).Body;
                var nav = body.Split("aria-label=\"Parts of the text\"")[1].Split("</nav>")[0];
                if (!nav.Contains($"rel=\"{rel}\"", StringComparison.Ordinal))
                {
                    Assert.Contains(
                        rel is "next" ? "Line number 1499 of" : "Line number 0 of",
                        WebUtility.HtmlDecode(body),
                        StringComparison.Ordinal
                    );
                    break;
                }

                page = WebUtility.HtmlDecode(nav.Split($"rel=\"{rel}\" href=\"")[1].Split('"')[0]);
            }

            Assert.Equal(1 + (text.Length / 40_000), pages);
        }
    }

    [Fact]
    public async Task Two_documents_beside_each_other_show_what_both_have()
    {
        using var visitor = await server.NewCaseAsync(
            "beside",
            "First of all, couriers crossed the northern border unharmed. Nobody else saw it."
        );
        await server
            .As(Role.Admin)
            .SendAsync(
                "POST",
                "/api/cases/beside/documents?name=b.txt",
                "It is said that couriers crossed the northern border unharmed, and more."
            );
        var body = (await visitor.GetAsync("/cases/beside/documents/d1?with=d2")).Body;

        Assert.Contains("1 passage is in both", body, StringComparison.Ordinal);
        Assert.Contains("id=\"here-1\"", body, StringComparison.Ordinal);
        Assert.Contains("id=\"there-1\"", body, StringComparison.Ordinal);
        Assert.Contains(
            "id=\"there-1\" data-n=\"1\"></span><mark class=\"m shared\">couriers crossed the northern border unharmed</mark>",
            body,
            StringComparison.Ordinal
        );
        var alone = (await visitor.GetAsync("/cases/beside/documents/d1")).Body;
        Assert.DoesNotContain("m shared", alone, StringComparison.Ordinal);
    }
}
