using System.Security.Cryptography;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Assay.Storage.Journals;

/// <summary>The key that signs checkpoints: Ed25519 (RFC 8032). It is kept outside the case, or it would prove nothing.</summary>
public sealed class SigningKey
{
    private const string Prefix = "PRIVATE+KEY+";
    private const byte Algorithm = 1;

    private readonly byte[] _seed;

    private SigningKey(string name, byte[] seed)
    {
        _seed = seed;
        var point = new byte[Ed25519.PublicKeySize];
        Ed25519.GeneratePublicKey(seed, 0, point, 0);
        Public = new PublicKey(name, point);
    }

    /// <summary>The half that may be given away.</summary>
    public PublicKey Public { get; }

    /// <summary>A new key from the system's source of randomness.</summary>
    /// <exception cref="ArgumentException">The name is empty, or has a blank or a plus sign.</exception>
    public static SigningKey Create(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (name.Any(letter => char.IsWhiteSpace(letter) || letter == '+'))
            throw new ArgumentException(
                $"The name '{name}' has a blank or a plus sign, and a key's name has none.",
                nameof(name)
            );
        return new SigningKey(name, RandomNumberGenerator.GetBytes(Ed25519.SecretKeySize));
    }

    /// <summary>Reads what <see cref="Secret"/> writes.</summary>
    /// <exception cref="FormatException">It is no such key.</exception>
    public static SigningKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        var parts = trimmed.StartsWith(Prefix, StringComparison.Ordinal)
            ? trimmed[Prefix.Length..].Split('+', 3)
            : [];
        var bytes = new byte[1 + Ed25519.SecretKeySize];
        return
            parts is [{ Length: > 0 } name, _, var seed]
            && ExactBase64.TryRead(seed, bytes)
            && bytes[0] == Algorithm
            ? new SigningKey(name, bytes[1..])
            : throw new FormatException("no signing key: PRIVATE+KEY+NAME+HASH+KEY is wanted");
    }

    /// <summary>The key as it is kept. Whoever reads it can sign.</summary>
    public string Secret()
    {
        byte[] bytes = [Algorithm, .. _seed];
        return $"{Prefix}{Public.Name}+{Convert.ToHexStringLower(Public.Mark)}+{Convert.ToBase64String(bytes)}";
    }

    internal byte[] Sign(byte[] message)
    {
        var signature = new byte[Ed25519.SignatureSize];
        Ed25519.Sign(_seed, 0, message, 0, message.Length, signature, 0);
        return [.. Public.Mark, .. signature];
    }
}
