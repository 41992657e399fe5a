using System.Globalization;
using System.Text;

namespace Assay.Storage.Journals;

/// <summary>A promise about a journal: it had this many events, and their Merkle tree this root.</summary>
/// <remarks>
/// Whoever keeps one can later show that events were cut off, changed or replaced. The text is a signed note of the
/// kind that transparency logs use (C2SP signed-note and tlog-checkpoint): the origin, the size, the root in base64,
/// an empty line, then a line for the signature. A line "parts" holds the first nine bytes of the root of each of up to
/// 1,024 equal stretches of events, so that the stretch where a journal was changed can be named.
/// </remarks>
public sealed record Checkpoint
{
    private const string SignatureMark = "\u2014 ";

    // Enough to name one event of a thousand, or one thousandth of a longer journal.
    private const int MostParts = 1024;
    private const int PartLength = 9;
    private const string PartsMark = "parts ";

    private readonly string _parts;

    private Checkpoint(string origin, long size, Digest root, string parts, string signature) =>
        (Origin, Size, Root, _parts, SignatureLine) = (origin, size, root, parts, signature);

    /// <summary>Which journal is meant: <c>assay/</c> and the identifier of the case.</summary>
    public string Origin { get; }

    /// <summary>Number of events.</summary>
    public long Size { get; }

    /// <summary>Root of the Merkle tree over them.</summary>
    public Digest Root { get; }

    /// <summary>The line of the signature, without its line end.</summary>
    public string SignatureLine { get; }

    /// <summary>Signs the state of a journal.</summary>
    /// <param name="origin">What the journal is called.</param>
    /// <param name="hashes">The hashes of its events.</param>
    /// <param name="key">The key that signs.</param>
    public static Checkpoint Sign(string origin, IReadOnlyList<Digest> hashes, SigningKey key)
    {
        ArgumentNullException.ThrowIfNull(hashes);
        ArgumentNullException.ThrowIfNull(key);
        var root = hashes.Aggregate(MerkleFrontier.Empty, (tree, hash) => tree.With(hash)).Root();
        var parts = PartsOf(hashes);
        var signature = key.Sign(Encoding.UTF8.GetBytes(Body(origin, hashes.Count, root, parts)));
        return new Checkpoint(
            origin,
            hashes.Count,
            root,
            parts,
            $"{SignatureMark}{key.Public.Name} {Convert.ToBase64String(signature)}"
        );
    }

    /// <summary>The first stretch of events that is not what the checkpoint knew, as their numbers.</summary>
    /// <param name="hashes">The hashes of the events as they are now, as many as the checkpoint has at least.</param>
    /// <returns>From and to, both inclusive; <see langword="null"/> where nothing differs.</returns>
    public (long From, long To)? FirstDifference(IReadOnlyList<Digest> hashes)
    {
        ArgumentNullException.ThrowIfNull(hashes);
        var known = hashes.Take((int)Math.Min(Size, int.MaxValue)).ToList();
        var now = PartsOf(known);
        var part = PartSize(Size);
        for (var i = 0; i < Math.Min(now.Length, _parts.Length) / PartTextLength; i++)
        {
            var place = i * PartTextLength;
            if (!_parts.AsSpan(place, PartTextLength).SequenceEqual(now.AsSpan(place, PartTextLength)))
                return (i * part + 1, Math.Min((i + 1) * part, Size));
        }

        return null;
    }

    /// <summary>Reads the text of a checkpoint. The signature is not looked at.</summary>
    /// <exception cref="FormatException">It is none; the message says what was wanted.</exception>
    public static Checkpoint Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var parts = lines.Length > 3 && lines[3].StartsWith(PartsMark, StringComparison.Ordinal) ? 1 : 0;
        if (lines.Length < 5 + parts || lines[3 + parts].Length > 0 || lines[0].Length == 0)
            throw new FormatException(
                "no checkpoint: an origin, a size, a root, an empty line and a signature are wanted"
            );
        if (
            !long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || lines[1] is ['0', _, ..]
        )
            throw new FormatException($"no checkpoint: '{lines[1]}' on line 2 is no number of events");
        var root = new byte[Digest.Length];
        if (!ExactBase64.TryRead(lines[2], root))
            throw new FormatException(
                $"no checkpoint: '{lines[2]}' on line 3 is no hash of 32 bytes in base64"
            );
        if (!lines[4 + parts].StartsWith(SignatureMark, StringComparison.Ordinal))
            throw new FormatException($"no checkpoint: line {5 + parts} is no signature");
        return new Checkpoint(
            lines[0],
            size,
            new Digest(root),
            parts == 1 ? lines[3][PartsMark.Length..] : "",
            lines[4 + parts]
        );
    }

    /// <summary>Whether the signature is by this key.</summary>
    public bool IsSignedBy(PublicKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var parts = SignatureLine[SignatureMark.Length..].Split(' ');
        if (
            parts is not [var name, var signature]
            || !string.Equals(name, key.Name, StringComparison.Ordinal)
        )
            return false;
        var bytes = new byte[PublicKey.SignatureLength];
        return ExactBase64.TryRead(signature, bytes)
            && key.Verifies(Encoding.UTF8.GetBytes(Body(Origin, Size, Root, _parts)), bytes);
    }

    /// <summary>The text, which people keep.</summary>
    public override string ToString() => $"{Body(Origin, Size, Root, _parts)}\n{SignatureLine}\n";

    private static int PartTextLength => PartLength / 3 * 4;

    private static string Body(string origin, long size, Digest root, string parts) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{origin}\n{size}\n{Convert.ToBase64String(root.Bytes)}\n{(parts.Length > 0 ? $"{PartsMark}{parts}\n" : "")}"
        );

    /// <summary>How many events a part has: the least power of two that leaves at most <see cref="MostParts"/>.</summary>
    private static long PartSize(long size)
    {
        var part = 1L;
        while ((size + part - 1) / part > MostParts)
            part *= 2;
        return part;
    }

    /// <summary>The first bytes of the root of each part, in base64 without separators.</summary>
    private static string PartsOf(IReadOnlyList<Digest> hashes)
    {
        var part = (int)PartSize(hashes.Count);
        var text = new StringBuilder();
        for (var start = 0; start < hashes.Count; start += part)
        {
            var tree = MerkleFrontier.Empty;
            for (var i = start; i < Math.Min(start + part, hashes.Count); i++)
                tree = tree.With(hashes[i]);
            text.Append(Convert.ToBase64String(tree.Root().Bytes[..PartLength]));
        }

        return text.ToString();
    }
}
