namespace Assay.Web.Api;

/// <summary>Another password.</summary>
/// <param name="Current">The one until now.</param>
/// <param name="Password">The one from now on.</param>
public sealed record PasswordShape(string Current, string Password);
