using System.Text;

namespace Assay.Core.Reading.Citations;

/// <summary>Knows works by what names them, whatever the spelling of case, spaces and punctuation.</summary>
internal sealed class WorkIndex
{
    private readonly Dictionary<string, string> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byAuthor = new(StringComparer.Ordinal);

    /// <summary>The place in the list of the latest citation whose first author has the same surname, or <see langword="null"/>.</summary>
    public int? FindByAuthor(Citation citation) =>
        _byAuthor.TryGetValue(Surname(citation.Authors[0]), out var index) ? index : null;

    /// <summary>Remembers the first author of the citation at <paramref name="index"/> of the list.</summary>
    public void NoteAuthor(Citation citation, int index)
    {
        if (citation.Authors.Length > 0)
            _byAuthor[Surname(citation.Authors[0])] = index;
    }

    /// <summary>The earlier citation of the same work; else notes this one as its first.</summary>
    /// <param name="citation">The citation, its identifier and fields set.</param>
    /// <param name="work">The fields with their form.</param>
    /// <param name="continues">The citation whose source an elided one may be read to continue.</param>
    public string? FindOrAdd(Citation citation, CitedWork work, Citation? continues)
    {
        if (work.Form == WorkForm.BackReference && work.Date is null)
            return continues?.Repeats ?? continues?.Id;
        var keys = Keys(citation, work, continues);
        string? found = null;
        foreach (var key in keys)
        {
            if (found is null && _byKey.TryGetValue(key, out var earlier))
                found = earlier;
        }

        found ??= FindByYear(citation, work);
        foreach (var key in keys)
            _byKey.TryAdd(key, found ?? citation.Id);
        return found;
    }

    // "Jervis 1976" is the one work by Jervis of 1976; two works that have titles are one only where the titles agree.
    private string? FindByYear(Citation citation, CitedWork work)
    {
        if (citation.Authors.Length == 0 || work.Date is null)
            return null;
        var isShort = work.Form == WorkForm.AuthorYear;
        if (!isShort && citation.Title is null)
            return null;
        var key = $"{Surname(citation.Authors[0])}|{YearMark(citation, work)}|{citation.Authors.Length > 1}";
        var found = _byKey.GetValueOrDefault((isShort ? "titled|" : "year|") + key);
        _byKey.TryAdd((isShort ? "year|" : "titled|") + key, found ?? citation.Id);
        // Of two titled works of that author and year, only the first can be the one meant.
        return found is null || isShort || _byKey.TryAdd("claimed|" + key, citation.Id) ? found : null;
    }

    private static List<string> Keys(Citation citation, CitedWork work, Citation? continues)
    {
        var keys = new List<string>();
        var date = work.Date is { } stated ? citation.Date ?? $"{stated.Month}-{stated.Day}" : "";
        var author = citation.Authors.Length > 0 ? Surname(citation.Authors[0]) : "";
        if (work.Form is WorkForm.LostSource or WorkForm.DateOnly or WorkForm.BackReference)
            keys.Add($"lost|{(continues is null ? "" : NameOf(continues))}|{date}");
        else if (work.Form == WorkForm.AuthorYear)
            keys.Add($"year|{author}|{YearMark(citation, work)}|{citation.Authors.Length > 1}");
        else if (citation.Title is { } title)
            AddTitle(keys, author, Fold(title), date, work, citation);
        else if (citation.Address is { } address)
            keys.Add($"web|{address.TrimEnd('/')}");
        else if (NameOf(citation).Length > 0)
            keys.Add($"source|{NameOf(citation)}|{date}");
        return keys;
    }

    private static void AddTitle(
        List<string> keys,
        string author,
        string title,
        string date,
        CitedWork work,
        Citation citation
    )
    {
        if (date.Length == 0 && author.Length > 0)
            keys.Add($"short|{author}|{Head(title)}");
        keys.Add($"work|{author}|{title}|{date}|{Fold(citation.Source ?? "")}");
        if (author.Length > 0 && date.Length > 0)
        {
            keys.Add($"short|{author}|{Head(title)}|{date}");
            keys.Add($"short|{author}|{Head(title)}");
        }
    }

    // "Smith 2004a" and "Smith 2004b" are two works.
    private static string YearMark(Citation citation, CitedWork work)
    {
        if (work.Date is not { } date)
            return "";
        var words = citation.Mark.Text;
        var last = date.Passage.End - citation.Mark.Passage.Start - 1;
        var letter =
            last >= 0 && last < words.Length && char.IsLetter(words[last]) ? words[last].ToString() : "";
        return $"{date.Year}{letter}";
    }

    private static string NameOf(Citation citation)
    {
        if (citation.Source is { } source)
            return Fold(source);
        if (citation.Authors.Length > 0)
            return Surname(citation.Authors[0]) + Fold(citation.Container ?? "") + Fold(citation.Title ?? "");
        return Fold(citation.Container ?? "") + Fold(citation.Title ?? "") + Fold(citation.Publisher ?? "");
    }

    private static string Surname(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && !name.AsSpan(comma).StartsWith(", Jr") && !name.AsSpan(comma).StartsWith(", Sr"))
            return Fold(name[..comma]);
        var whole = comma > 0 ? name[..comma] : name;
        var space = whole.LastIndexOf(' ');
        return Fold(whole[(space + 1)..]);
    }

    private static string Head(string title) => title.Length > 24 ? title[..24] : title;

    private static string Fold(string words)
    {
        var folded = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }
}
