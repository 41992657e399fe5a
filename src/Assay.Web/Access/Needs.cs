namespace Assay.Web.Access;

/// <summary>The role that an endpoint asks for. An endpoint without one answers nobody.</summary>
/// <param name="Role">The least role; <see cref="Role.None"/> lets everybody in, known or not.</param>
public sealed record Needs(Role Role);
