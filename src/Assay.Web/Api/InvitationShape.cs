namespace Assay.Web.Api;

/// <summary>An invitation.</summary>
/// <param name="Name">Whom it is for.</param>
/// <param name="Code">The code, good for one password within seven days.</param>
public sealed record InvitationShape(string Name, string Code);
