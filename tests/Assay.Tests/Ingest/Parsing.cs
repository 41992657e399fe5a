using Assay.Core.Documents;
using Assay.Ingest;
using Assay.Ingest.Formats;

namespace Assay.Tests.Ingest;

/// <summary>Parses within the test's own process: for sound documents, without the cost of another process.</summary>
internal static class Parsing
{
    public static Document Of(string name, byte[] bytes) =>
        AsDocument(DocumentParser.Parse(new ParseRequest(name, bytes, IngestLimits.Default)));

    public static Document AsDocument(ParsedDocument parsed) =>
        new()
        {
            Id = "d1",
            Path = "a.txt",
            Sha256 = new string('0', 64),
            Format = parsed.Format,
            Text = parsed.Text,
            Map = parsed.Map,
            Metadata = parsed.Metadata,
            Notes = parsed.Notes,
        };
}
