namespace Assay.Web.Api;

/// <summary>A name with the password.</summary>
/// <param name="Name">The name of a member.</param>
/// <param name="Password">The password.</param>
public sealed record SignInShape(string Name, string Password);
