using Microsoft.AspNetCore.Identity;

namespace Assay.Web.Team;

/// <summary>Lets members in, by password or by invitation: what the API and the page for signing in share.</summary>
internal sealed class TeamDoor(SignInManager<Member> signIn, TeamFile team)
{
    /// <summary>The same words whether the name, the password or the code was wrong, or the name is locked.</summary>
    public const string Unknown =
        "what you showed is not right, or there were too many attempts; try again in five minutes";

    /// <summary>Signs in by a password; <see langword="null"/> where what was shown is not right.</summary>
    public async Task<Member?> EnterAsync(string? name, string? password)
    {
        if (password is not { Length: > 0 and <= TeamSignIn.LongestPassword } || name is null)
            return null;
        if (team.FindByName(name) is not { PasswordHash: not null } member)
        {
            // It takes as long as for a name that is known.
            signIn.UserManager.PasswordHasher.HashPassword(Nobody(), password);
            return null;
        }

        var result = await signIn
            .PasswordSignInAsync(member, password, isPersistent: false, lockoutOnFailure: true)
            .ConfigureAwait(false);
        return result.Succeeded ? member : null;
    }

    /// <summary>Takes up an invitation: sets the password, and signs in.</summary>
    /// <returns>Who came in, or what is wrong with the password; neither where the invitation is not right.</returns>
    public async Task<(Member? Member, string? Fault)> AcceptAsync(
        string? name,
        string? code,
        string? password
    )
    {
        if (name is null || code is null || password is null || !team.IsInvited(name, code))
            return (null, null);
        if (Fault(password) is { } fault)
            return (null, fault);
        var users = signIn.UserManager;
        var member = (await users.FindByNameAsync(name).ConfigureAwait(false))!;
        member.PasswordHash = null;
        member.LockedUntil = null;
        var result = await users.AddPasswordAsync(member, password).ConfigureAwait(false);
        if (!result.Succeeded)
            return (null, result.Errors.First().Description);
        team.ForgetInvitation(member);
        team.ForgetFailures(member);
        await signIn.SignInAsync(member, isPersistent: false).ConfigureAwait(false);
        return (member, null);
    }

    /// <summary>Signs out.</summary>
    public Task LeaveAsync() => signIn.SignOutAsync();

    /// <summary>What is wrong with a new password; <see langword="null"/> where nothing is.</summary>
    public static string? Fault(string password) =>
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
