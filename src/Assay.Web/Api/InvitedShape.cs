namespace Assay.Web.Api;

/// <summary>An invitation that is taken up.</summary>
/// <param name="Name">The name of the member.</param>
/// <param name="Code">The code that the admin gave.</param>
/// <param name="Password">The password from now on.</param>
public sealed record InvitedShape(string Name, string Code, string Password);
