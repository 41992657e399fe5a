using System.Text;
using Assay.Core.Reading;
using Assay.Formats.Templates;
using Assay.Ingest;
using Assay.Storage.Journals;
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
        using var folder = new UploadFolder();
        var path = folder.PathOf(name);
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await using (file.ConfigureAwait(false))
            await context.Request.Body.CopyToAsync(file, context.RequestAborted).ConfigureAwait(false);
        var loaded = await new DocumentLoader(IngestLimits.Default, options.Workers)
            .LoadAsync([path], standardInput: null, progress: null, context.RequestAborted)
            .ConfigureAwait(false);
        if (loaded.Documents.IsEmpty)
            return ApiResults.Refused(
                loaded.Unread is [var unread, ..]
                    ? $"{name}: {unread.Reason}"
                    : $"{name}: nothing could be read"
            );
        var person = AccessGate.PersonOf(context);
        var results = new List<AddedShape>();
        foreach (var document in loaded.Documents)
        {
            if (DocumentAdder.Find(living.Journal, document.Sha256) is { } known)
            {
                results.Add(new AddedShape(known, 0));
                continue;
            }

            var named = document with
            {
                Id = DocumentAdder.NextId(living.Journal),
                Path = document.Path.Replace(path, name, StringComparison.Ordinal),
            };
            var reading = DocumentReader.Read(named, TemplateLibrary.Load().Patterns);
            var bytes =
                loaded.Documents.Length == 1
                    ? await File.ReadAllBytesAsync(path, context.RequestAborted).ConfigureAwait(false)
                    : null;
            var outcome = await DocumentAdder
                .AddAsync(living.Journal, new AddedDocument(reading, bytes), person.Name, why)
                .ConfigureAwait(false);
            if (outcome.Result != EditResult.Done)
                return ApiResults.Of(outcome, @case);
            results.Add(new AddedShape($"{DocumentAdder.Kind}/{named.Id}", outcome.Event));
        }

        return TypedResults.Created(
            $"/api/cases/{@case}/things/{results[0].Thing}",
            (IReadOnlyList<AddedShape>)results
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
