namespace Assay.Ingest;

/// <summary>What one input may cost before it is refused.</summary>
/// <remarks>
/// The defaults stop every hostile file known to us within 12 seconds. Raise one when an honest document meets it:
/// the reason of the <see cref="Core.Documents.UnreadInput"/> names the limit.
/// </remarks>
public sealed record IngestLimits
{
    /// <summary>The defaults.</summary>
    public static IngestLimits Default { get; } = new();

    /// <summary>How long the parsing of one document may take; 10 seconds.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Managed memory of one parsing process, in bytes; 512 MiB.</summary>
    public long MemoryBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>Largest document, in bytes; 50 MiB.</summary>
    public int InputBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>Deepest nesting of markup, containers or parts, counted before any parser runs; 512.</summary>
    public int Nesting { get; init; } = 512;

    /// <summary>Most entries of one archive; 100,000.</summary>
    public int ArchiveEntries { get; init; } = 100_000;

    /// <summary>Largest ratio of unpacked to packed size, for parts that unpack to over 1 MiB; 200.</summary>
    public int ArchiveRatio { get; init; } = 200;

    /// <summary>Most bytes that one archive, with those inside it, may unpack to; also its own largest size; 500 MiB.</summary>
    public long UnpackedBytes { get; init; } = 500L * 1024 * 1024;

    /// <summary>Deepest archive in archive that is read; 2, so one archive within another.</summary>
    public int ArchiveDepth { get; init; } = 2;

    /// <summary>Longest text layer, in UTF-16 code units; longer text is clipped with a note; 10,000,000.</summary>
    public int TextLength { get; init; } = 10_000_000;

    /// <summary>Most parsing processes at a time; the number of cores.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;
}
