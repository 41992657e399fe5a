using Assay.Core.Documents;
using Assay.Core.Reading;

namespace Assay.Tests.Reading;

/// <summary>Readings for tests.</summary>
internal static class ReadingOf
{
    /// <summary>A document of plain text.</summary>
    public static Document Document(string text) =>
        new()
        {
            Id = "d1",
            Path = "text.txt",
            Sha256 = new string('0', 64),
            Format = "text",
            Text = text,
        };

    /// <summary>The reading of a text without citations.</summary>
    public static DocumentReading Text(string text) =>
        DocumentReader.Compose(Document(text), new DocumentCard(), [], [], []);

    /// <summary>The reading of a text with its card and citations.</summary>
    public static DocumentReading Whole(string text) => DocumentReader.Read(Document(text), []);
}
