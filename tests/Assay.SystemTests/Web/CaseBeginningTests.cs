using System.Globalization;
using System.Net;
using Assay.Web.Access;

namespace Assay.SystemTests.Web;

/// <summary>How a case begins on the first page, with all that was chosen for it.</summary>
public sealed class CaseBeginningTests(WebFixture server) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task A_case_begins_with_a_question_its_answers_and_documents()
    {
        using var visitor = await Visitor.WithAsync(server.Address, server.TokenOf(Role.Admin));
        var begun = await visitor.UploadAsync(
            "/",
            "a.txt",
            WebFixture.Text,
            ("name", "begun"),
            ("question", "Who ran it?"),
            ("answers", "Itself\nThe state")
        );
        Assert.Equal("/cases/begun", begun.Headers["Location"]);
        Assert.Contains("The state", (await visitor.GetAsync("/cases/begun")).Body, StringComparison.Ordinal);
        Assert.Equal(
            422,
            (await visitor.UploadAsync("/", "a.txt", WebFixture.Text, ("name", "begun"))).Status
        );
        Assert.Equal(
            422,
            (await visitor.UploadAsync("/", "a.txt", WebFixture.Text, ("name", "../etc"))).Status
        );
        Assert.Equal(
            302,
            (
                await visitor.UploadAsync(
                    "/cases/begun/documents",
                    "b.txt",
                    "Another text that says something else."
                )
            ).Status
        );
        Assert.Equal(
            422,
            (await visitor.UploadAsync("/cases/begun/documents", "c.unknown", "\u0000\u0001")).Status
        );
    }

    [Fact]
    public async Task Nothing_that_was_chosen_is_left_out_in_silence()
    {
        using var visitor = await Visitor.WithAsync(server.Address, server.TokenOf(Role.Admin));
        var two = await visitor.UploadAsync(
            "/",
            [("a.case.yaml", WebFixture.CaseYaml), ("b.case.yaml", WebFixture.CaseYaml)],
            ("name", "silent")
        );
        Assert.Equal(422, two.Status);
        Assert.Contains("one case file begins a case, and 2 were chosen", two.Body, StringComparison.Ordinal);

        var begun = await visitor.UploadAsync(
            "/",
            [
                ("first.unknown", "\u0000\u0001"),
                ("good.txt", WebFixture.Text),
                ("second.unknown", "\u0000\u0001"),
            ],
            ("name", "silent")
        );
        Assert.Equal(302, begun.Status);
        var page = await visitor.GetAsync(begun.Headers["Location"]);
        Assert.Contains("first.unknown", page.Body, StringComparison.Ordinal);
        Assert.Contains("second.unknown", page.Body, StringComparison.Ordinal);

        // What is found besides takes no statement's place.
        await server
            .As(Role.Admin)
            .SendAsync(
                "POST",
                "/api/cases/silent/edits",
                new
                {
                    puts = Enumerable
                        .Range(0, 450)
                        .Select(number => new
                        {
                            thing = $"note/n{number}",
                            value = new { text = "couriers" },
                        })
                        .ToArray(),
                }
            );
        Assert.Contains(
            "Officials said that",
            (await visitor.GetAsync("/cases/silent/statements?words=couriers")).Body,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Of_very_many_files_that_fail_the_page_names_the_first_and_says_how_many_more()
    {
        const int Failing = 14;
        using var visitor = await server.NewCaseAsync("many");
        // In an address a letter of these is six bytes, and so the names alone are more than a server takes there.
        var name = new string('ж', 110);

        var sent = await visitor.UploadAsync(
            "/cases/many/documents",
            [
                .. Enumerable.Range(10, Failing).Select(n => ($"{n}{name}.unknown", "\u0000\u0001")),
                ("good.txt", "Another text that says something else."),
            ]
        );
        Assert.Equal(302, sent.Status);
        var page = await visitor.GetAsync(sent.Headers["Location"]);

        Assert.Equal(200, page.Status);
        var body = WebUtility.HtmlDecode(page.Body);
        var named = Enumerable
            .Range(10, Failing)
            .Count(n => body.Contains($"{n}{name}", StringComparison.Ordinal));
        Assert.InRange(named, 1, Failing - 1);
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"and {Failing - named} more"),
            body,
            StringComparison.Ordinal
        );
    }
}
