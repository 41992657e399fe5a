namespace Assay.Core.Reading.Citations;

/// <summary>Tells brackets that cite from brackets that explain.</summary>
internal static class CitationSieve
{
    /// <summary>Whether the item, on its own, cites a work.</summary>
    public static bool Cites(CitedItem item)
    {
        var work = item.Work;
        return work.Form switch
        {
            WorkForm.LostSource or WorkForm.BackReference or WorkForm.Archive or WorkForm.Web => true,
            WorkForm.Legal => work.Date is not null || work.Container is not null,
            WorkForm.AuthorYear => IsAuthorYear(work),
            WorkForm.Dated => IsDated(work),
            WorkForm.Published => IsPublished(item.Work),
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
        if (work.Date is { IsRange: true, IsPartOfYear: false, Month: 0 })
            return false;
        if (work.Authors.Count > 0 || work.Publisher is not null)
            return true;
        var source = work.Source!;
        if (
            source.Length is 0 or > 80
            || !char.IsLetter(source[0])
            || !HasCapitalAhead(source)
            || (work.Date is null && Words.IsYearHead(FirstWord(source)))
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

    private static bool IsPublished(CitedWork work)
    {
        if (
            string.IsNullOrEmpty(work.Title)
            || (work.HasWordsBeforeQuotation && work.Date is not { HasMonth: true })
        )
            return false;
        if (
            Words.IsPlace(work.Title)
            || work.Title.Length > 300
            || !LooksNamed(work.Container)
            || !LooksNamed(work.Publisher)
        )
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
            return parts >= 2 && IsSureWithoutDate(work);
        return parts >= 1
            && (work.IsTitleQuoted || char.IsUpper(work.Title[0]) || char.IsDigit(work.Title[0]))
            && (parts >= 2 || !Words.HasEventWord(work.Title));
    }

    // Prose in brackets gives containers like "as the party holds its largest majority".
    private static bool LooksNamed(string? name) =>
        name is null
        || (
            name.Length is > 0 and <= 120
            && (
                char.IsUpper(name[0])
                || char.IsDigit(name[0])
                || (char.IsLetter(name[0]) && !char.IsLower(name[0]))
                || (name.Length > 1 && char.IsUpper(name[1]))
            )
            && CountLower(name) <= 1
        );

    // Without a date the rest of a title page must be there: "Author, Title, Place: Publisher".
    private static bool IsSureWithoutDate(CitedWork work)
    {
        if (!work.IsTitleQuoted && !char.IsUpper(work.Title![0]))
            return false;
        var isNamed =
            work.Authors.Count > 0
            && work.Authors.TrueForAll(author => !author.EndsWith("No", StringComparison.Ordinal));
        if (work.IsTitleQuoted)
            return isNamed
                || work.Container is not null
                || work.Address is not null
                || work.Publisher is not null;
        return (
                work.Publisher is not null
                && (work.Place is not null || Words.HasPublisherWord(work.Publisher))
            )
            || (work.Pages is not null && isNamed)
            || work.Address is not null;
    }

    // "al-Ahram" and "iStories" count; "with cuts" does not.
    private static bool HasCapitalAhead(string source)
    {
        foreach (var c in FirstWord(source))
        {
            if (char.IsUpper(c) || !char.IsLower(c) && char.IsLetter(c))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> FirstWord(string source) =>
        source.AsSpan(0, source.IndexOf(' ') is var space and > 0 ? space : source.Length);

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
