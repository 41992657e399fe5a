using System.Collections.Immutable;
using Assay.Reports.Words;

namespace Assay.Reports;

/// <summary>Lines of a summary under construction: none is wider than asked for, and none has a control character.</summary>
internal sealed class SummaryLines(int width)
{
    private readonly ImmutableArray<SummaryLine>.Builder _lines = ImmutableArray.CreateBuilder<SummaryLine>();

    /// <summary>Cells of a line, never fewer than 24.</summary>
    public int Width { get; } = Math.Max(24, width);

    /// <summary>The lines so far.</summary>
    public ImmutableArray<SummaryLine> ToImmutable() => _lines.ToImmutable();

    /// <summary>A heading after an empty line.</summary>
    public void Section(string heading)
    {
        _lines.Add(new SummaryLine("", SummaryStyle.Plain));
        Add(heading, SummaryStyle.Heading);
    }

    /// <summary>Words over as many lines as they need.</summary>
    public void Add(string words, SummaryStyle style)
    {
        foreach (var line in Wrapped.Lines(VisibleText.Line(words), Width))
            _lines.Add(new SummaryLine(line, style));
    }

    /// <summary>An item under a name; a hanging indent keeps the names of items in a column of their own.</summary>
    public void Item(string name, string words, SummaryStyle style)
    {
        var shown = Wrapped.Fit(VisibleText.Line(name), (Width / 2) - 3);
        var column = name.Trim().Length == 0 ? name.Length : CellWidth.Of(shown);
        var indent = new string(' ', column + 3);
        var lines = Wrapped.Lines(VisibleText.Line(words), Width - indent.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            var head = i == 0 && shown.Length > 0 ? $"  {shown} " : indent;
            _lines.Add(new SummaryLine(head + lines[i], style));
        }
    }

    /// <summary>A line with how many more there are than were shown; nothing where all were.</summary>
    public void More(int count, int shown, string what)
    {
        if (count > shown)
            Add($"  and {Plain.Count(count - shown, "more " + what)}", SummaryStyle.Faint);
    }
}
