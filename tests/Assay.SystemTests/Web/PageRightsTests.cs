using System.Reflection;
using Assay.Web.Access;
using Assay.Web.Pages;
using Assay.Web.Workbench;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Assay.SystemTests.Web;

/// <summary>Every form of every page, for every role: refused where it must be, with nothing in the journal, and nowhere else.</summary>
public sealed class PageRightsTests(WebFixture server) : IClassFixture<WebFixture>
{
    // The least role for each handler, its page, and fields with which it does something. A handler that is not here fails
    // the test, so that nobody adds one without thinking.
    private static readonly (string Handler, Role Least, string Page, (string, string)[] Fields)[] Forms =
    [
        ("Index.OnPostAsync", Role.Admin, "/", [("name", "begun")]),
        ("Index.OnPostExampleAsync", Role.Admin, "/", []),
        ("Overview.OnPostQuestionAsync", Role.Lead, "/cases/own", [("question", "Who else ran it?")]),
        ("Overview.OnPostHypothesisAsync", Role.Lead, "/cases/own", [("says", "Another ran it")]),
        ("Overview.OnPostIndicatorAsync", Role.Rater, "/cases/own", [("says", "A letter was seen")]),
        ("Overview.OnPostDraftAsync", Role.Lead, "/cases/own", []),
        ("Documents.OnPostAsync", Role.Rater, "/cases/own/documents", []),
        ("Sources.OnPostAddAsync", Role.Rater, "/cases/own/sources", [("says", "A neighbour")]),
        ("Sources.OnPostGradeAsync", Role.Rater, "/cases/own/sources", [("source", "staff"), ("grade", "D")]),
        (
            "Sources.OnPostMergeAsync",
            Role.Rater,
            "/cases/own/sources",
            [("source", "nobody"), ("into", "staff"), ("why", "one office")]
        ),
        (
            "Sources.OnPostSplitAsync",
            Role.Rater,
            "/cases/own/sources",
            [("source", "staff"), ("says", "The clerk"), ("reports", "r1"), ("why", "saw it")]
        ),
        (
            "Sources.OnPostReportAsync",
            Role.Rater,
            "/cases/own/sources",
            [("source", "staff"), ("indicator", "couriers"), ("saw", "true")]
        ),
        (
            "Provenance.OnPostDocumentAsync",
            Role.Rater,
            "/cases/own/provenance",
            [("document", "d1"), ("of", "d1"), ("decision", "cut")]
        ),
        (
            "Provenance.OnPostReportAsync",
            Role.Rater,
            "/cases/own/provenance",
            [("report", "r1"), ("of", "r1"), ("decision", "cut")]
        ),
        (
            "Matrix.OnPostAsync",
            Role.Rater,
            "/cases/own/matrix",
            [("r|couriers|genuine", "0.3"), ("then", "submit")]
        ),
        ("Journal.OnPostUndoAsync", Role.Rater, "/cases/own/journal", [("number", "999")]),
        (
            "Reader.OnPostAsync",
            Role.Rater,
            "/cases/own/documents/d1",
            [("mark", "statement/d1/s1"), ("version", "2"), ("verdict", "accepted")]
        ),
        (
            "Reader.OnPostAddAsync",
            Role.Rater,
            "/cases/own/documents/d1",
            [("kind", "hedge"), ("quote", "probably")]
        ),
        (
            "Reader.OnPostAllAsync",
            Role.Rater,
            "/cases/own/documents/d1",
            [("from", "0"), ("to", "1000"), ("seen", "999")]
        ),
    ];

    [Fact]
    public void Every_handler_is_among_them()
    {
        // Whoever signs in has no role yet; TeamDoorTests look at that page.
        var handlers = typeof(WorkbenchPage)
            .Assembly.GetTypes()
            .Where(type =>
                type.IsSubclassOf(typeof(PageModel)) && !type.IsAbstract && type != typeof(SignInModel)
            )
            .SelectMany(type =>
                type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
                    .Where(method => method.Name.StartsWith("OnPost", StringComparison.Ordinal))
                    .Select(method =>
                        $"{type.Name.Replace("Model", "", StringComparison.Ordinal)}.{method.Name}"
                    )
            );

        Assert.Equal(
            Forms.Select(form => form.Handler).Order(StringComparer.Ordinal),
            handlers.Order(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public async Task Every_form_is_refused_where_it_must_be_and_nowhere_else()
    {
        await server
            .As(Role.Admin)
            .SendAsync("POST", "/api/cases/own/documents?name=a.txt", "The staff probably saw it.");
        foreach (var role in Enum.GetValues<Role>())
        {
            using var visitor = await Visitor.WithAsync(server.Address, server.TokenOf(role));
            foreach (var (handler, least, page, fields) in Forms)
            {
                var before = await server.EventsAsync("own");
                var name = handler.Split("OnPost")[1].Replace("Async", "", StringComparison.Ordinal);
                var answer = await visitor.PostAsync(
                    "/cases/own/sources",
                    name.Length > 0 ? $"{page}?handler={name}" : page,
                    fields
                );
                var what = $"{handler} by {role}: {answer.Status}";
                if (role == Role.None && page.StartsWith("/cases", StringComparison.Ordinal))
                    Assert.True(answer.Status == 404, what);
                else if (role == Role.None)
                    // No page with a form is there for them, and so no form's token either.
                    Assert.True(answer.Status == 400, what);
                else if (role < least)
                    Assert.True(
                        answer.Status == 422 && answer.Body.Contains(" may ", StringComparison.Ordinal),
                        what
                    );
                else
                    Assert.True(
                        answer.Status is 302 or 409 or 422
                            && !answer.Body.Contains("your role here", StringComparison.Ordinal)
                            && !answer.Body.Contains("only an administrator", StringComparison.Ordinal),
                        what
                    );
                if (role < least)
                    Assert.True(
                        before == await server.EventsAsync("own"),
                        $"{what}, and something is in the journal"
                    );
                var foreign = page.Replace("/own", "/foreign", StringComparison.Ordinal);
                if (!string.Equals(foreign, page, StringComparison.Ordinal))
                    Assert.Equal(404, (await visitor.SendAsync(foreign, fields)).Status);
            }
        }
    }
}
