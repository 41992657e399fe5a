using Assay.Web.Access;
using Assay.Web.Team;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Assay.Web.Api;

/// <summary>Who belongs to the team, and what each may do.</summary>
internal static class PeopleApi
{
    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/people", List).Needs(Role.Admin).WithSummary("Everybody, and what they may do.");
        routes
            .MapPut("/api/people/{person}", Put)
            .Needs(Role.Admin)
            .WithSummary("Says what somebody may do; who is not there yet is added.");
        routes
            .MapDelete("/api/people/{person}", Remove)
            .Needs(Role.Admin)
            .WithSummary("Takes somebody out; their sessions end at once.");
        routes
            .MapPost("/api/people/{person}/invitation", Invite)
            .Needs(Role.Admin)
            .WithSummary("A code with which somebody sets a password once.");
    }

    private static Ok<IReadOnlyList<SessionShape>> List(TeamFile team) =>
        TypedResults.Ok<IReadOnlyList<SessionShape>>([.. team.People().Select(PersonRights.Of)]);

    private static IResult Put(TeamFile team, string person, PersonShape wanted)
    {
        var read = PersonRights.Read(person, wanted);
        return team.Put(read)
            ? TypedResults.Ok(PersonRights.Of(read))
            : ApiResults.Refused(TeamFile.LastAdmin);
    }

    private static IResult Remove(TeamFile team, string person)
    {
        if (team.FindByName(person) is null)
            return ApiResults.Missing(person);
        return team.Remove(person) ? TypedResults.NoContent() : ApiResults.Refused(TeamFile.LastAdmin);
    }

    private static IResult Invite(TeamFile team, string person) =>
        team.Invite(person) is { } code
            ? TypedResults.Ok(new InvitationShape(person, code))
            : ApiResults.Missing(person);
}
