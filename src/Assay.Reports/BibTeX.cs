using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Assay.Core.Reading;
using Assay.Reports.References;
using Assay.Reports.Words;

namespace Assay.Reports;

/// <summary>References as BibTeX entries in UTF-8.</summary>
/// <remarks>
/// The key is the first author's family name with the year, and a letter where that is taken. A comment line above an entry
/// names its defects. Characters that TeX would act on are escaped.
/// </remarks>
public static class BibTeX
{
    /// <summary>The entries, parted by blank lines; one that repeats an earlier work, or could not be read, is a comment.</summary>
    public static string Write(ImmutableArray<ListedReference> references)
    {
        var written = new StringBuilder();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (line, citation) in references)
        {
            if (written.Length > 0)
                written.Append('\n');
            if (!citation.Defects.IsEmpty)
                Comment(written, line, string.Join(", ", citation.Defects.Select(Plain.Hyphened)));
            if (citation.Repeats is not null || citation.Defects.Contains(CitationDefect.Unparsed))
                Comment(written, line, VisibleText.Line(citation.Mark.Text));
            else
                Entry(written, citation, Key(citation, keys));
        }

        return written.ToString();
    }

    private static void Comment(StringBuilder written, int line, string words) =>
        written
            .Append("% line ")
            .Append(CultureInfo.InvariantCulture, $"{line}")
            .Append(": ")
            .Append(words.Replace('@', ' ').Replace('{', '(').Replace('}', ')'))
            .Append('\n');

    private static void Entry(StringBuilder written, Citation citation, string key)
    {
        written
            .Append('@')
            .Append(citation.Source is null ? CslType.EntryOf(citation.Kind) : "misc")
            .Append('{')
            .Append(key);
        Names(written, "author", citation.Authors);
        Names(written, "editor", citation.Editors);
        Names(written, "translator", citation.Translators);
        Field(written, "title", citation.Title);
        Field(written, ContainerField(citation.Kind), citation.Container);
        Field(written, "howpublished", citation.Source);
        Field(written, "series", citation.Series);
        Field(written, "edition", citation.Edition);
        Field(written, citation.Kind == CitedKind.Report ? "institution" : "publisher", citation.Publisher);
        Field(written, "address", citation.Place);
        Field(written, "volume", citation.Volume);
        Field(written, "number", citation.Issue);
        Field(written, "pages", citation.Pages);
        Field(written, "year", citation.Date is { } date ? date.Split('-')[0] : null);
        Field(written, "date", citation.Date);
        Field(written, "type", citation.Genre);
        Field(written, "doi", citation.Doi);
        Field(written, "url", citation.Address);
        Field(written, "isbn", citation.StandardNumber);
        Field(written, "note", citation.Note);
        written.Append("\n}\n");
    }

    private static string ContainerField(CitedKind kind) =>
        kind switch
        {
            CitedKind.JournalArticle or CitedKind.NewsArticle => "journal",
            CitedKind.Chapter => "booktitle",
            _ => "howpublished",
        };

    private static void Field(StringBuilder written, string name, string? words)
    {
        if (words is not null)
            written.Append(",\n  ").Append(name).Append(" = {").Append(Escape(words)).Append('}');
    }

    private static void Names(StringBuilder written, string name, ImmutableArray<string> names)
    {
        if (!names.IsEmpty)
            written
                .Append(",\n  ")
                .Append(name)
                .Append(" = {")
                .AppendJoin(" and ", names.Select(each => OneName(PersonName.Of(each))))
                .Append('}');
    }

    private static string OneName(PersonName name)
    {
        if (name.IsLiteral || name.Given is null)
            return $"{{{Escape(name.Family)}}}";
        var suffix = name.Suffix is { } last ? $", {Escape(last)}" : "";
        return $"{Escape(name.Family)}{suffix}, {Escape(name.Given)}";
    }

    private static string Key(Citation citation, HashSet<string> taken)
    {
        var name =
            citation.Authors.Length > 0
                ? PersonName.Of(citation.Authors[0]).Family
                : citation.Source ?? citation.Container ?? citation.Title;
        var letters = string.Concat((name ?? "").Where(char.IsAsciiLetterOrDigit).Take(24))
            .ToLowerInvariant();
        var key =
            (letters.Length > 0 ? letters : citation.Id)
            + (citation.Date is { Length: >= 4 } date ? date[..4] : "");
        var free = key;
        for (var i = 1; !taken.Add(free); i++)
            free = $"{key}{Letters(i)}";
        return free;
    }

    // b, c, ... z, ba, bb: what tells works of one author and year apart.
    private static string Letters(int number)
    {
        var letters = "";
        for (; number > 0; number /= 26)
            letters = (char)('a' + (number % 26)) + letters;
        return letters;
    }

    private static string Escape(string words)
    {
        var escaped = new StringBuilder(words.Length);
        foreach (var c in VisibleText.Line(words))
        {
            switch (c)
            {
                case '\\':
                    escaped.Append("\\textbackslash{}");
                    break;
                case '~':
                    escaped.Append("\\textasciitilde{}");
                    break;
                case '^':
                    escaped.Append("\\textasciicircum{}");
                    break;
                case '{' or '}' or '&' or '%' or '$' or '#' or '_':
                    escaped.Append('\\').Append(c);
                    break;
                default:
                    escaped.Append(c);
                    break;
            }
        }

        return escaped.ToString();
    }
}
