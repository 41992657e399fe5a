using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Assay.Storage.Journals;

/// <summary>Reads what <see cref="JournalArchive"/> wrote, and believes nothing of it that it can't check.</summary>
public static class ArchiveReader
{
    private const long LargestManifest = 64 << 20;
    private const long LargestFile = 1L << 30;
    private const int LongestLine = 64 << 20;
    private const int Group = 1_000;

    /// <summary>Makes a journal in a database from a zip: the same events with the same hashes.</summary>
    /// <returns>The identifier of the case.</returns>
    /// <exception cref="FormatException">The zip is damaged, or was changed; nothing is kept.</exception>
    public static string Read(Stream input, JournalDatabase database)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(database);
        try
        {
            using var zip = new ZipArchive(input, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            var manifest = Manifest(zip);
            Check(zip, manifest);
            using var writer = new ReplayWriter(database, manifest.CaseName);
            foreach (var name in Names(manifest, JournalArchive.BlobFolder))
                writer.Keep(Bytes(zip, name));
            var waiting = new List<JournalEvent>(Group);
            using (
                var lines = new StreamReader(zip.GetEntry(JournalArchive.EventsName)!.Open(), Encoding.UTF8)
            )
            {
                while (Line(lines) is { } line)
                {
                    waiting.Add(EventLine.Parse(line));
                    if (waiting.Count == Group)
                        writer.Replay(waiting);
                }
            }

            writer.Replay(waiting);
            foreach (var name in Names(manifest, JournalArchive.CheckpointFolder))
                writer.Keep(Checkpoint.Parse(Encoding.UTF8.GetString(Bytes(zip, name))));
            writer.Finish(manifest.Events, manifest.Hash);
            return manifest.CaseName;
        }
        catch (InvalidDataException fault)
        {
            throw new FormatException($"the zip is damaged: {fault.Message}", fault);
        }
    }

    private static ArchiveManifest Manifest(ZipArchive zip)
    {
        var entry =
            zip.GetEntry(JournalArchive.ManifestName)
            ?? throw new FormatException("there is no manifest.json in it, so it is no case of Assay");
        return entry.Length > LargestManifest
            ? throw new FormatException("the manifest is too large")
            : ArchiveManifest.Parse(Encoding.UTF8.GetString(Bytes(zip, JournalArchive.ManifestName)));
    }

    private static void Check(ZipArchive zip, ArchiveManifest manifest)
    {
        if (!manifest.Files.ContainsKey(JournalArchive.EventsName))
            throw new FormatException("the manifest names no events");
        var buffer = new byte[81_920];
        foreach (var (name, (digest, size)) in manifest.Files)
        {
            var entry = zip.GetEntry(name) ?? throw new FormatException($"{name} is missing from the zip");
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using var content = entry.Open();
            var left = size;
            for (int count; (count = content.Read(buffer)) > 0; left -= count)
            {
                if (left < count)
                    throw new FormatException($"{name} is larger than the manifest says");
                hash.AppendData(buffer, 0, count);
            }

            if (left != 0 || new Digest(hash.GetHashAndReset()) != digest)
                throw new FormatException($"{name} is not what the manifest says");
        }
    }

    private static IEnumerable<string> Names(ArchiveManifest manifest, string folder) =>
        manifest.Files.Keys.Where(name => name.StartsWith(folder, StringComparison.Ordinal));

    private static byte[] Bytes(ZipArchive zip, string name)
    {
        using var content = zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (int count; (count = content.Read(buffer)) > 0; )
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > LargestFile)
                throw new FormatException($"{name} is larger than {LargestFile >> 20} MB");
        }

        return bytes.ToArray();
    }

    private static string? Line(StreamReader lines)
    {
        var line = lines.ReadLine();
        return line is { Length: > LongestLine }
            ? throw new FormatException($"an event of more than {LongestLine >> 20} million characters")
            : line;
    }
}
