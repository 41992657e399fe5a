using Assay.Storage.Journals;
using Assay.Web.Access;

namespace Assay.SystemTests.Web;

/// <summary>Ratings that nobody else may see, or guess, before they are handed in.</summary>
public sealed class BlindRatingTests(WebFixture server) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task Ratings_are_unseen_until_they_are_handed_in()
    {
        using var rater = await Visitor.WithAsync(server.Address, server.TokenOf(Role.Rater));
        using var lead = await Visitor.WithAsync(server.Address, server.TokenOf(Role.Lead));
        const string Page = "/cases/own/matrix";
        const string Cell = "r|couriers|genuine";

        Assert.Equal(
            302,
            (
                await rater.PostAsync(
                    Page,
                    Page,
                    (Cell, "0.123"),
                    ("why", "the 0.123 is mine"),
                    ("then", "keep")
                )
            ).Status
        );
        Assert.Contains("0.123", (await rater.GetAsync(Page)).Body, StringComparison.Ordinal);
        foreach (var path in (string[])["/cases/own/matrix", "/cases/own/journal", "/cases/own"])
            Assert.DoesNotContain("0.123", (await lead.GetAsync(path)).Body, StringComparison.Ordinal);
        // The page of a search repeats what was asked, and that alone.
        Assert.DoesNotContain(
            "0.123",
            (await lead.GetAsync("/cases/own/search?q=0.123"))
                .Body.Replace("?q=0.123", "", StringComparison.Ordinal)
                .Replace("value=\"0.123\"", "", StringComparison.Ordinal)
                .Replace("<bdi>0.123</bdi>", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        foreach (var path in (string[])["things?prefix=rating/", "events", "history/rating/rater/couriers"])
        {
            var answer = await server.As(Role.Lead).SendAsync("GET", $"/api/cases/own/{path}");
            Assert.DoesNotContain("0.123", answer.Body, StringComparison.Ordinal);
        }

        Assert.Equal(
            404,
            (
                await server.As(Role.Admin).SendAsync("GET", "/api/cases/own/things/rating/rater/couriers")
            ).Status
        );
        Assert.Equal(
            422,
            (await rater.PostAsync(Page, Page, (Cell, "perhaps-ish"), ("then", "keep"))).Status
        );
        var blind = await server.As(Role.Lead).SendAsync("GET", "/api/cases/own/archive.zip");
        Assert.Equal(409, blind.Status);
        Assert.Contains("not handed in, of rater", blind.Body, StringComparison.Ordinal);
        Assert.Equal(302, (await rater.PostAsync(Page, Page, ("then", "submit"))).Status);
        Assert.Equal(200, (await server.As(Role.Lead).SendAsync("GET", "/api/cases/own/archive.zip")).Status);
        Assert.Contains(
            "the 0.123 is mine",
            (await server.As(Role.Lead).SendAsync("GET", "/api/cases/own/events?most=1000")).Body,
            StringComparison.Ordinal
        );
        // Whoever has not handed in sees that somebody has, and not what.
        Assert.DoesNotContain("0.123", (await lead.GetAsync(Page)).Body, StringComparison.Ordinal);
        Assert.Equal(302, (await lead.PostAsync(Page, Page, (Cell, "0.9"), ("then", "submit"))).Status);
        var seen = (await lead.GetAsync(Page)).Body;
        Assert.Contains("rater</bdi>: 0.123", seen, StringComparison.Ordinal);
        Assert.Contains("differs", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rating_that_is_guessed_can_not_be_told_by_the_hash_of_its_event()
    {
        using var visitor = await server.NewCaseAsync("guess");
        var admin = server.As(Role.Admin);
        await visitor.PostAsync("/cases/guess/matrix", "/cases/guess/matrix", ("r|couriers|genuine", "0.3"));
        await admin.SendAsync(
            "PUT",
            "/api/cases/guess/things/rating/admin/x",
            "{\"likely\":{\"genuine\":\"0.3\"}}"
        );
        await admin.SendAsync("POST", "/api/cases/guess/events/4/undo", "{}");
        var events = (
            await server.As(Role.Reader).SendAsync("GET", "/api/cases/guess/events?after=2")
        ).Json.AsArray();
        Assert.Equal(3, events.Count);
        using var journal = Journal.Open(
            SqliteDatabase.Open(server.PathOf("guess"), toWrite: false),
            name: null,
            TimeProvider.System
        );
        foreach (var kept in journal.Events(2, 3))
        {
            Assert.True(kept.Request is { Length: >= 32 });
            // All that a reader sees or can guess; the key is what is missing.
            Assert.NotEqual(kept.Hash, (kept with { Request = null }).ComputeHash());
        }

        Assert.Equal(
            422,
            (
                await admin.SendAsync(
                    "PUT",
                    "/api/cases/guess/things/rating/admin/couriers",
                    "{}",
                    ("Idempotency-Key", "k1")
                )
            ).Status
        );
    }

    [Fact]
    public async Task What_a_rating_comes_to_at_once_follows_it_and_is_nobody_elses()
    {
        using var visitor = await server.NewCaseAsync("live");
        var before = await LiveAsync(Role.Lead);

        await RateAsync(Role.Rater, "0.1");
        var first = await LiveAsync(Role.Rater);
        await RateAsync(Role.Rater, "0.9");
        var second = await LiveAsync(Role.Rater);
        Assert.Equal(3, new[] { before, first, second }.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(before, await LiveAsync(Role.Lead));

        await RateAsync(Role.Lead, "0.1");
        Assert.Equal(first, await LiveAsync(Role.Lead));
        Assert.Equal(second, await LiveAsync(Role.Rater));

        // Of another case the same ratings come to something else.
        await server
            .As(Role.Lead)
            .SendAsync("PUT", "/api/cases/live/things/source/staff", new { reliability = "E" });
        Assert.NotEqual(second, await LiveAsync(Role.Rater), StringComparer.Ordinal);

        async Task<string> LiveAsync(Role role) =>
            (await server.As(role).SendAsync("GET", "/api/cases/live/live")).Body;
        async Task RateAsync(Role role, string rating) =>
            Assert.Equal(
                201,
                (
                    await server
                        .As(role)
                        .SendAsync(
                            "PUT",
                            $"/api/cases/live/things/rating/{role.ToString().ToLowerInvariant()}/couriers",
                            new { likely = new { genuine = rating } }
                        )
                ).Status
            );
    }
}
