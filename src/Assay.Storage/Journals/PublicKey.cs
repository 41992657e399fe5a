using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Assay.Storage.Journals;

/// <summary>The public half of a key that signs checkpoints: Ed25519 (RFC 8032), written as signed notes have it.</summary>
public sealed class PublicKey
{
    /// <summary>Bytes of a signature: four that name the key, and the 64 of Ed25519.</summary>
    internal static int SignatureLength => MarkLength + Ed25519.SignatureSize;

    private const int MarkLength = 4;
    private const byte Algorithm = 1;

    private readonly byte[] _point;

    internal PublicKey(string name, byte[] point)
    {
        Name = name;
        _point = point;
        Mark = MarkOf(name, point);
    }

    /// <summary>What the key is called: no blank and no plus sign.</summary>
    public string Name { get; }

    /// <summary>Four bytes that tell keys of one name apart.</summary>
    internal byte[] Mark { get; }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">It is no such key; the message says what was wanted.</exception>
    public static PublicKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Trim().Split('+', 3);
        var bytes = new byte[1 + Ed25519.PublicKeySize];
        if (
            parts is not [{ Length: > 0 } name, var mark, var point]
            || !ExactBase64.TryRead(point, bytes)
            || bytes[0] != Algorithm
        )
            throw new FormatException("no public key: NAME+HASH+KEY is wanted, as in a signed note");
        var key = new PublicKey(name, bytes[1..]);
        return string.Equals(mark, Convert.ToHexStringLower(key.Mark), StringComparison.Ordinal)
            ? key
            : throw new FormatException($"the public key {name} is damaged: its hash is another");
    }

    /// <summary>Whether bytes are this key's signature of a message.</summary>
    internal bool Verifies(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        signature.Length == SignatureLength
        && signature[..MarkLength].SequenceEqual(Mark)
        && Ed25519.Verify(
            signature[MarkLength..].ToArray(),
            0,
            _point,
            0,
            message.ToArray(),
            0,
            message.Length
        );

    /// <summary><c>NAME+HASH+KEY</c>.</summary>
    public override string ToString()
    {
        byte[] bytes = [Algorithm, .. _point];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}+{Convert.ToHexStringLower(Mark)}+{Convert.ToBase64String(bytes)}"
        );
    }

    private static byte[] MarkOf(string name, byte[] point)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(name), (byte)'\n', Algorithm, .. point];
        return SHA256.HashData(bytes)[..MarkLength];
    }
}
