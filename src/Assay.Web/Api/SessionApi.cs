using Assay.Web.Access;
using Assay.Web.Serving;
using Assay.Web.Team;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace Assay.Web.Api;

/// <summary>Who you are; signing in and out with a password.</summary>
internal static class SessionApi
{
    /// <summary>Adds the endpoint that every server has.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/session", Get).Needs(Role.None).WithSummary("Who you are to the server.");

    /// <summary>Adds those of a team's server.</summary>
    public static void MapTeam(IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/api/session", SignInAsync)
            .NeedsNothing()
            .RequireRateLimiting(RateLimits.SignIn)
            .WithSummary("Signs in with a password; the answer sets a cookie.");
        routes
            .MapPost("/api/session/invitation", AcceptAsync)
            .NeedsNothing()
            .RequireRateLimiting(RateLimits.SignIn)
            .WithSummary("Takes up an invitation: sets the password, and signs in.");
        routes.MapDelete("/api/session", SignOutAsync).Needs(Role.None).WithSummary("Signs out.");
        routes
            .MapPut("/api/session/password", ChangeAsync)
            .Needs(Role.None)
            .RequireRateLimiting(RateLimits.SignIn)
            .WithSummary("Sets another password; other sessions of yours end.");
    }

    /// <summary>The same words whether the name, the password or the code was wrong, or the name is locked.</summary>
    public static ProblemHttpResult Unknown() =>
        TypedResults.Problem(statusCode: StatusCodes.Status401Unauthorized, title: TeamDoor.Unknown);

    private static Ok<SessionShape> Get(HttpContext context) =>
        TypedResults.Ok(PersonRights.Of(AccessGate.PersonOf(context)));

    private static async Task<IResult> SignInAsync(TeamDoor door, SignInShape shown) =>
        await door.EnterAsync(shown.Name, shown.Password).ConfigureAwait(false) is { } member
            ? TypedResults.Ok(PersonRights.Of(member.Person))
            : Unknown();

    private static async Task<IResult> AcceptAsync(TeamDoor door, InvitedShape shown)
    {
        var (member, fault) = await door.AcceptAsync(shown.Name, shown.Code, shown.Password)
            .ConfigureAwait(false);
        if (member is not null)
            return TypedResults.Ok(PersonRights.Of(member.Person));
        return fault is null ? Unknown() : ApiResults.Refused(fault);
    }

    private static async Task<NoContent> SignOutAsync(TeamDoor door)
    {
        await door.LeaveAsync().ConfigureAwait(false);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> ChangeAsync(
        HttpContext context,
        SignInManager<Member> signIn,
        PasswordShape shown
    )
    {
        if (shown is not { Current: not null, Password: not null })
            return ApiResults.Refused("the current password and the new one are wanted");
        if (TeamDoor.Fault(shown.Password) is { } fault)
            return ApiResults.Refused(fault);
        var users = signIn.UserManager;
        var member = (await users.GetUserAsync(context.User).ConfigureAwait(false))!;
        // A cookie that was left open is no licence to try passwords.
        var check = await signIn
            .CheckPasswordSignInAsync(member, shown.Current, lockoutOnFailure: true)
            .ConfigureAwait(false);
        if (!check.Succeeded)
            return ApiResults.Refused("the current password is not right, or there were too many attempts");
        var result = await users
            .ChangePasswordAsync(member, shown.Current, shown.Password)
            .ConfigureAwait(false);
        if (!result.Succeeded)
            return ApiResults.Refused(result.Errors.First().Description);
        await signIn.SignInAsync(member, isPersistent: false).ConfigureAwait(false);
        return TypedResults.NoContent();
    }
}
