using System.Collections.Immutable;
using Assay.Core.Weighing.Matrices;
using Assay.Reports.Words;

namespace Assay.Reports;

/// <summary>What the tools make of a bare matrix, for a terminal: hypotheses in rows, tools in columns.</summary>
/// <remarks>
/// No line has a control character, so a file can send no codes to a terminal, and no line is wider than asked for. Where
/// the tools do not fit beside each other, the table goes on below.
/// </remarks>
public sealed class MatrixSummary
{
    private const int Narrowest = 40;
    private const int NameWidth = 16;
    private const int ColumnWidth = 9;
    private const int MostItems = 30;
    private const string LeaderMark = "*";

    private static readonly ImmutableDictionary<string, string> Heads = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["parc"] = "PARC",
        ["parcWeighted"] = "PARC w.",
        ["openSynthesisInconsistency"] = "OpenSyn.",
        ["phpOpenSourceAch"] = "OS-ACH",
        ["intelWorkbench"] = "IntelWB",
        ["adamGoss"] = "A. Goss",
        ["radaristWeighted"] = "radarist",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private readonly ImmutableArray<SummaryLine>.Builder _lines = ImmutableArray.CreateBuilder<SummaryLine>();
    private readonly EvidenceMatrix _matrix;
    private readonly ImmutableArray<MatrixScores> _all;
    private readonly ImmutableArray<string> _hypotheses;
    private readonly ImmutableArray<string> _items;
    private readonly int _width;

    private MatrixSummary(EvidenceMatrix matrix, int width)
    {
        _matrix = matrix;
        _all = MatrixDialects.Score(matrix);
        _hypotheses = [.. matrix.Hypotheses.Select(item => VisibleText.Line(item.Id))];
        _items = [.. matrix.Items.Select(item => VisibleText.Line(item.Id))];
        _width = Math.Max(Narrowest, width);
    }

    /// <summary>The page in lines of at most <paramref name="width"/> cells (never narrower than 40).</summary>
    public static ImmutableArray<SummaryLine> Write(EvidenceMatrix matrix, int width)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var summary = new MatrixSummary(matrix, width);
        summary.WriteAll();
        return summary._lines.ToImmutable();
    }

    private int ToolsBeside => Math.Max(1, (_width - NameWidth) / ColumnWidth);

    private void WriteAll()
    {
        var count = _matrix.Items.Length;
        Add(
            _matrix.Title is null ? "An evidence matrix" : VisibleText.Line(_matrix.Title),
            SummaryStyle.Title
        );
        Add(
            $"{Plain.Capital(Plain.Count(_hypotheses.Length, "hypothesis", "hypotheses"))}, {Plain.Count(count, "item")} of evidence.",
            SummaryStyle.Plain
        );
        Hypotheses();
        Section($"Scores ({LeaderMark} leads)");
        foreach (var tools in _all.Chunk(ToolsBeside))
            Table(
                [.. tools.Select(scores => Heads[scores.Dialect.Id])],
                Rows(_hypotheses, h => tools.Select(scores => Cell(scores, h))),
                [.. tools.Select(MatrixWords.Best)]
            );
        Section("Who leads");
        foreach (var scores in _all)
            Add(
                $"{scores.Dialect.Name}: {MatrixWords.Leaders(scores, _hypotheses)}. {scores.Dialect.Says}",
                SummaryStyle.Plain
            );
        Diagnosticity();
        Disagreement();
        Flags();
        Section("What such scores cannot say");
        Add(MatrixWords.Limits, SummaryStyle.Warning);
    }

    private void Hypotheses()
    {
        foreach (var hypothesis in _matrix.Hypotheses)
        {
            if (!string.Equals(hypothesis.Id, hypothesis.Says, StringComparison.Ordinal))
                Add(
                    $"{VisibleText.Line(hypothesis.Id)}: {VisibleText.Line(hypothesis.Says)}",
                    SummaryStyle.Plain
                );
        }
    }

    private void Diagnosticity()
    {
        var measured = _all.Where(scores => !scores.Diagnosticity.IsEmpty);
        Section("How far each item tells the hypotheses apart, by the tools that say");
        foreach (var tools in measured.Chunk(ToolsBeside))
            Table(
                [.. tools.Select(scores => Heads[scores.Dialect.Id])],
                Rows(
                    [.. _items.Take(MostItems)],
                    i => tools.Select(scores => MatrixWords.Score(scores.Diagnosticity[i]))
                ),
                foot: []
            );
        if (_items.Length > MostItems)
            Add($"and {_items.Length - MostItems} more; --json prints all", SummaryStyle.Faint);
        Add(
            "OS-ACH takes the lowest number for the most telling item, so that one which contradicts everything comes first.",
            SummaryStyle.Faint
        );
    }

    private void Disagreement()
    {
        var cells = CellDisagreement.In(_matrix);
        if (cells.IsEmpty)
            return;
        Section("Where the voters disagree");
        foreach (var cell in cells.Take(MostItems))
            Add(
                $"{_items[cell.Item]} under {_hypotheses[cell.Hypothesis]}: {MatrixWords.Score(cell.OpenSynthesis)} (Open Synthesis), {cell.OpenSourceAch} (Open Source ACH).",
                SummaryStyle.Plain
            );
        if (cells.Length > MostItems)
            Add($"and {cells.Length - MostItems} more; --json prints all", SummaryStyle.Faint);
    }

    private void Flags()
    {
        var flags = MatrixFlags
            .Of(_matrix)
            .GroupBy(flag => Plain.Series([.. flag.Items.Select(i => _items[i])]), StringComparer.Ordinal)
            .ToList();
        if (flags.Count == 0)
            return;
        Section("To look at again");
        foreach (var flag in flags.Take(MostItems))
            Add($"{flag.Key}: {string.Join("; ", flag.Select(each => each.Says))}.", SummaryStyle.Warning);
        if (flags.Count > MostItems)
            Add($"and {flags.Count - MostItems} more; --json prints all", SummaryStyle.Faint);
    }

    private static string Cell(MatrixScores scores, int hypothesis) =>
        MatrixWords.Score(scores.Scores[hypothesis])
        + (scores.Leaders.Contains(hypothesis) ? LeaderMark : " ");

    private static List<(string Name, IEnumerable<string> Cells)> Rows(
        ImmutableArray<string> names,
        Func<int, IEnumerable<string>> cells
    ) => [.. names.Select((name, place) => (name, cells(place)))];

    private void Table(
        ImmutableArray<string> heads,
        List<(string Name, IEnumerable<string> Cells)> rows,
        ImmutableArray<string> foot
    )
    {
        Row("", heads, SummaryStyle.Faint);
        foreach (var (name, cells) in rows)
            Row(name, cells, SummaryStyle.Plain);
        if (!foot.IsEmpty)
            Row("best", foot, SummaryStyle.Faint);
    }

    private void Row(string name, IEnumerable<string> cells, SummaryStyle style)
    {
        var shown = Wrapped.Fit(name, NameWidth - 3);
        var padding = new string(' ', NameWidth - 2 - CellWidth.Of(shown));
        var text = "  " + shown + padding + string.Concat(cells.Select(cell => cell.PadLeft(ColumnWidth)));
        _lines.Add(new SummaryLine(text.TrimEnd(), style));
    }

    private void Section(string heading)
    {
        _lines.Add(new SummaryLine("", SummaryStyle.Plain));
        Add(heading, SummaryStyle.Heading);
    }

    private void Add(string words, SummaryStyle style)
    {
        foreach (var line in Wrapped.Lines(words, _width))
            _lines.Add(new SummaryLine(line, style));
    }
}
