using System.Buffers.Binary;
using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assay.SystemTests.Web;

/// <summary>An authenticator in software: one ES256 key, the attestation "none" (WebAuthn level 3, 6.5).</summary>
public sealed class SoftPasskey(string origin) : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte WithKey = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(16);
    private string _user = "";
    private uint _count;

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    /// <summary>What navigator.credentials.create() would give.</summary>
    public JsonObject Create(JsonNode options)
    {
        _user = (string)options["user"]!["id"]!;
        var client = Client("webauthn.create", options);
        var cbor = new CborWriter();
        cbor.WriteStartMap(3);
        cbor.WriteTextString("fmt");
        cbor.WriteTextString("none");
        cbor.WriteTextString("attStmt");
        cbor.WriteStartMap(0);
        cbor.WriteEndMap();
        cbor.WriteTextString("authData");
        cbor.WriteByteString([
            .. Data((string)options["rp"]!["id"]!, Present | Verified | WithKey),
            .. new byte[16],
            0,
            (byte)_id.Length,
            .. _id,
            .. PublicKey(),
        ]);
        cbor.WriteEndMap();
        return Credential(
            new JsonObject
            {
                ["clientDataJSON"] = Text(client),
                ["attestationObject"] = Text(cbor.Encode()),
                ["transports"] = new JsonArray("internal"),
            }
        );
    }

    /// <summary>What navigator.credentials.get() would give.</summary>
    public JsonObject Get(JsonNode options)
    {
        _count++;
        var client = Client("webauthn.get", options);
        var data = Data((string)options["rpId"]!, Present | Verified);
        var signature = _key.SignData(
            [.. data, .. SHA256.HashData(client)],
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
        return Credential(
            new JsonObject
            {
                ["clientDataJSON"] = Text(client),
                ["authenticatorData"] = Text(data),
                ["signature"] = Text(signature),
                ["userHandle"] = _user,
            }
        );
    }

    private byte[] Client(string type, JsonNode options) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                type,
                challenge = (string)options["challenge"]!,
                origin,
                crossOrigin = false,
            }
        );

    private byte[] Data(string party, byte flags)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, _count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(party)), flags, .. count];
    }

    /// <summary>The public key as COSE writes it (RFC 9053, 7.1.1).</summary>
    private byte[] PublicKey()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        var cbor = new CborWriter(CborConformanceMode.Ctap2Canonical);
        cbor.WriteStartMap(5);
        cbor.WriteInt32(1);
        cbor.WriteInt32(2);
        cbor.WriteInt32(3);
        cbor.WriteInt32(-7);
        cbor.WriteInt32(-1);
        cbor.WriteInt32(1);
        cbor.WriteInt32(-2);
        cbor.WriteByteString(point.X!);
        cbor.WriteInt32(-3);
        cbor.WriteByteString(point.Y!);
        cbor.WriteEndMap();
        return cbor.Encode();
    }

    private JsonObject Credential(JsonObject response) =>
        new()
        {
            ["id"] = Text(_id),
            ["rawId"] = Text(_id),
            ["type"] = "public-key",
            ["response"] = response,
            ["clientExtensionResults"] = new JsonObject(),
            ["authenticatorAttachment"] = "platform",
        };

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
