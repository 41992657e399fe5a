using System.Collections.Immutable;

namespace Assay.Web.Access;

/// <summary>Somebody who is known to the server.</summary>
/// <param name="Name">What the journal calls them.</param>
/// <param name="Role">What they may do in every case.</param>
/// <param name="Cases">What they may do in single cases, by name, where that is another role.</param>
public sealed record Person(string Name, Role Role, ImmutableDictionary<string, Role> Cases)
{
    /// <summary>What they may do in a case; <see langword="null"/> asks about the server as a whole.</summary>
    public Role In(string? caseName) =>
        caseName is not null && Cases.TryGetValue(caseName, out var role) ? role : Role;
}
