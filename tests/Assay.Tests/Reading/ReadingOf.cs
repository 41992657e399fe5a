using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Core.Documents;
using Assay.Core.Reading;

namespace Assay.Tests.Reading;

/// <summary>Readings for tests.</summary>
internal static partial class ReadingOf
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

    /// <summary>The reading of a text whose dated brackets are taken for citations.</summary>
    public static DocumentReading WithBrackets(string text) =>
        DocumentReader.Compose(Document(text), new DocumentCard(), Brackets(text), [], []);

    private static ImmutableArray<Citation> Brackets(string text)
    {
        var found = ImmutableArray.CreateBuilder<Citation>();
        var cluster = 0;
        foreach (Match match in Bracket().Matches(text))
        {
            cluster++;
            var at = match.Groups[1].Index;
            foreach (var part in match.Groups[1].Value.Split(';'))
            {
                var start = at + part.Length - part.TrimStart().Length;
                var passage = new Passage(start, start + part.Trim().Length);
                found.Add(
                    new Citation
                    {
                        Id = $"c{found.Count + 1}",
                        Cluster = $"k{cluster}",
                        Mark = Mark.Of(text, passage),
                    }
                );
                at += part.Length + 1;
            }
        }

        return found.ToImmutable();
    }

    [GeneratedRegex(@"\(([^()]*,[^()]*\b(?:1[89]|20)\d\d[^()]*)\)")]
    private static partial Regex Bracket();
}
