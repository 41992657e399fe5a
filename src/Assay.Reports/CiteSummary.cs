using System.Collections.Immutable;
using System.Globalization;
using Assay.Core.Reading;
using Assay.Reports.Words;

namespace Assay.Reports;

/// <summary>References in lines of a terminal: where each stands, its fields, what is wrong with it.</summary>
/// <remarks>No line has a control character; no line is wider than asked for, wide characters counted as two.</remarks>
public sealed class CiteSummary
{
    private const int Narrowest = 40;
    private const int NameCells = 13;

    private readonly ImmutableArray<SummaryLine>.Builder _lines = ImmutableArray.CreateBuilder<SummaryLine>();
    private readonly int _width;

    private CiteSummary(int width) => _width = Math.Max(Narrowest, width);

    /// <summary>The lines, of at most <paramref name="width"/> cells (never narrower than 40).</summary>
    public static ImmutableArray<SummaryLine> Write(ImmutableArray<ListedReference> references, int width)
    {
        var summary = new CiteSummary(width);
        foreach (var reference in references)
            summary.Reference(reference);
        summary.Total(references);
        return summary._lines.ToImmutable();
    }

    private void Reference(ListedReference reference)
    {
        var citation = reference.Citation;
        var kind = citation.Kind is CitedKind.Unknown ? "" : $", {Plain.Term(citation.Kind)}";
        Add($"{citation.Id}  line {Whole(reference.Line)}{kind}", SummaryStyle.Heading, "", "");
        foreach (var (name, words) in FieldsOf(citation))
            Field(name, words, SummaryStyle.Plain);
        if (citation.Defects.Contains(CitationDefect.Unparsed))
            Field("text", citation.Mark.Text, SummaryStyle.Quote);
        if (!citation.Defects.IsEmpty)
            Field(
                "defects",
                string.Join(", ", citation.Defects.Select(Plain.Hyphened)),
                SummaryStyle.Warning
            );
        _lines.Add(new SummaryLine("", SummaryStyle.Plain));
    }

    private static IEnumerable<(string Name, string? Words)> FieldsOf(Citation citation) =>
        [
            ("authors", Joined(citation.Authors)),
            ("editors", Joined(citation.Editors)),
            ("translators", Joined(citation.Translators)),
            ("title", citation.Title),
            ("in", citation.Container),
            ("source", citation.Source),
            ("series", citation.Series),
            ("edition", citation.Edition),
            ("genre", citation.Genre),
            ("place", citation.Place),
            ("publisher", citation.Publisher),
            ("date", citation.Date),
            ("volume", citation.Volume),
            ("issue", citation.Issue),
            ("pages", citation.Pages),
            ("DOI", citation.Doi),
            ("address", citation.Address),
            ("number", citation.StandardNumber),
            ("note", citation.Note),
            ("continues", citation.Continues),
            ("repeats", citation.Repeats),
        ];

    private static string? Joined(ImmutableArray<string> names) =>
        names.IsEmpty ? null : string.Join("; ", names);

    private void Field(string name, string? words, SummaryStyle style)
    {
        if (words is not null)
            Add(words, style, $"  {name}".PadRight(NameCells), new string(' ', NameCells));
    }

    private void Total(ImmutableArray<ListedReference> references)
    {
        var flawed = references.Count(static each => !each.Citation.Defects.IsEmpty);
        var kinds = references
            .SelectMany(static each => each.Citation.Defects)
            .GroupBy(static defect => defect)
            .OrderBy(static group => group.Key)
            .Select(static group => $"{Plain.Hyphened(group.Key)} {Whole(group.Count())}");
        var defects =
            flawed == 0 ? "none with a defect" : $"{Whole(flawed)} with defects ({string.Join(", ", kinds)})";
        Add(
            $"{Whole(references.Length)} {(references.Length == 1 ? "reference" : "references")}, {defects}.",
            SummaryStyle.Faint,
            "",
            ""
        );
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Add(string words, SummaryStyle style, string first, string indent)
    {
        var lead = first;
        foreach (var line in Wrapped.Lines(VisibleText.Line(words), _width - first.Length))
        {
            _lines.Add(new SummaryLine((lead + line).TrimEnd(), style));
            lead = indent;
        }
    }
}
