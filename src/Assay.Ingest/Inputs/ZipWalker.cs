using System.IO.Compression;

namespace Assay.Ingest.Inputs;

/// <summary>Unpacks one archive, and those within it, member by member, and counts what it costs.</summary>
internal sealed class ZipWalker(IngestLimits limits, string archive)
{
    private const int RatioFreeBytes = 1024 * 1024;
    private long _unpacked;
    private int _entries;

    /// <summary>Whether the bytes are a zip archive that holds files, rather than a document in zip packing.</summary>
    public static bool IsArchive(Stream stream)
    {
        Span<byte> head = stackalloc byte[64];
        stream.Position = 0;
        var got = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        stream.Position = 0;
        return got.StartsWith("PK\u0005\u0006"u8)
            || (got.StartsWith("PK\u0003\u0004"u8) && !IsOffice(stream));
    }

    /// <summary>The members in ordinal order of their names, or the reason why the archive is refused.</summary>
    public IEnumerable<FoundInput> Walk(Stream stream) => Walk(stream, archive, 1);

    // An Office file names its parts within the first entries or in the central directory at the end.
    private static bool IsOffice(Stream stream)
    {
        var sample = new byte[Math.Min(stream.Length, 4096)];
        var head = stream.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false);
        var office = sample.AsSpan(0, head).IndexOf("[Content_Types].xml"u8) >= 0;
        stream.Position = Math.Max(0, stream.Length - 64 * 1024);
        var tail = new byte[Math.Min(stream.Length, 64 * 1024)];
        var end = stream.ReadAtLeast(tail, tail.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return office || tail.AsSpan(0, end).IndexOf("[Content_Types].xml"u8) >= 0;
    }

    private IEnumerable<FoundInput> Walk(Stream stream, string path, int depth)
    {
        if (Refusal(stream, depth) is { } reason)
            return [FoundInput.Refused(path, reason, archive)];
        try
        {
            var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            _entries += zip.Entries.Count;
            return zip.Entries.Count == 0
                ? [FoundInput.Refused(path, "the archive is empty", archive)]
                : Members(zip, path, depth);
        }
        catch (Exception e)
            when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return [FoundInput.Refused(path, "the archive is damaged", archive)];
        }
    }

    private string? Refusal(Stream stream, int depth)
    {
        if (depth > limits.ArchiveDepth)
            return $"it is an archive more than {limits.ArchiveDepth} archives deep";
        if (stream.Length > limits.UnpackedBytes)
            return $"the archive is larger than {limits.UnpackedBytes / (1024 * 1024)} MB";
        var count = ZipDirectory.Count(stream, limits.ArchiveEntries - _entries);
        stream.Position = 0;
        if (count < 0)
            return "the archive is damaged: it has no directory of its files";
        return count > limits.ArchiveEntries - _entries
            ? $"the archive has more than {limits.ArchiveEntries} entries"
            : null;
    }

    private IEnumerable<FoundInput> Members(ZipArchive zip, string path, int depth)
    {
        using (zip)
        {
            var files = zip.Entries.Where(entry =>
                !entry.FullName.EndsWith('/') && !IsHidden(entry.FullName)
            );
            foreach (var entry in files.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                if (_unpacked > limits.UnpackedBytes)
                {
                    var most = limits.UnpackedBytes / (1024 * 1024);
                    var reason =
                        $"the archive unpacks to more than {most} MB; this and what follows was left unread";
                    yield return FoundInput.Refused(Member(path, entry), reason, archive);
                    yield break;
                }

                foreach (var one in FromEntry(entry, Member(path, entry), depth))
                    yield return one;
            }
        }
    }

    private static string Member(string path, ZipArchiveEntry entry) =>
        $"{path}!/{PathText.Of(entry.FullName)}";

    private static bool IsHidden(string name) =>
        name.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || name.StartsWith('.')
        || name.Contains("/.", StringComparison.Ordinal);

    private IEnumerable<FoundInput> FromEntry(ZipArchiveEntry entry, string path, int depth)
    {
        var (bytes, reason) = Unpack(entry);
        if (bytes is null)
            return [FoundInput.Refused(path, reason!, archive)];
        var stream = new MemoryStream(bytes, writable: false);
        return IsArchive(stream)
            ? Walk(stream, path, depth + 1)
            : [new FoundInput(path, bytes, null, archive)];
    }

    private (byte[]? Bytes, string? Reason) Unpack(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
            return (null, "it is encrypted");
        if (entry.Length < 0 || entry.CompressedLength < 0)
            return (null, "the archive states a wrong size for it");
        if (entry.Length > limits.InputBytes)
            return (null, $"it unpacks to more than {limits.InputBytes / (1024 * 1024)} MB");
        var allowed = Math.Max(RatioFreeBytes, entry.CompressedLength * limits.ArchiveRatio);
        if (entry.Length > allowed)
            return (null, $"it unpacks to more than {limits.ArchiveRatio} times its packed size");
        try
        {
            return Inflate(entry);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return (null, "it is damaged within the archive, or packed in an unknown way");
        }
    }

    private (byte[]? Bytes, string? Reason) Inflate(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        var bytes = new byte[entry.Length];
        var got = packed.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        _unpacked += got;
        if (got < bytes.Length || packed.ReadByte() >= 0)
            return (null, "the archive states a wrong size for it");
        return Crc32.Of(bytes) == entry.Crc32
            ? (bytes, null)
            : (null, "it is damaged: its checksum is wrong");
    }
}
