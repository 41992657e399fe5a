using System.Text;
using System.Text.Json.Nodes;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Core.Provenance;
using Assay.Formats.Cases;
using Assay.Reports;
using Assay.Web.Access;
using Assay.Web.Living;
using Assay.Web.Serving;
using Assay.Web.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Assay.Web.Api;

/// <summary>What the workbench's pages show, for programs: the judgement as one rates, who took from whom, the report's files.</summary>
internal static class WorkbenchApi
{
    private const string ReportPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/api/cases/{case}/live", Live)
            .Needs(Role.Reader)
            .WithSummary(
                "What the case comes to at the middles of the ratings, with yours that are not handed in."
            );
        routes
            .MapGet("/api/cases/{case}/rating", ReadRating)
            .Needs(Role.Reader)
            .WithSummary("What a rating stands for: a word, a number or a range.");
        routes
            .MapGet("/api/cases/{case}/trace", TracedAsync)
            .Needs(Role.Reader)
            .RequireRateLimiting(RateLimits.Heavy)
            .WithSummary("Who took from whom among the documents, with what people decided.");
        routes
            .MapGet("/api/cases/{case}/report/report.html", HtmlAsync)
            .Needs(Role.Reader)
            .RequireRateLimiting(RateLimits.Heavy)
            .WithSummary("The report as one HTML file.");
        routes
            .MapGet("/api/cases/{case}/report/report.md", MarkdownAsync)
            .Needs(Role.Reader)
            .RequireRateLimiting(RateLimits.Heavy)
            .WithSummary("The report as Markdown.");
        routes
            .MapGet("/api/cases/{case}/report/report.pdf", PdfAsync)
            .Needs(Role.Reader)
            .RequireRateLimiting(RateLimits.Heavy)
            .WithSummary("The report as PDF, where the machine has Chromium.");
    }

    private static IResult Live(HttpContext context, string @case, LivingCase living)
    {
        var read = living.Read();
        var drafts = RatingDrafts.Of(living.Journal, AccessGate.PersonOf(context).Name);
        var (point, fault) = LiveJudgement.Of(read, drafts);
        if (point is null)
            return ApiResults.Refused(fault!);
        var hypotheses = read.Content.Hypotheses.Select(
            (item, h) =>
                (JsonNode)
                    new JsonObject
                    {
                        ["id"] = item.Id,
                        ["prior"] = point.Prior[h],
                        ["posterior"] = point.Posterior[h],
                        ["percent"] = Ui.Percent(point.Posterior[h]),
                        ["word"] = EstimativeWords.Icd203.Word(Math.Clamp(point.Posterior[h], 0, 1)),
                    }
        );
        return Json(new JsonObject { ["hypotheses"] = new JsonArray([.. hypotheses]) });
    }

    private static IResult ReadRating(string @case, string? text) =>
        RatingText.Read(text ?? "") is { } rating
            ? Json(
                new JsonObject
                {
                    ["isRated"] = rating.IsRated,
                    ["low"] = rating.Low,
                    ["high"] = rating.High,
                }
            )
            : ApiResults.Refused(
                "a word such as likely, a number such as 0.7, or a range such as [0.6, 0.8] is wanted"
            );

    private static async Task<IResult> TracedAsync(string @case, LivingCase living, TraceShelf shelf)
    {
        var documents = living.Documents();
        if (documents.IsEmpty)
            return Json(new JsonObject { ["origins"] = 0, ["documents"] = new JsonArray() });
        var trace = await shelf.TaskOf(living.Journal, documents).ConfigureAwait(false);
        var decisions = DerivationItem.Decisions(living.Journal);
        return Json(
            new JsonObject
            {
                ["origins"] = DerivationItem.Origins(trace, decisions),
                ["originsTraced"] = trace.ExpectedOrigins,
                ["documents"] = new JsonArray([.. trace.Documents.Select(item => (JsonNode)Shape(item))]),
                ["derivations"] = new JsonArray([
                    .. DerivationItem
                        .Of(trace, decisions)
                        .Select(edge =>
                            (JsonNode)
                                new JsonObject
                                {
                                    ["document"] = edge.Document.Id,
                                    ["of"] = edge.Parent.Id,
                                    ["probability"] = edge.Parent.Probability,
                                    ["decision"] = edge.Decision,
                                    ["why"] = edge.Why,
                                    ["reasons"] = new JsonArray([
                                        .. edge.Parent.Reasons.Select(reason => (JsonNode)reason.Words),
                                    ]),
                                }
                        ),
                ]),
            }
        );
    }

    private static JsonObject Shape(TracedDocument document) =>
        new()
        {
            ["id"] = document.Id,
            ["kind"] = document.Kind.ToString().ToLowerInvariant(),
            ["own"] = document.Own,
            ["origin"] = document.Origin,
        };

    private static async Task<IResult> HtmlAsync(
        HttpContext context,
        string @case,
        LivingCase living,
        JudgementShelf shelf,
        ServeOptions options
    )
    {
        context.Response.Headers.ContentSecurityPolicy = ReportPolicy;
        var html = await TextAsync(living, shelf, options, WeighReport.Html).ConfigureAwait(false);
        return TypedResults.Text(html, "text/html", Encoding.UTF8);
    }

    private static async Task<IResult> MarkdownAsync(
        string @case,
        LivingCase living,
        JudgementShelf shelf,
        ServeOptions options
    ) =>
        TypedResults.Text(
            await TextAsync(living, shelf, options, WeighReport.Markdown).ConfigureAwait(false),
            "text/markdown",
            Encoding.UTF8
        );

    private static async Task<IResult> PdfAsync(
        HttpContext context,
        string @case,
        LivingCase living,
        JudgementShelf shelf,
        ServeOptions options
    )
    {
        if (ReportPrinter.Find() is not { } browser)
            return ApiResults.Refused("Chromium is not on this machine; the HTML prints from any browser");
        var html = await TextAsync(living, shelf, options, WeighReport.Html).ConfigureAwait(false);
        return
            await ReportPrinter.PrintAsync(browser, html, context.RequestAborted).ConfigureAwait(false)
                is { } pdf
            ? TypedResults.File(pdf, "application/pdf", $"{@case}.pdf")
            : ApiResults.Refused("Chromium did not print it in time; the HTML prints from any browser");
    }

    private static async Task<string> TextAsync(
        LivingCase living,
        JudgementShelf shelf,
        ServeOptions options,
        Func<Judgement, CaseContent, string, string> write
    )
    {
        var read = living.Read();
        var judgement = await shelf.TaskOf(read, JudgingOptions.Default).ConfigureAwait(false);
        return write(judgement, read.Content, options.Version);
    }

    private static ContentHttpResult Json(JsonObject content) =>
        TypedResults.Text(content.ToJsonString(), "application/json", Encoding.UTF8);
}
