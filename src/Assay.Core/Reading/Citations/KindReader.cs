namespace Assay.Core.Reading.Citations;

/// <summary>Says what kind of work it is that has these fields.</summary>
internal static class KindReader
{
    /// <summary>The kind, or <see cref="CitedKind.Unknown"/> where the fields do not show it.</summary>
    public static CitedKind Read(CitedWork work) =>
        work.Form switch
        {
            WorkForm.Legal => CitedKind.LegalCase,
            WorkForm.Archive => CitedKind.Archive,
            WorkForm.Web => CitedKind.WebPage,
            WorkForm.Dated => CitedKind.NewsArticle,
            WorkForm.Published => OfPublished(work),
            _ => CitedKind.Unknown,
        };

    private static CitedKind OfPublished(CitedWork work)
    {
        if (work.Genre is { } genre)
            return OfGenre(genre);
        if (work.Container is null)
            return OfWhole(work);
        if (work.Editors.Count > 0 || (work.Publisher is not null && work.Date is not { HasMonth: true }))
            return CitedKind.Chapter;
        if (work.Date is { HasMonth: true } && work.Volume is null && work.Issue is null)
            return CitedKind.NewsArticle;
        return work.Volume is not null || work.Issue is not null || work.Pages is not null
            ? CitedKind.JournalArticle
            : CitedKind.Unknown;
    }

    private static CitedKind OfWhole(CitedWork work)
    {
        if (work.Publisher is not null || (work.Place is not null && work.Address is null))
            return CitedKind.Book;
        return work.Address is not null ? CitedKind.WebPage : CitedKind.Unknown;
    }

    private static CitedKind OfGenre(string genre)
    {
        foreach (
            var word in (ReadOnlySpan<string>)["thesis", "diss", "thèse", "mémoire", "Ph.D", "PhD", "Master"]
        )
        {
            if (genre.Contains(word, StringComparison.OrdinalIgnoreCase))
                return CitedKind.Thesis;
        }

        return CitedKind.Report;
    }
}
