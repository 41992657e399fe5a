using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using Assay.Core.Provenance;
using Assay.Core.Reading;

namespace Assay.Tests.Provenance;

/// <summary>The documents of a dossier in <c>samples</c>, d1, d2, ... in the order of their names.</summary>
internal static class SampleDossier
{
    public static ImmutableArray<DocumentReading> Read(string folder) =>
        [
            .. Directory
                .GetFiles(Path.Combine(Repository.Root, "samples", folder))
                .Order(StringComparer.Ordinal)
                .Select((path, at) => ReadOne($"d{at + 1}", TextOf(path))),
        ];

    /// <summary>The document at the end of each document's most probable links, in order of the documents.</summary>
    public static string[] Roots(ImmutableArray<DocumentReading> readings, ImmutableArray<Derivation> links)
    {
        var best = links
            .GroupBy(link => link.Document, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.MaxBy(link => link.Probability)!.Of,
                StringComparer.Ordinal
            );
        return [.. readings.Select(reading => RootOf(reading.Document.Id, best))];
    }

    private static string RootOf(string id, Dictionary<string, string> best)
    {
        while (best.TryGetValue(id, out var parent))
            id = parent;
        return id;
    }

    private static DocumentReading ReadOne(string id, string text)
    {
        var lines = text.Split('\n').Where(line => line.Trim().Length > 0).ToArray();
        var title = Header(text, "Subject") ?? lines[0].Trim('#', ' ');
        return SomeReading
            .Of(id, WithoutMailHeaders(text), DateOf(text), title)
            .From(Header(text, "Publication") ?? title);
    }

    private static string WithoutMailHeaders(string text) =>
        text.StartsWith("From: ", StringComparison.Ordinal)
            ? text[(text.IndexOf("\n\n", StringComparison.Ordinal) + 2)..]
            : text;

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
