using System.IO.Compression;
using System.Xml;
using Assay.Ingest.Inputs;

namespace Assay.Ingest.Formats;

/// <summary>Checks the zip packing and the XML of an Office file before any library opens it.</summary>
internal static class DocxPackage
{
    private const int RatioFreeBytes = 1024 * 1024;

    /// <summary>Refuses what would cost too much.</summary>
    /// <exception cref="UnreadableException">A limit is broken, or it is not a text document.</exception>
    public static void Check(byte[] bytes, IngestLimits limits)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        var count = ZipDirectory.Count(stream, limits.ArchiveEntries);
        if (count < 0)
            throw new UnreadableException(
                "it is damaged: the directory of its parts is missing, as in a cut file"
            );
        if (count > limits.ArchiveEntries)
            throw new UnreadableException($"it has more than {limits.ArchiveEntries} parts");
        stream.Position = 0;
        using var zip = Open(stream);
        if (zip.GetEntry("word/document.xml") is null)
            throw new UnreadableException("it is no text document: of Office files only DOCX is read");
        var unpacked = 0L;
        foreach (var entry in zip.Entries)
        {
            unpacked += entry.Length;
            var allowed = Math.Max(RatioFreeBytes, entry.CompressedLength * limits.ArchiveRatio);
            if (entry.Length > allowed)
                throw new UnreadableException(
                    $"a part unpacks to more than {limits.ArchiveRatio} times its packed size"
                );
            if (entry.Length > limits.InputBytes || unpacked > limits.UnpackedBytes)
                throw new UnreadableException("its parts unpack to too much");
            if (IsXml(entry.FullName))
                CheckXml(entry, limits);
        }
    }

    private static ZipArchive Open(Stream stream)
    {
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            throw new UnreadableException("it is damaged: its packing is broken");
        }
    }

    private static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static void CheckXml(ZipArchiveEntry entry, IngestLimits limits)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = limits.InputBytes,
        };
        try
        {
            using var content = entry.Open();
            using var reader = XmlReader.Create(content, settings);
            while (reader.Read())
            {
                if (reader.Depth > limits.Nesting)
                    throw new UnreadableException($"its markup is nested deeper than {limits.Nesting}");
            }
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            throw new UnreadableException(
                $"it is damaged: its part {PathText.Of(entry.FullName)} is no sound XML"
            );
        }
    }
}
