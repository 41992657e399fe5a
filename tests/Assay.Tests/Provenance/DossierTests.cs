using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
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

    [Fact]
    public void Eight_documents_that_say_where_the_council_meets_are_one_courier()
    {
        var stating = Readings[9]
            .Stating("Its council meets in Moscow once a month under cover of a commercial company.");
        var origins = Assert.Single(
            OriginCounter.Count(Readings.SetItem(9, stating), DerivationReader.Read(Readings))
        );
        Assert.Equal(("d10", 8), (origins.Document, origins.Apparent));
        Assert.InRange(origins.Expected, 1, 1.15);
    }

    private static ImmutableArray<DocumentReading> Read() =>
        [
            .. Directory
                .GetFiles(Path.Combine(Repository.Root, "samples", "trust-dossier"))
                .Order(StringComparer.Ordinal)
                .Select((path, at) => ReadOne($"d{at + 1}", TextOf(path))),
        ];

    private static DocumentReading ReadOne(string id, string text)
    {
        var lines = text.Split('\n').Where(line => line.Trim().Length > 0).ToArray();
        var title = Header(text, "Subject") ?? lines[0].Trim('#', ' ');
        return SomeReading.Of(id, text, DateOf(text), title).From(Header(text, "Publication") ?? title);
    }

    // Provenance is tested on the words alone, so each format is read here in the plainest way that gives them.
    private static string TextOf(string path) =>
        Path.GetExtension(path) switch
        {
            ".html" => Untagged(File.ReadAllText(path).Split("<body>")[1]),
            ".docx" => Untagged(Paragraphs(path)),
            ".pdf" => string.Join(
                '\n',
                File.ReadAllText(path).Split(" Td (").Skip(1).Select(part => part.Split(") Tj")[0])
            ),
            _ => File.ReadAllText(path),
        };

    private static string Paragraphs(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
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
