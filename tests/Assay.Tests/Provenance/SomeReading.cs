using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Provenance;
using Assay.Core.Reading;

namespace Assay.Tests.Provenance;

/// <summary>Readings made by hand, with as little in them as provenance looks at.</summary>
internal static class SomeReading
{
    public static DocumentReading Of(string id, string text, string? date = null, string? title = null) =>
        new()
        {
            Document = new Document
            {
                Id = id,
                Path = id + ".txt",
                Sha256 = Convert.ToHexStringLower(
                    System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))
                ),
                Format = "text",
                Text = text,
            },
            Card = new DocumentCard { Date = date, Title = title },
        };

    public static DocumentReading From(this DocumentReading reading, string publication) =>
        reading with
        {
            Card = reading.Card with { Publication = publication },
        };

    /// <summary>Adds one statement for each of the given stretches of the text.</summary>
    public static DocumentReading Stating(this DocumentReading reading, params string[] statements) =>
        reading with
        {
            Statements =
            [
                .. reading.Statements,
                .. statements.Select(
                    (words, at) =>
                        new Statement
                        {
                            Id = $"s{reading.Statements.Length + at + 1}",
                            Passage = PassageOf(reading, words),
                            Commitment = Commitment.Asserted,
                        }
                ),
            ],
        };

    /// <summary>Adds a statement that is attributed to a speaker.</summary>
    public static DocumentReading Saying(this DocumentReading reading, string speaker, string words)
    {
        var stating = reading.Stating(words);
        var said = stating.Statements[^1] with
        {
            Commitment = Commitment.Attributed,
            Speaker = MarkOf(reading, speaker),
        };
        return stating with { Statements = stating.Statements.SetItem(stating.Statements.Length - 1, said) };
    }

    /// <summary>Adds an attribution of <paramref name="content"/> to <paramref name="source"/>.</summary>
    public static DocumentReading Attributing(this DocumentReading reading, string source, string content) =>
        reading with
        {
            Attributions =
            [
                .. reading.Attributions,
                new Attribution(MarkOf(reading, source), MarkOf(reading, source), MarkOf(reading, content)),
            ],
        };

    /// <summary>Adds a citation in a cluster that stands behind <paramref name="statement"/>.</summary>
    public static DocumentReading Citing(
        this DocumentReading reading,
        string statement,
        string words,
        Func<Citation, Citation> filled
    ) =>
        reading with
        {
            Citations =
            [
                .. reading.Citations,
                filled(
                    new Citation
                    {
                        Id = $"c{reading.Citations.Length + 1}",
                        Cluster = "k1",
                        Mark = MarkOf(reading, words),
                        Supports = [statement],
                    }
                ),
            ],
        };

    /// <summary>Who took from whom among documents, given up when the test is.</summary>
    public static ImmutableArray<Derivation> Derivations(ImmutableArray<DocumentReading> documents) =>
        DerivationReader.Read(documents, TestContext.Current.CancellationToken);

    /// <summary>So many different words that no run of five comes twice.</summary>
    public static string Words(int from, int count) =>
        string.Join(' ', Enumerable.Range(from, count).Select(number => $"word{number}"));

    private static Mark MarkOf(DocumentReading reading, string words) =>
        Mark.Of(reading.Document.Text, PassageOf(reading, words));

    private static Passage PassageOf(DocumentReading reading, string words)
    {
        var start = reading.Document.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"The text does not hold: {words}");
        return new Passage(start, start + words.Length);
    }
}
