using System.Security.Cryptography;
using System.Text;

namespace Assay.Storage.Journals;

/// <summary>A SHA-256 digest: 32 bytes that stand for a content.</summary>
public readonly record struct Digest
{
    /// <summary>Length in bytes.</summary>
    public const int Length = 32;

    private readonly byte[]? _bytes;

    /// <summary>A digest from its 32 bytes.</summary>
    /// <exception cref="ArgumentException">There are not 32.</exception>
    public Digest(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
            throw new ArgumentException($"A digest has {Length} bytes, not {bytes.Length}.", nameof(bytes));
        _bytes = bytes.ToArray();
    }

    /// <summary>What stands before the first event: 32 zero bytes.</summary>
    public static Digest Zero { get; } = new(new byte[Length]);

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes ?? Zero._bytes;

    /// <summary>The digest of bytes.</summary>
    public static Digest Of(ReadOnlySpan<byte> content) => new(SHA256.HashData(content));

    /// <summary>The digest of a text in UTF-8.</summary>
    public static Digest Of(string content) => Of(Encoding.UTF8.GetBytes(content));

    /// <summary>Reads 64 hexadecimal digits in lower case.</summary>
    public static bool TryParse(string? text, out Digest digest)
    {
        digest = default;
        if (text is null || text.Length != 2 * Length || !text.All(char.IsAsciiHexDigitLower))
            return false;
        digest = new Digest(Convert.FromHexString(text));
        return true;
    }

    /// <summary>Whether both have the same bytes.</summary>
    public bool Equals(Digest other) => Bytes.SequenceEqual(other.Bytes);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(Bytes);

    /// <summary>64 hexadecimal digits in lower case.</summary>
    public override string ToString() => Convert.ToHexStringLower(Bytes);
}
