using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;

namespace Assay.Web.Team;

/// <summary>A passkey as the file of a team keeps it.</summary>
internal sealed record KeptPasskey(
    byte[] CredentialId,
    byte[] PublicKey,
    string? Name,
    DateTimeOffset CreatedAt,
    uint SignCount,
    ImmutableArray<string> Transports,
    bool IsUserVerified,
    bool IsBackupEligible,
    bool IsBackedUp,
    byte[] AttestationObject,
    byte[] ClientDataJson
)
{
    /// <summary>A passkey of Identity as text.</summary>
    public static string Write(UserPasskeyInfo passkey) =>
        JsonSerializer.Serialize(
            new KeptPasskey(
                passkey.CredentialId,
                passkey.PublicKey,
                passkey.Name,
                passkey.CreatedAt,
                passkey.SignCount,
                [.. passkey.Transports ?? []],
                passkey.IsUserVerified,
                passkey.IsBackupEligible,
                passkey.IsBackedUp,
                passkey.AttestationObject,
                passkey.ClientDataJson
            ),
            KeptPasskeyJson.Default.KeptPasskey
        );

    /// <summary>And back.</summary>
    public static UserPasskeyInfo Read(string text)
    {
        var kept = JsonSerializer.Deserialize(text, KeptPasskeyJson.Default.KeptPasskey)!;
        return new UserPasskeyInfo(
            kept.CredentialId,
            kept.PublicKey,
            kept.CreatedAt,
            kept.SignCount,
            [.. kept.Transports],
            kept.IsUserVerified,
            kept.IsBackupEligible,
            kept.IsBackedUp,
            kept.AttestationObject,
            kept.ClientDataJson
        )
        {
            Name = kept.Name,
        };
    }
}
