using System.Collections.Immutable;
using System.Globalization;
using Assay.Core.Provenance;
using Assay.Core.Reading;

namespace Assay.Tests.Provenance;

/// <summary>The sample dossier against the answer key in <c>samples/README.md</c>.</summary>
public class DossierTests
{
    private static readonly ImmutableArray<DocumentReading> Readings = Read();

    [Fact]
    public void The_dossier_has_twelve_documents_and_four_origins()
    {
        Assert.Equal(12, Readings.Length);
        Assert.InRange(OriginCounter.Total(Readings, DerivationReader.Read(Readings)), 3.7, 4.3);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 3)]
    [InlineData(5, 4)]
    [InlineData(6, 2)]
    [InlineData(7, 2)]
    [InlineData(8, null)]
    [InlineData(9, null)]
    [InlineData(10, 6)]
    [InlineData(11, null)]
    [InlineData(12, 11)]
    public void Each_document_is_traced_to_what_it_copies(int document, int? parent)
    {
        var links = DerivationReader
            .Read(Readings)
            .Where(link => string.Equals(link.Document, $"d{document}", StringComparison.Ordinal));
        Assert.Equal(parent is null ? "" : $"d{parent}", string.Join(' ', links.Select(link => link.Of)));
    }

    private static ImmutableArray<DocumentReading> Read() =>
        [
            .. Directory
                .GetFiles(Path.Combine(Repository.Root, "samples", "trust-dossier"))
                .Order(StringComparer.Ordinal)
                .Select((path, at) => ReadOne($"d{at + 1}", File.ReadAllText(path), path)),
        ];

    private static DocumentReading ReadOne(string id, string bytes, string path)
    {
        var text = path.EndsWith(".html", StringComparison.Ordinal)
            ? Untagged(bytes[bytes.IndexOf("<body", StringComparison.Ordinal)..])
            : bytes;
        var title = text.Split('\n')
            .First(line => line.Trim().Length > 0 && !line.StartsWith("From:", StringComparison.Ordinal));
        return SomeReading
            .Of(id, text, DateOf(text), title.Replace("Subject: ", "", StringComparison.Ordinal))
            .From(Header(text, "Publication") ?? Header(text, "Subject") ?? "");
    }

    private static string? DateOf(string text)
    {
        var stated =
            Header(text, "Date") ?? throw new InvalidDataException("A document of the dossier has no date.");
        var words = stated.Split(' ').SkipWhile(word => !char.IsAsciiDigit(word[0])).Take(3);
        string[] formats = ["d MMMM yyyy", "d MMM yyyy"];
        return DateOnly
            .ParseExact(string.Join(' ', words), formats, CultureInfo.InvariantCulture, DateTimeStyles.None)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string? Header(string text, string name) =>
        text.Split('\n')
            .Where(line => line.StartsWith(name + ": ", StringComparison.Ordinal))
            .Select(line => line[(name.Length + 2)..].Trim())
            .FirstOrDefault();

    private static string Untagged(string markup) =>
        string.Join(
            '\n',
            markup.Split('<').Select(part => part[(part.IndexOf('>', StringComparison.Ordinal) + 1)..])
        );
}
