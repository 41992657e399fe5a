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
        TypedResults.Problem(
            statusCode: StatusCodes.Status401Unauthorized,
            title: "what you showed is not right, or there were too many attempts; try again in five minutes"
        );

    private static Ok<SessionShape> Get(HttpContext context) =>
        TypedResults.Ok(PersonRights.Of(AccessGate.PersonOf(context)));

    private static async Task<IResult> SignInAsync(
        SignInManager<Member> signIn,
        TeamFile team,
        SignInShape shown
    )
    {
        if (shown.Password is not { Length: > 0 and <= TeamSignIn.LongestPassword } || shown.Name is null)
            return Unknown();
        if (team.FindByName(shown.Name) is not { PasswordHash: not null } member)
        {
            // It takes as long as for a name that is known.
            signIn.UserManager.PasswordHasher.HashPassword(Nobody(), shown.Password);
            return Unknown();
        }

        var result = await signIn
            .PasswordSignInAsync(member, shown.Password, isPersistent: false, lockoutOnFailure: true)
            .ConfigureAwait(false);
        return result.Succeeded ? TypedResults.Ok(PersonRights.Of(member.Person)) : Unknown();
    }

    private static async Task<IResult> AcceptAsync(
        SignInManager<Member> signIn,
        TeamFile team,
        InvitedShape shown
    )
    {
        if (
            shown is not { Name: not null, Code: not null, Password: not null }
            || !team.IsInvited(shown.Name, shown.Code)
        )
            return Unknown();
        if (Fault(shown.Password) is { } fault)
            return ApiResults.Refused(fault);
        var users = signIn.UserManager;
        var member = (await users.FindByNameAsync(shown.Name).ConfigureAwait(false))!;
        member.PasswordHash = null;
        member.LockedUntil = null;
        var result = await users.AddPasswordAsync(member, shown.Password).ConfigureAwait(false);
        if (!result.Succeeded)
            return ApiResults.Refused(result.Errors.First().Description);
        team.ForgetInvitation(member);
        team.ForgetFailures(member);
        await signIn.SignInAsync(member, isPersistent: false).ConfigureAwait(false);
        return TypedResults.Ok(PersonRights.Of(member.Person));
    }

    private static async Task<NoContent> SignOutAsync(SignInManager<Member> signIn)
    {
        await signIn.SignOutAsync().ConfigureAwait(false);
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
        if (Fault(shown.Password) is { } fault)
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

    private static string? Fault(string password) =>
        password.Length is >= TeamSignIn.ShortestPassword and <= TeamSignIn.LongestPassword
            ? null
            : $"found a password of {password.Length} characters, where {TeamSignIn.ShortestPassword} to {TeamSignIn.LongestPassword} are wanted";

    private static Member Nobody() =>
        new()
        {
            Id = "0",
            Name = "nobody",
            SecurityStamp = "",
        };
}
