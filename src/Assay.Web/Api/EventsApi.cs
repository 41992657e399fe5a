using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Assay.Storage.Journals;
using Assay.Web.Access;
using Assay.Web.Living;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Assay.Web.Api;

/// <summary>The journal of a case: list, follow, undo, redact.</summary>
internal static class EventsApi
{
    private const int MostListed = 1_000;

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/cases/{case}/events", List).Needs(Role.Reader).WithSummary("Events in order.");
        routes
            .MapGet("/api/cases/{case}/changes", Follow)
            .Needs(Role.Reader)
            .WithSummary("Events as they come, as server-sent events.");
        routes
            .MapPost("/api/cases/{case}/events/{number:long}/undo", UndoAsync)
            .Needs(Role.Rater)
            .WithSummary("Takes an event back by another.");
        routes
            .MapPost("/api/cases/{case}/events/{number:long}/redact", RedactAsync)
            .Needs(Role.Lead)
            .WithSummary("Takes the content of an event away for good; its hash stays.");
    }

    private static Ok<IReadOnlyList<EventShape>> List(
        HttpContext context,
        string @case,
        LivingCase living,
        long? after,
        int? most
    ) =>
        TypedResults.Ok<IReadOnlyList<EventShape>>([
            .. living
                .Journal.Events(Math.Max(0, after ?? 0), Math.Clamp(most ?? 100, 1, MostListed))
                .Select(@event => EventShape.Of(@event, living.Journal, AccessGate.PersonOf(context).Name)),
        ]);

    private static ServerSentEventsResult<RawJson> Follow(
        HttpContext context,
        string @case,
        LivingCase living,
        long? after,
        CancellationToken cancellation
    ) =>
        TypedResults.ServerSentEvents(
            Coming(
                living.Journal,
                AccessGate.PersonOf(context).Name,
                () => AccessGate.RoleNow(context, @case) >= Role.Reader,
                LastHeard(context.Request) ?? after ?? living.Journal.Head().Number,
                cancellation
            )
        );

    /// <summary>A browser that lost the connection says which event it heard last, and misses none.</summary>
    private static long? LastHeard(HttpRequest request) =>
        long.TryParse(
            request.Headers["Last-Event-ID"],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static async IAsyncEnumerable<SseItem<RawJson>> Coming(
        Journal journal,
        string who,
        Func<bool> mayRead,
        long after,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        // Says at once that the server listens; else a client would wait for the first change to know.
        yield return new SseItem<RawJson>(
            new RawJson(string.Create(CultureInfo.InvariantCulture, $"{{\"after\":{after}}}")),
            "ready"
        );
        while (true)
        {
            await journal.NextAsync(after, cancellation).ConfigureAwait(false);
            if (!mayRead())
                yield break;
            foreach (var @event in journal.Events(after, MostListed))
            {
                yield return new SseItem<RawJson>(Json(@event, journal, who), "event")
                {
                    EventId = @event.Number.ToString(CultureInfo.InvariantCulture),
                };
                after = @event.Number;
            }
        }
    }

    private static RawJson Json(JournalEvent @event, Journal journal, string who) =>
        new(JsonSerializer.Serialize(EventShape.Of(@event, journal, who), ApiJson.Default.EventShape));

    private static async Task<IResult> UndoAsync(
        HttpContext context,
        string @case,
        LivingCase living,
        long number,
        ReasonShape? reason
    )
    {
        var person = AccessGate.PersonOf(context);
        var @event = living.Journal.Events(number - 1, 1).FirstOrDefault(item => item.Number == number);
        if (@event is null)
            return ApiResults.Missing($"event {number}");
        if (@event.Changes().Any(change => !ThingRights.MayPut(person.In(@case), person.Name, change.Entity)))
            return TypedResults.Problem(
                statusCode: StatusCodes.Status403Forbidden,
                title: "a lead may take this back"
            );
        string? request = context.Request.Headers["Idempotency-Key"];
        var things = @event.Changes().Select(change => change.Entity).ToList();
        if (Blindfold.KeyFault(request, things) is { } guessable)
            return ApiResults.Refused(guessable);
        var outcome = await living
            .Journal.UndoAsync(number, person.Name, reason?.Why, Blindfold.Key(request, things))
            .ConfigureAwait(false);
        return ApiResults.Of(outcome, @case);
    }

    private static async Task<IResult> RedactAsync(
        HttpContext context,
        string @case,
        LivingCase living,
        long number,
        ReasonShape? reason
    )
    {
        var outcome = await living
            .Journal.EditAsync(
                new CaseEdit
                {
                    Who = AccessGate.PersonOf(context).Name,
                    Kind = "event.redacted",
                    Why = reason?.Why,
                    Request = context.Request.Headers["Idempotency-Key"],
                    Redacts = [number],
                }
            )
            .ConfigureAwait(false);
        return ApiResults.Of(outcome, @case);
    }
}
