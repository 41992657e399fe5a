namespace Assay.Web.Api;

/// <summary>A passkey of yours.</summary>
/// <param name="Id">Its identifier in base64url.</param>
/// <param name="Name">What you called it.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record PasskeyShape(string Id, string? Name, DateTimeOffset CreatedAt);
