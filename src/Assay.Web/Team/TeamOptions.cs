namespace Assay.Web.Team;

/// <summary>How a team reaches its server.</summary>
/// <param name="File">Who belongs to it.</param>
/// <param name="Origin">
/// The address that browsers see, such as <c>https://assay.example.org</c>: that of the proxy in front, which encrypts. Cookies
/// and passkeys belong to it.
/// </param>
public sealed record TeamOptions(TeamFile File, Uri Origin)
{
    /// <summary>How often a minute one address may try to sign in.</summary>
    public int SignInsAMinute { get; init; } = 30;

    /// <summary>The origin as browsers write it.</summary>
    public string OriginText => Origin.GetLeftPart(UriPartial.Authority);

    /// <summary>Whether browsers come encrypted; else the team works on this machine alone.</summary>
    public bool IsEncrypted => string.Equals(Origin.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal);
}
