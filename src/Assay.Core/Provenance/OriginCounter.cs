using System.Collections.Immutable;
using Assay.Core.Reading;

namespace Assay.Core.Provenance;

/// <summary>Counts the independent origins behind statements and behind a set of documents.</summary>
/// <remarks>
/// Copies add nothing (law 1): a document counts by the probability that it is its own,
/// E[N] = sum over i of the product over j of (1 - p_ij). Within one document a name counts once however often it is
/// cited, and a citation that names nobody counts for nothing. The rules stand in <c>docs/method/provenance.md</c>.
/// </remarks>
public static class OriginCounter
{
    /// <summary>The statements that cite, attribute or are made by several documents, by document and in order of start.</summary>
    /// <param name="readings">The readings, with distinct document identifiers.</param>
    /// <param name="derivations">What <see cref="DerivationReader.Read"/> found among them.</param>
    public static ImmutableArray<StatementOrigins> Count(
        ImmutableArray<DocumentReading> readings,
        ImmutableArray<Derivation> derivations
    )
    {
        var corpus = new Corpus(readings);
        var graph = new DependenceGraph(derivations);
        var names = new NamedOrigins(corpus, graph);
        var bearers = new StatementBearers(corpus);
        var words = new OriginWords(corpus, derivations);
        return
        [
            .. readings
                .OrderBy(reading => reading.Document.Id.Length)
                .ThenBy(reading => reading.Document.Id, StringComparer.Ordinal)
                .SelectMany(reading => OfDocument(reading, graph, names, bearers, words)),
        ];
    }

    /// <summary>Expected number of independent origins among the documents; one without a word is none.</summary>
    /// <param name="readings">The readings, with distinct document identifiers.</param>
    /// <param name="derivations">What <see cref="DerivationReader.Read"/> found among them.</param>
    public static double Total(
        ImmutableArray<DocumentReading> readings,
        ImmutableArray<Derivation> derivations
    )
    {
        var speaking = readings
            .Where(reading => reading.Document.Text.Any(char.IsLetterOrDigit))
            .Select(reading => reading.Document.Id)
            .Order(StringComparer.Ordinal)
            .ToList();
        return new DependenceGraph(derivations).Origins(speaking);
    }

    private static IEnumerable<StatementOrigins> OfDocument(
        DocumentReading reading,
        DependenceGraph graph,
        NamedOrigins names,
        StatementBearers bearers,
        OriginWords words
    )
    {
        var voiceReader = new VoiceReader(reading);
        var document = reading.Document;
        foreach (var statement in reading.Statements)
        {
            var voices = voiceReader.Of(statement);
            var makers = bearers.Find(document.Id, statement.Passage.In(document.Text));
            if (voices.Apparent == 0 && makers.Count < 2)
                continue;
            var apparent = voices.Apparent;
            var expected = names.Expected(document.Id, voices.Named);
            if (makers.Count > 1)
            {
                // The first voice is where the makers themselves have it from; each further name is one more.
                apparent = makers.Count + Math.Max(0, apparent - 1);
                expected = graph.Origins(makers) + Math.Max(0, expected - 1);
            }

            yield return new StatementOrigins(
                document.Id,
                statement.Id,
                apparent,
                expected,
                [.. voices.Named.Select(name => name.Text)]
            )
            {
                Words = words.Of(makers, voices),
            };
        }
    }
}
