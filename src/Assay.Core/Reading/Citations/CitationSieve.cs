namespace Assay.Core.Reading.Citations;

/// <summary>Tells brackets that cite from brackets that explain.</summary>
internal static class CitationSieve
{
    /// <summary>Whether the item, on its own, cites a work.</summary>
    public static bool Cites(string text, CitedItem item)
    {
        var work = item.Work;
        return work.Form switch
        {
            WorkForm.LostSource or WorkForm.BackReference or WorkForm.Archive or WorkForm.Web => true,
            WorkForm.Legal => work.Date is not null || work.Container is not null,
            WorkForm.AuthorYear => IsAuthorYear(work),
            WorkForm.Dated => IsDated(work),
            WorkForm.Published => IsPublished(text, item),
            _ => false,
        };
    }

    private static bool IsAuthorYear(CitedWork work)
    {
        foreach (var author in work.Authors)
        {
            if (Words.IsPlace(author) || Words.HasEventWord(author))
                return false;
        }

        return true;
    }

    private static bool IsDated(CitedWork work)
    {
        if (work.Date is { IsRange: true })
            return false;
        if (work.Authors.Count > 0 || work.Publisher is not null)
            return true;
        var source = work.Source!;
        if (
            source.Length > 80
            || Words.IsPlace(source)
            || Words.HasEventWord(source)
            || Words.IsWeekday(source)
        )
            return false;
        if (work.Place is not null && !Words.HasOutletWord(source))
            return false;
        return CountLower(source) <= 1
            && (work.Title is null || (CountLower(work.Title) <= 3 && !Words.IsPlace(work.Title)));
    }

    private static bool IsPublished(string text, CitedItem item)
    {
        var work = item.Work;
        _ = text;
        if (work.Title is null)
            return false;
        if (Words.IsPlace(work.Title) || work.Title.Length > 300)
            return false;
        var parts = 0;
        parts += work.Authors.Count > 0 ? 1 : 0;
        parts += work.Container is not null ? 1 : 0;
        parts += work.Publisher is not null ? 1 : 0;
        parts += work.Pages is not null || work.Volume is not null ? 1 : 0;
        parts += work.Address is not null ? 1 : 0;
        parts += work.IsTitleQuoted ? 1 : 0;
        parts += work.IsAuthorElided ? 1 : 0;
        if (Documentary.IsDocument(work.Title) && work.Date is not null)
            return true;
        if (work.Date is null)
            return parts >= 2 && (work.IsTitleQuoted || work.Publisher is not null || work.Pages is not null);
        return parts >= 1
            && (work.IsTitleQuoted || char.IsUpper(work.Title[0]) || char.IsDigit(work.Title[0]))
            && (parts >= 2 || !Words.HasEventWord(work.Title));
    }

    // Small words that titles and names of newspapers keep in lower case do not count.
    private static int CountLower(string words)
    {
        var count = 0;
        foreach (var word in words.Split(' '))
        {
            if (
                word.Length > 0
                && char.IsLower(word[0])
                && !Words.IsParticle(word)
                && word
                    is not ("of" or "the" or "and" or "in" or "for" or "on" or "to" or "a" or "at" or "with")
            )
                count++;
        }

        return count;
    }
}
