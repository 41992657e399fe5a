namespace Assay.Ingest.Formats;

/// <summary>One document for a parsing process.</summary>
/// <param name="Name">The path, for its extension only.</param>
/// <param name="Bytes">The whole document.</param>
/// <param name="Limits">What it may cost.</param>
internal sealed record ParseRequest(string Name, byte[] Bytes, IngestLimits Limits);
