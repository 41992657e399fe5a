using System.Text;
using Assay.Web.Access;
using Assay.Web.Living;
using Assay.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Web.Api;

/// <summary>The documents of a case: add, and read as text or as they came.</summary>
internal static class DocumentsApi
{
    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/api/cases/{case}/documents", AddAsync)
            .Needs(Role.Rater)
            .RequireRateLimiting(RateLimits.Heavy)
            .WithSummary("Adds the document in the body; it is parsed in a worker of its own.");
        routes
            .MapGet("/api/cases/{case}/documents/{document}/text", TextOf)
            .Needs(Role.Reader)
            .WithSummary("The text layer, which offsets of marks refer to.");
        routes
            .MapGet("/api/cases/{case}/documents/{document}/bytes", BytesOf)
            .Needs(Role.Reader)
            .WithSummary("The bytes as they came, to be saved and never shown.");
    }

    private static async Task<IResult> AddAsync(
        HttpContext context,
        string @case,
        LivingCase living,
        ServeOptions options,
        string name,
        string? why
    )
    {
        var result = await new DocumentUpload(options, living, AccessGate.PersonOf(context).Name)
            .AddAsync(context.Request.Body, name, why, context.RequestAborted)
            .ConfigureAwait(false);
        return result.Failed is { } failed
            ? ApiResults.Of(failed, @case)
            : TypedResults.Created(
                $"/api/cases/{@case}/things/{result.Added[0].Thing}",
                (IReadOnlyList<AddedShape>)
                    [.. result.Added.Select(item => new AddedShape(item.Thing, item.Event))]
            );
    }

    private static IResult TextOf(string @case, LivingCase living, string document) =>
        Kept(living, document) is { } kept && living.Journal.Blob(kept.Text) is { } text
            ? TypedResults.Text(Encoding.UTF8.GetString(text), "text/plain", Encoding.UTF8)
            : ApiResults.Missing($"text of {document}");

    private static IResult BytesOf(string @case, LivingCase living, string document) =>
        Kept(living, document) is { Bytes: { } digest } kept && living.Journal.Blob(digest) is { } bytes
            ? TypedResults.File(bytes, "application/octet-stream", kept.FileName)
            : ApiResults.Missing($"content of {document}");

    private static KeptDocument? Kept(LivingCase living, string document) =>
        living.Journal.Find($"{DocumentAdder.Kind}/{document}") is { Value: not null } state
            ? KeptDocument.Of(state)
            : null;
}
