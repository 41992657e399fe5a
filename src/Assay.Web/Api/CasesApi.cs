using System.Text;
using Assay.Formats.Cases;
using Assay.Formats.Parts;
using Assay.Storage.Journals;
using Assay.Web.Access;
using Assay.Web.Living;
using Assay.Web.Serving;
using Assay.Web.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Assay.Web.Api;

/// <summary>Cases as a whole: list, begin, read, export, check.</summary>
internal static class CasesApi
{
    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/cases", List).Needs(Role.None).WithSummary("The cases that you may read.");
        routes.MapPost("/api/cases", CreateAsync).Needs(Role.Admin).WithSummary("Begins a case.");
        routes.MapGet("/api/cases/{case}", Get).Needs(Role.Reader).WithSummary("A case.");
        routes
            .MapGet("/api/cases/{case}/case.yaml", Yaml)
            .Needs(Role.Reader)
            .WithSummary("The case as a case file.");
        routes
            .MapPut("/api/cases/{case}/case.yaml", PutYamlAsync)
            .Needs(Role.Lead)
            .WithSummary("Makes the case what a case file says.");
        routes
            .MapGet("/api/cases/{case}/archive.zip", Archive)
            .Needs(Role.Lead)
            .WithSummary("The whole journal with its contents.");
        routes
            .MapGet("/api/cases/{case}/verification", VerifyAsync)
            .Needs(Role.Reader)
            .WithSummary("Checks that nothing was changed since it was written.");
        routes
            .MapPost("/api/cases/{case}/checkpoint", Seal)
            .Needs(Role.Lead)
            .WithSummary("Signs where the journal ends now.");
    }

    private static Ok<IReadOnlyList<CaseShape>> List(HttpContext context, CaseShelf shelf)
    {
        var person = AccessGate.PersonOf(context);
        return TypedResults.Ok<IReadOnlyList<CaseShape>>([
            .. shelf
                .Names()
                .Where(name => person.In(name) >= Role.Reader)
                .Select(name => Shape(name, shelf.Find(name)!, person)),
        ]);
    }

    private static async Task<IResult> CreateAsync(HttpContext context, CaseShelf shelf, NewCaseShape wanted)
    {
        var person = AccessGate.PersonOf(context);
        if (string.IsNullOrEmpty(wanted.Name))
            return ApiResults.Refused("a name for the case is wanted");
        var @case = wanted.Yaml is null ? null : Read(wanted.Yaml);
        if (shelf.Create(wanted.Name) is not { } made)
            return TypedResults.Problem(
                statusCode: StatusCodes.Status409Conflict,
                title: $"there is a case {wanted.Name} already"
            );
        if (@case is not null)
            await made.ReplaceAsync(@case, person.Name, "the case begins").ConfigureAwait(false);
        return TypedResults.Created($"/api/cases/{wanted.Name}", Shape(wanted.Name, made, person));
    }

    private static IResult Get(HttpContext context, string @case, LivingCase living) =>
        Versions.Answer(
            context,
            living.Journal.Head().Number,
            () => TypedResults.Ok(Shape(@case, living, AccessGate.PersonOf(context)))
        );

    private static IResult Yaml(HttpContext context, string @case, LivingCase living) =>
        Versions.Answer(
            context,
            living.Journal.Head().Number,
            () => TypedResults.Text(CaseFile.Write(living.Read()), "application/yaml", Encoding.UTF8)
        );

    private static async Task<IResult> PutYamlAsync(HttpContext context, string @case, LivingCase living)
    {
        if (!Versions.TryRead(context.Request, out var expects))
            return ApiResults.Refused(Versions.Wanted);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        body.Position = 0;
        var outcome = await living
            .ReplaceAsync(
                CaseFile.Read("the case file", body),
                AccessGate.PersonOf(context).Name,
                context.Request.Query["why"],
                expects
            )
            .ConfigureAwait(false);
        return outcome is null
            ? TypedResults.Ok(new DoneShape(living.Journal.Head().Number, IsRepeated: true))
            : ApiResults.Of(outcome, @case);
    }

    private static IResult Archive(HttpContext context, string @case, LivingCase living)
    {
        var blind = Blindfold.Drafts(living.Journal, AccessGate.PersonOf(context).Name);
        return blind.IsEmpty
            ? Archived(@case, living)
            : TypedResults.Problem(
                statusCode: StatusCodes.Status409Conflict,
                title: $"the archive would show ratings that are not handed in, of {string.Join(", ", blind)}; "
                    + "it can be had when they are handed in, or taken away for good"
            );
    }

    private static PushStreamHttpResult Archived(string @case, LivingCase living) =>
        TypedResults.Stream(
            async output =>
            {
                using var zip = new MemoryStream();
                JournalArchive.Write(living.Journal, zip);
                zip.Position = 0;
                await zip.CopyToAsync(output).ConfigureAwait(false);
            },
            "application/zip",
            $"{@case}.zip"
        );

    private static async Task<Ok<VerdictShape>> VerifyAsync(
        string @case,
        LivingCase living,
        VerificationShelf shelf
    )
    {
        var verdict = await shelf.TaskOf(living.Journal).ConfigureAwait(false);
        return TypedResults.Ok(
            new VerdictShape(
                verdict.IsSound,
                verdict.Events,
                verdict.Redacted,
                verdict.Root.ToString(),
                verdict.FirstBad,
                [.. verdict.Faults.Select(fault => fault.Says)]
            )
        );
    }

    private static ContentHttpResult Seal(string @case, LivingCase living, ServeOptions options) =>
        TypedResults.Text(living.Journal.Seal(options.Key()).ToString(), "text/plain", Encoding.UTF8);

    private static Core.Cases.Case Read(string yaml)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(yaml));
        return CaseFile.Read("the case file", content);
    }

    private static CaseShape Shape(string name, LivingCase living, Person person)
    {
        var journal = living.Journal;
        var whole = journal.Find(CaseParts.Whole)?.Value;
        return new CaseShape(
            name,
            journal.Name,
            ThingContent.Text(whole, "question"),
            journal.Head().Number,
            person.In(name).ToString().ToLowerInvariant()
        );
    }
}
