using System.Collections.Immutable;
using Assay.Storage.Journals;
using Assay.Web.Access;
using Assay.Web.Living;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Assay.Web.Api;

/// <summary>The things of a case: list, read, put, take away, search; several at once.</summary>
internal static class ThingsApi
{
    private const int MostListed = 1_000;
    private const string RequestKey = "Idempotency-Key";

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/api/cases/{case}/things", List)
            .Needs(Role.Reader)
            .WithSummary("Things in the order in which they were made.");
        routes
            .MapGet("/api/cases/{case}/things/{**thing}", Get)
            .Needs(Role.Reader)
            .WithSummary("A thing, with its version as ETag.");
        routes
            .MapPut("/api/cases/{case}/things/{**thing}", PutAsync)
            .Needs(Role.Rater)
            .WithSummary("Makes a thing what the body says.");
        routes
            .MapDelete("/api/cases/{case}/things/{**thing}", DeleteAsync)
            .Needs(Role.Rater)
            .WithSummary("Takes a thing away.");
        routes
            .MapGet("/api/cases/{case}/history/{**thing}", History)
            .Needs(Role.Reader)
            .WithSummary("The events that changed a thing.");
        routes
            .MapPost("/api/cases/{case}/edits", EditAsync)
            .Needs(Role.Rater)
            .WithSummary("Changes several things: all or none.");
        routes
            .MapGet("/api/cases/{case}/search", Search)
            .Needs(Role.Reader)
            .WithSummary("Things that have all words of a query.");
    }

    private static Ok<IReadOnlyList<ThingShape>> List(
        HttpContext context,
        string @case,
        LivingCase living,
        string? prefix,
        int? skip,
        int? most,
        long? at
    )
    {
        var states = at is { } number
            ? [.. living.Journal.ListAt(number, prefix ?? "").Skip(skip ?? 0).Take(Most(most))]
            : living.Journal.List(prefix ?? "", Math.Max(0, skip ?? 0), Most(most));
        return TypedResults.Ok(Seen(context, living, states));
    }

    private static IResult Get(HttpContext context, string @case, LivingCase living, string thing)
    {
        if (
            living.Journal.Find(thing) is not { Value: not null } state
            || Blindfold.IsHidden(living.Journal, AccessGate.PersonOf(context).Name, thing)
        )
            return ApiResults.Missing(thing);
        return Versions.Answer(context, state.Version, () => TypedResults.Ok(ThingShape.Of(state)));
    }

    private static async Task<IResult> PutAsync(
        HttpContext context,
        string @case,
        LivingCase living,
        string thing,
        string? kind,
        string? why
    )
    {
        using var body = new StreamReader(context.Request.Body);
        var value = await body.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false);
        return await ChangeAsync(
                context,
                @case,
                living,
                new PutShape(thing, new RawJson(value), Expects: null),
                kind,
                why
            )
            .ConfigureAwait(false);
    }

    private static async Task<IResult> DeleteAsync(
        HttpContext context,
        string @case,
        LivingCase living,
        string thing,
        string? kind,
        string? why
    ) =>
        await ChangeAsync(context, @case, living, new PutShape(thing, Value: null, Expects: null), kind, why)
            .ConfigureAwait(false);

    private static async Task<IResult> ChangeAsync(
        HttpContext context,
        string @case,
        LivingCase living,
        PutShape put,
        string? kind,
        string? why
    )
    {
        if (!Versions.TryRead(context.Request, out var expects))
            return ApiResults.Refused(Versions.Wanted);
        var usual = $"{put.Thing.Split('/')[0]}.{(put.Value is null ? "removed" : "put")}";
        var edit = new EditShape(kind ?? usual, why, [put with { Expects = expects }]);
        return await EditAsync(context, @case, living, edit).ConfigureAwait(false);
    }

    private static async Task<IResult> EditAsync(
        HttpContext context,
        string @case,
        LivingCase living,
        EditShape edit
    )
    {
        var person = AccessGate.PersonOf(context);
        var puts = edit.Puts.IsDefault ? [] : edit.Puts;
        if (puts.Any(put => put?.Thing is null))
            return ApiResults.Refused("each change names the thing that it is of");
        if (
            puts.FirstOrDefault(put => !ThingRights.MayPut(person.In(@case), person.Name, put.Thing)) is
            { } refused
        )
            return TypedResults.Problem(
                statusCode: StatusCodes.Status403Forbidden,
                title: $"a lead may change {refused.Thing}"
            );
        var wanted = ImmutableArray.CreateRange(
            puts,
            put => new EntityPut(put.Thing, put.Value?.Text, put.Expects)
        );
        if (wanted.Select(ThingContent.Fault).FirstOrDefault(fault => fault is not null) is { } fault)
            return ApiResults.Refused(fault);
        string? request = context.Request.Headers[RequestKey];
        var things = puts.Select(put => put.Thing).ToList();
        if (Blindfold.KeyFault(request, things) is { } guessable)
            return ApiResults.Refused(guessable);
        var outcome = await living
            .Journal.EditAsync(
                new CaseEdit
                {
                    Who = person.Name,
                    Kind = edit.Kind ?? "case.edited",
                    Why = edit.Why,
                    Request = Blindfold.Key(request, things),
                    Puts = wanted,
                }
            )
            .ConfigureAwait(false);
        return ApiResults.Of(outcome, @case, puts);
    }

    private static IResult History(HttpContext context, string @case, LivingCase living, string thing)
    {
        var numbers = living.Journal.History(thing);
        return numbers.Count == 0
            ? ApiResults.Missing(thing)
            : TypedResults.Ok<IReadOnlyList<EventShape>>([
                .. numbers
                    .TakeLast(MostListed)
                    .SelectMany(number => living.Journal.Events(number - 1, 1))
                    .Select(@event =>
                        EventShape.Of(@event, living.Journal, AccessGate.PersonOf(context).Name)
                    ),
            ]);
    }

    private static Ok<IReadOnlyList<ThingShape>> Search(
        HttpContext context,
        string @case,
        LivingCase living,
        string q,
        int? most
    )
    {
        var who = AccessGate.PersonOf(context).Name;
        return TypedResults.Ok<IReadOnlyList<ThingShape>>([
            .. CaseSearch
                .Find(
                    living.Journal,
                    q,
                    Math.Min(Most(most), 100),
                    state => !Blindfold.IsHidden(living.Journal, who, state.Entity)
                )
                .Select(ThingShape.Of),
        ]);
    }

    /// <summary>Things without the ratings that others have not submitted.</summary>
    private static IReadOnlyList<ThingShape> Seen(
        HttpContext context,
        LivingCase living,
        IEnumerable<EntityState> states
    ) =>
        [
            .. states
                .Where(state =>
                    !Blindfold.IsHidden(living.Journal, AccessGate.PersonOf(context).Name, state.Entity)
                )
                .Select(ThingShape.Of),
        ];

    private static int Most(int? most) => Math.Clamp(most ?? 100, 1, MostListed);
}
