using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Judging.Linting;
using Assay.Reports.Words;

namespace Assay.Reports;

/// <summary>The findings of a linter in lines of a terminal: place, words with a mark below them, message.</summary>
/// <remarks>No line has a control character; no line is wider than asked for, wide characters counted as two.</remarks>
public sealed class LintSummary
{
    private const int Narrowest = 24;
    private readonly ImmutableArray<SummaryLine>.Builder _lines = ImmutableArray.CreateBuilder<SummaryLine>();
    private readonly Document _document;
    private readonly int _width;

    private LintSummary(Document document, int width)
    {
        _document = document;
        _width = Math.Max(Narrowest, width);
    }

    /// <summary>The lines, of at most <paramref name="width"/> cells (never narrower than 24).</summary>
    public static ImmutableArray<SummaryLine> Write(Document document, LintedReport linted, int width)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(linted);
        var summary = new LintSummary(document, width);
        var line = 0;
        var (counted, before) = (1, 0);
        foreach (var finding in linted.Findings)
        {
            var start = finding.Mark.Passage.Start;
            counted += document.Text.AsSpan(before, start - before).Count('\n');
            before = start;
            if (counted != line)
                summary.Place(line = counted, start);
            summary.Finding(finding);
        }

        summary.Total(linted);
        return summary._lines.ToImmutable();
    }

    private void Place(int line, int start)
    {
        if (_lines.Count > 0)
            _lines.Add(new SummaryLine("", SummaryStyle.Plain));
        var place = _document.PlaceOf(start) switch
        {
            null => $"line {line}",
            ['l', 'i', 'n', 'e', ' ', ..] own => own,
            var original => $"line {line} of the text ({original})",
        };
        Add(place, SummaryStyle.Heading, "");
    }

    private void Finding(LintFinding finding)
    {
        Shown(finding);
        Add($"{finding.Rule}: {finding.Message}", SummaryStyle.Plain, "  ");
    }

    // One line of the sentence around the words, and a mark below them.
    private void Shown(LintFinding finding)
    {
        var (text, mark) = (_document.Text, finding.Mark.Passage);
        var sentence = finding.Sentence;
        var words = Wrapped.Fit(Visible(text[mark.Start..mark.End]), _width - 4);
        var room = _width - 4 - CellWidth.Of(words);
        var before = Tail(Visible(text[Math.Min(sentence.Start, mark.Start)..mark.Start]), room / 2);
        var rest = room - CellWidth.Of(before);
        var after = Visible(text[mark.End..Math.Max(sentence.End, mark.End)]);
        after = CellWidth.Of(after) <= rest ? after : Head(after, rest);
        _lines.Add(new SummaryLine($"  {before}{words}{after}".TrimEnd(), SummaryStyle.Quote));
        var carets = new string('^', Math.Max(1, CellWidth.Of(words)));
        _lines.Add(new SummaryLine(new string(' ', 2 + CellWidth.Of(before)) + carets, SummaryStyle.Warning));
    }

    private static string Visible(string words) => VisibleText.Of(words, keepLines: false);

    // The first cells of the words, the last of them an ellipsis.
    private static string Head(string words, int cells)
    {
        if (cells < 1)
            return "";
        var (kept, used) = (0, 1);
        foreach (var rune in words.EnumerateRunes())
        {
            used += CellWidth.Of(rune);
            if (used > cells)
                break;
            kept += rune.Utf16SequenceLength;
        }

        return words[..kept] + "\u2026";
    }

    // The last cells of the words, after an ellipsis where something is left out.
    private static string Tail(string words, int cells)
    {
        var from = 0;
        var left = CellWidth.Of(words);
        if (left <= cells)
            return words;
        foreach (var rune in words.EnumerateRunes())
        {
            if (left + 1 <= cells)
                break;
            left -= CellWidth.Of(rune);
            from += rune.Utf16SequenceLength;
        }

        return cells < 1 ? "" : "\u2026" + words[from..];
    }

    private void Total(LintedReport linted)
    {
        if (_lines.Count > 0)
            _lines.Add(new SummaryLine("", SummaryStyle.Plain));
        var count = linted.Findings.Length;
        var found = count == 0 ? "Nothing found" : Plain.Capital(Plain.Count(count, "finding"));
        Add(
            $"{found} in {Plain.Count(linted.Sentences, "sentence")}. Words are held against {linted.Table.Says}, {Reason(linted.Choice)}.",
            SummaryStyle.Faint,
            ""
        );
    }

    private static string Reason(TableChoice choice) =>
        choice switch
        {
            TableChoice.Asked => "as asked",
            TableChoice.Named => "which the report names",
            _ => "which fits them best; --table chooses another",
        };

    private void Add(string words, SummaryStyle style, string indent)
    {
        foreach (var line in Wrapped.Lines(VisibleText.Line(words), _width - indent.Length))
            _lines.Add(new SummaryLine(indent + line, style));
    }
}
