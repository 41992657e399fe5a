using Microsoft.AspNetCore.Identity;

namespace Assay.Web.Team;

/// <summary>What ASP.NET Core Identity asks of a store of users, over the file of a team.</summary>
/// <remarks>Members are added and removed by <see cref="TeamFile"/> itself; Identity changes what they sign in with.</remarks>
internal sealed class MemberStore(TeamFile team)
    : IUserPasswordStore<Member>,
        IUserSecurityStampStore<Member>,
        IUserLockoutStore<Member>,
        IUserPasskeyStore<Member>
{
    public void Dispose()
    {
        // The file is the server's.
    }

    public Task<string> GetUserIdAsync(Member user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(Member user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Name);

    public Task SetUserNameAsync(Member user, string? userName, CancellationToken cancellationToken) =>
        throw new NotSupportedException("a member keeps the name: the journal knows them by it");

    public Task<string?> GetNormalizedUserNameAsync(Member user, CancellationToken cancellationToken) =>
        GetUserNameAsync(user, cancellationToken);

    // Names are lower-case from the beginning, and Identity writes the normal form before each update.
    public Task SetNormalizedUserNameAsync(
        Member user,
        string? normalizedName,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    public Task<IdentityResult> CreateAsync(Member user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("members are added by an admin");

    public Task<IdentityResult> UpdateAsync(Member user, CancellationToken cancellationToken)
    {
        team.Update(user);
        return Task.FromResult(IdentityResult.Success);
    }

    public Task<IdentityResult> DeleteAsync(Member user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("members are removed by an admin");

    public Task<Member?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Task.FromResult(team.FindById(userId));

    public Task<Member?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        Task.FromResult(team.FindByName(normalizedUserName));

    public Task SetPasswordHashAsync(Member user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(Member user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Member user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash is not null);

    public Task SetSecurityStampAsync(Member user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(Member user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.SecurityStamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Member user, CancellationToken cancellationToken) =>
        Task.FromResult(user.LockedUntil);

    public Task SetLockoutEndDateAsync(
        Member user,
        DateTimeOffset? lockoutEnd,
        CancellationToken cancellationToken
    )
    {
        user.LockedUntil = lockoutEnd;
        return Task.CompletedTask;
    }

    public Task<int> IncrementAccessFailedCountAsync(Member user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Failures = team.CountFailure(user));

    public Task ResetAccessFailedCountAsync(Member user, CancellationToken cancellationToken)
    {
        team.ForgetFailures(user);
        user.Failures = 0;
        return Task.CompletedTask;
    }

    public Task<int> GetAccessFailedCountAsync(Member user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Failures);

    public Task<bool> GetLockoutEnabledAsync(Member user, CancellationToken cancellationToken) =>
        Task.FromResult(true);

    public Task SetLockoutEnabledAsync(Member user, bool enabled, CancellationToken cancellationToken) =>
        throw new NotSupportedException("nobody is spared the lock");

    public Task AddOrUpdatePasskeyAsync(
        Member user,
        UserPasskeyInfo passkey,
        CancellationToken cancellationToken
    )
    {
        team.PutPasskey(user, passkey.CredentialId, KeptPasskey.Write(passkey));
        return Task.CompletedTask;
    }

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Member user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>([.. team.Passkeys(user).Select(KeptPasskey.Read)]);

    public Task<Member?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult(team.FindByPasskey(credentialId));

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(
        Member user,
        byte[] credentialId,
        CancellationToken cancellationToken
    ) =>
        (await GetPasskeysAsync(user, cancellationToken).ConfigureAwait(false)).FirstOrDefault(passkey =>
            passkey.CredentialId.AsSpan().SequenceEqual(credentialId)
        );

    public Task RemovePasskeyAsync(Member user, byte[] credentialId, CancellationToken cancellationToken)
    {
        team.RemovePasskey(user, credentialId);
        return Task.CompletedTask;
    }
}
