using System.Collections.Immutable;
using Assay.Web.Access;

namespace Assay.Web.Team;

/// <summary>Somebody of a team, with what ASP.NET Core Identity keeps of them.</summary>
internal sealed class Member
{
    /// <summary>Their number in the file.</summary>
    public required string Id { get; init; }

    /// <summary>The name under which they sign in, and which the journal calls them.</summary>
    public required string Name { get; set; }

    /// <summary>What they may do in cases of which nothing else is said.</summary>
    public Role Role { get; init; }

    /// <summary>What they may do in single cases.</summary>
    public ImmutableDictionary<string, Role> Cases { get; init; } = ImmutableDictionary<string, Role>.Empty;

    /// <summary>What the password was hashed to; <see langword="null"/> where none was set.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes when sessions that are open have to end.</summary>
    public required string SecurityStamp { get; set; }

    /// <summary>How often somebody failed to sign in since the last success.</summary>
    public int Failures { get; set; }

    /// <summary>Until when nobody can sign in under the name.</summary>
    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>The member as the gate knows people.</summary>
    public Person Person => new(Name, Role, Cases);
}
