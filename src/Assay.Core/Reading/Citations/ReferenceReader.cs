using Assay.Core.Documents;
using Assay.Core.Reading.References;

namespace Assay.Core.Reading.Citations;

/// <summary>Reads a whole line as one reference: by the grammar where a date anchors it, else by the trained model.</summary>
/// <remarks>
/// Citations of newspapers and think tanks, back references, cases at law and pieces of archives have forms of their own,
/// which the grammar knows and the model was never shown. References of books, articles and reports are the model's.
/// </remarks>
internal static class ReferenceReader
{
    /// <summary>Reads <c>text[start..end]</c> without its number or bullet.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the line starts.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    /// <param name="passage">The reference without number and white space.</param>
    public static CitedWork Read(string text, int start, int end, out Passage passage)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        start = NoteNumbers.Skip(text, start, end, out _);
        passage = new Passage(start, Math.Max(start, end));
        var work = WorkReader.Read(text, start, end);
        if (passage.Length is 0 or > WorkReader.MaximumLength || IsAnchored(work, passage))
            return work;
        var tagged = TaggedReference.Read(text, start, end);
        return IsReference(tagged) && !TakesTitleForName(tagged, work) ? tagged : work;
    }

    private static bool IsAnchored(CitedWork work, Passage passage) =>
        work.Form switch
        {
            WorkForm.LostSource or WorkForm.BackReference or WorkForm.DateOnly or WorkForm.Legal => true,
            WorkForm.Archive or WorkForm.AuthorYear or WorkForm.Web => true,
            WorkForm.Dated => CitationSieve.Cites(new CitedItem(passage, work)),
            WorkForm.Published => IsOfTheDay(work),
            _ => false,
        };

    // A quoted title, an outlet and a day: a newspaper, a broadcast, a paper of state.
    private static bool IsOfTheDay(CitedWork work) =>
        work.Date is { Day: > 0 }
        && work.Volume is null
        && work.Place is null
        && !work.HasWordsBeforeQuotation
        && (
            work.IsTitleQuoted
                ? work.Container is not null || work.Publisher is not null
                : Documentary.IsDocument(work.Title ?? "")
        );

    // "Herman Melville, Moby-Dick; or, The Whale": behind a whole name stands no given name, but the head of a title.
    private static bool TakesTitleForName(CitedWork tagged, CitedWork work) =>
        work.Title is { } title
        && tagged.Authors.Exists(author =>
            author.IndexOf(", ", StringComparison.Ordinal) is var comma and > 0
            && Words.Count(author.AsSpan(0, comma)) > 1
            && work.Authors.Contains(author[..comma], StringComparer.Ordinal)
            && title.StartsWith(author[(comma + 2)..], StringComparison.Ordinal)
        );

    // The model labels any words; it takes more than a title to make them a reference.
    private static bool IsReference(CitedWork work)
    {
        if (work.Title is null && work.Container is null)
            return false;
        var parts = work.Authors.Count > 0 || work.IsAuthorElided || work.Editors.Count > 0 ? 1 : 0;
        parts += work.Date is not null ? 1 : 0;
        parts += work.Container is not null && work.Title is not null ? 1 : 0;
        parts += work.Publisher is not null || work.Place is not null ? 1 : 0;
        parts += work.Volume is not null || work.Pages is not null ? 1 : 0;
        parts += work.Address is not null || work.Doi is not null ? 1 : 0;
        return parts >= 2;
    }
}
