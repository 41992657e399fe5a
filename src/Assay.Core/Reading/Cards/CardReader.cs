using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Reading.Dates;

namespace Assay.Core.Reading.Cards;

/// <summary>Reads what a document says about itself.</summary>
/// <remarks>
/// Looked at are the lines at the head (title, labelled lines, bylines, datelines, mastheads) and a note on the author at
/// the foot; the metadata of the file fill only what these leave open. Nothing is taken from a citation or from a person
/// the text speaks of (law 7). <see cref="DocumentCard.Missing"/> keeps the order title, author, date, publication,
/// volume, issue, language; volume and issue count as missing only where the other of the two is stated, since many
/// publications number neither.
/// </remarks>
public static class CardReader
{
    /// <summary>Reads the card of a document; its language is identified from the text.</summary>
    /// <param name="document">The document.</param>
    public static DocumentCard Read(Document document) => Read(document, language: null);

    /// <summary>Reads the card of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="language">The language where the caller knows it, else <see langword="null"/>: it is identified from the text.</param>
    public static DocumentCard Read(Document document, string? language)
    {
        ArgumentNullException.ThrowIfNull(document);
        var metadata = document.Metadata;
        var head = HeadReader.Read(document.Text);
        var authors = head.Authors.Count > 0 ? head.Authors.ToImmutableArray() : metadata.Authors;
        var date = head.Date ?? OwnDate(metadata.Date);
        var card = new DocumentCard
        {
            Title = head.Title ?? metadata.Title,
            Authors = authors,
            Date = date,
            NotBefore = date is null ? LatestDateReader.Read(document.Text) : null,
            Publication = head.Publication ?? metadata.Publication,
            Volume = head.Volume,
            Issue = head.Issue,
            Language = language ?? LanguageReader.Read(document.Text) ?? metadata.Language,
        };
        return card with { Missing = Missing(card) };
    }

    private static string? OwnDate(string? stated)
    {
        if (stated is null)
            return null;
        return DateReader.TryFindNext(stated, 0, stated.Length, out var date) ? date.Iso : null;
    }

    private static ImmutableArray<string> Missing(DocumentCard card)
    {
        var missing = ImmutableArray.CreateBuilder<string>();
        if (card.Title is null)
            missing.Add("title");
        if (card.Authors.IsEmpty)
            missing.Add("author");
        if (card.Date is null)
            missing.Add("date");
        if (card.Publication is null)
            missing.Add("publication");
        if (card.Volume is null && card.Issue is not null)
            missing.Add("volume");
        if (card.Issue is null && card.Volume is not null)
            missing.Add("issue");
        if (card.Language is null)
            missing.Add("language");
        return missing.ToImmutable();
    }
}
