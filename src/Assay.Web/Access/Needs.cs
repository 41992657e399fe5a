namespace Assay.Web.Access;

/// <summary>The role that an endpoint asks for. An endpoint without one answers nobody.</summary>
/// <param name="Role">The least role; <see cref="Role.None"/> lets everybody in.</param>
/// <param name="IsKnown">Whether it must be somebody whom the server knows, whatever their role.</param>
public sealed record Needs(Role Role, bool IsKnown);
