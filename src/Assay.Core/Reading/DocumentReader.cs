using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Reading.Arguing;
using Assay.Core.Reading.Attributing;
using Assay.Core.Reading.Cards;
using Assay.Core.Reading.Citations;
using Assay.Core.Reading.Hedging;
using Assay.Core.Reading.Naming;
using Assay.Core.Reading.Sentences;
using Assay.Core.Reading.Stating;

namespace Assay.Core.Reading;

/// <summary>Reads a document as a whole: what it says, how firmly, on whose word, and what it concludes.</summary>
/// <remarks>
/// By rules, and for English. In another language only the sentences, the citations and their dates are read, which
/// <see cref="DocumentReading.Rejected"/> then says. Pure: the same document always gives the same reading.
/// </remarks>
public static class DocumentReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="patterns">The words of the mechanism templates.</param>
    public static DocumentReading Read(Document document, ImmutableArray<MechanismPattern> patterns)
    {
        ArgumentNullException.ThrowIfNull(document);
        var card = CardReader.Read(document);
        var cited = CitationReader.Read(document.Text, card);
        return Compose(document, card, cited.Citations, cited.Rejected, patterns);
    }

    /// <summary>Reads a document whose card and citations have been read.</summary>
    /// <param name="document">The document.</param>
    /// <param name="card">What it says about itself; its language decides how much is read, its title helps to find the conclusion.</param>
    /// <param name="citations">The works that it points to; <see cref="Citation.Supports"/> is filled here.</param>
    /// <param name="rejected">What was rejected so far.</param>
    /// <param name="patterns">The words of the mechanism templates.</param>
    public static DocumentReading Compose(
        Document document,
        DocumentCard card,
        ImmutableArray<Citation> citations,
        ImmutableArray<RejectedMark> rejected,
        ImmutableArray<MechanismPattern> patterns
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(card);
        var refused = rejected.IsDefault ? new List<RejectedMark>() : [.. rejected];
        var text = new ReadText(document.Text, citations, refused);
        var reading = new DocumentReading
        {
            Document = document,
            Card = card,
            Citations = citations,
            Sentences = PassagesOf(text.Sentences),
        };
        if (!IsEnglish(card))
            return reading with { Rejected = [.. refused, OtherLanguage(card)] };
        reading = ReadClaims(reading, text, patterns, refused);
        return reading with { Rejected = [.. refused] };
    }

    private static ImmutableArray<Passage> PassagesOf(ImmutableArray<Sentence> sentences)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>(sentences.Length);
        foreach (var sentence in sentences)
            passages.Add(sentence.Passage);
        return passages.MoveToImmutable();
    }

    private static bool IsEnglish(DocumentCard card) =>
        card.Language is null
        || card.Language.Equals("en", StringComparison.OrdinalIgnoreCase)
        || card.Language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);

    private static RejectedMark OtherLanguage(DocumentCard card) =>
        new(
            "language",
            $"Only sentences, citations and dates are read in the language {card.Language}; the rest is read in English only.",
            ""
        );

    private static DocumentReading ReadClaims(
        DocumentReading reading,
        ReadText text,
        ImmutableArray<MechanismPattern> patterns,
        List<RejectedMark> refused
    )
    {
        var hedges = HedgeReader.Read(text);
        var qualifiers = QualifierReader.Read(text);
        var names = NameIndex.Of(text);
        var attributions = AttributionReader.Read(text, refused);
        var drafts = StatementReader.Read(text, hedges, attributions);
        var argued = ArguedStatements.Of(text, drafts, hedges, qualifiers, attributions);
        var main = ConclusionFinder.Find(text, argued, reading.Card.Title);
        var statements = ArguedStatements.Finish(argued, SupportFinder.Find(text, argued, main), main);
        var citations = CitationSupport.Resolve(reading.Citations, statements, text);
        return reading with
        {
            Statements = [.. statements.Select(each => each with { Holder = HolderOf(names, each.Speaker) })],
            Names = names.Names,
            Hedges = [.. hedges.Select(hedge => hedge.Hedge)],
            Qualifiers = qualifiers,
            Attributions =
            [
                .. attributions.Select(each =>
                    each.Attribution with
                    {
                        Holder = HolderOf(names, each.Attribution.Source),
                    }
                ),
            ],
            Citations = citations,
            Shifts = ShiftReader.Read(text, ArguedStatements.WithCitations(argued, citations)),
            Mechanisms = MechanismReader.Read(text, statements, patterns),
            Checklist = ChecklistReader.Read(text),
        };
    }

    private static Mark? HolderOf(NameIndex names, Mark? source) =>
        source is null ? null : names.HolderOf(source);
}
