using System.Globalization;
using Assay.Web.Access;

namespace Assay.SystemTests.Web;

/// <summary>The page of the sources: who says what, and what an old page of it may not overwrite.</summary>
public sealed class SourcesPageTests(WebFixture server) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task Sources_are_graded_merged_and_split_with_a_history()
    {
        using var visitor = await server.NewCaseAsync("sources");
        const string Page = "/cases/sources/sources";
        Assert.Equal(
            302,
            (
                await visitor.PostAsync(
                    Page,
                    $"{Page}?handler=Add",
                    ("says", "A second staff"),
                    ("grade", "C")
                )
            ).Status
        );
        Assert.Equal(
            302,
            (
                await visitor.PostAsync(
                    Page,
                    $"{Page}?handler=Grade",
                    ("source", "staff"),
                    ("grade", "D"),
                    ("why", "it was wrong twice")
                )
            ).Status
        );
        Assert.Equal(
            302,
            (
                await visitor.PostAsync(
                    Page,
                    $"{Page}?handler=Report",
                    ("source", "a-second-staff"),
                    ("indicator", "couriers"),
                    ("saw", "true")
                )
            ).Status
        );
        Assert.Contains("it was wrong twice", (await visitor.GetAsync(Page)).Body, StringComparison.Ordinal);

        Assert.Equal(
            302,
            (
                await visitor.PostAsync(
                    Page,
                    $"{Page}?handler=Merge",
                    ("source", "a-second-staff"),
                    ("into", "staff"),
                    ("why", "one office")
                )
            ).Status
        );
        Assert.Equal(
            404,
            (
                await server
                    .As(Role.Admin)
                    .SendAsync("GET", "/api/cases/sources/things/source/a-second-staff")
            ).Status
        );
        Assert.Equal(
            "staff",
            (string)
                (await server.As(Role.Admin).SendAsync("GET", "/api/cases/sources/things/report/r2")).Json[
                    "value"
                ]!["source"]!
        );

        Assert.Equal(
            302,
            (
                await visitor.PostAsync(
                    Page,
                    $"{Page}?handler=Split",
                    ("source", "staff"),
                    ("says", "The attaché"),
                    ("reports", "r2"),
                    ("why", "he saw it himself")
                )
            ).Status
        );
        Assert.Equal(
            "the-attach",
            (string)
                (await server.As(Role.Admin).SendAsync("GET", "/api/cases/sources/things/report/r2")).Json[
                    "value"
                ]!["source"]!
        );
        var nonsense = await visitor.PostAsync(
            Page,
            $"{Page}?handler=Merge",
            ("source", "staff"),
            ("into", "nobody"),
            ("why", "x")
        );
        Assert.Equal(422, nonsense.Status);
    }

    [Fact]
    public async Task A_form_of_an_old_page_meets_what_was_changed_since()
    {
        using var visitor = await server.NewCaseAsync("stale");
        const string Page = "/cases/stale/sources";
        var seen = await server.EventsAsync("stale");
        Assert.Contains(
            $"name=\"seen\" value=\"{seen}\"",
            (await visitor.GetAsync(Page)).Body,
            StringComparison.Ordinal
        );
        var first = await GradeAsync("C", seen);
        var late = await GradeAsync("E", seen);

        Assert.Equal(302, first.Status);
        Assert.Equal(409, late.Status);
        Assert.Contains("source/staff", late.Body, StringComparison.Ordinal);
        // The page that shows both knows of it, and so does its form when it is sent again.
        Assert.Contains($"name=\"seen\" value=\"{seen + 1}\"", late.Body, StringComparison.Ordinal);
        Assert.Equal(302, (await GradeAsync("E", seen + 1)).Status);

        // A thing that somebody put in meanwhile under the same name is not overwritten either.
        Assert.Equal(302, (await AddAsync(seen + 2)).Status);
        var state = await server.As(Role.Admin).SendAsync("GET", "/api/cases/stale/things/source/a-clerk");
        await server.As(Role.Admin).SendAsync("DELETE", "/api/cases/stale/things/source/a-clerk");
        Assert.Equal(409, (await AddAsync(seen + 3)).Status);
        Assert.Equal(302, (await AddAsync(seen + 4)).Status);
        Assert.Equal(200, state.Status);

        Task<WebAnswer> GradeAsync(string grade, long known) =>
            visitor.PostAsync(
                Page,
                $"{Page}?handler=Grade",
                ("source", "staff"),
                ("grade", grade),
                ("seen", known.ToString(CultureInfo.InvariantCulture))
            );
        Task<WebAnswer> AddAsync(long known) =>
            visitor.PostAsync(
                Page,
                $"{Page}?handler=Add",
                ("says", "A clerk"),
                ("seen", known.ToString(CultureInfo.InvariantCulture))
            );
    }
}
