using System.Collections.Immutable;
using Assay.Core.Judging;
using Assay.Core.Reading;
using Assay.Reports.Words;

namespace Assay.Reports;

/// <summary>An examination on one page of a terminal.</summary>
/// <remarks>
/// No line has a control character, so a document can send no codes to a terminal, and no line is wider than asked for
/// in cells, wide characters counted as two. The words are the same as in the other reports.
/// </remarks>
public sealed class TextSummary
{
    private const int MostItems = 6;
    private const int BarWidth = 20;

    private readonly ImmutableArray<SummaryLine>.Builder _lines = ImmutableArray.CreateBuilder<SummaryLine>();
    private readonly Examination _examination;
    private readonly Findings _findings;
    private readonly int _width;

    private TextSummary(Examination examination, int width)
    {
        _examination = examination;
        _findings = new Findings(examination);
        _width = Math.Max(24, width);
    }

    /// <summary>The page in lines of at most <paramref name="width"/> cells (never narrower than 24).</summary>
    public static ImmutableArray<SummaryLine> Write(Examination examination, int width)
    {
        ArgumentNullException.ThrowIfNull(examination);
        var summary = new TextSummary(examination, width);
        summary.WriteAll();
        return summary._lines.ToImmutable();
    }

    private void WriteAll()
    {
        Add(_findings.Title, SummaryStyle.Title);
        foreach (var reading in _examination.Documents.Take(_examination.Documents.Length == 1 ? 1 : 0))
            Card(reading);
        Section("In short");
        Add(string.Join(' ', _findings.Answer), SummaryStyle.Plain);
        Statements();
        Shifts();
        Derivations();
        if (_examination.Judgement is { } judgement)
            Judged(judgement);
        Problems();
    }

    private void Card(DocumentReading reading)
    {
        var card = reading.Card;
        ImmutableArray<string?> stated =
        [
            card.Authors.Length > 0 ? "by " + Plain.Series(card.Authors) : null,
            card.Date,
            card.Publication,
            card.Volume is { } volume ? "volume " + volume : null,
            card.Issue is { } issue ? "issue " + issue : null,
            card.NotBefore is { } earliest ? "not before " + earliest : null,
        ];
        Add(string.Join(", ", stated.Where(item => item is not null)), SummaryStyle.Faint);
        if (card.Missing.Length > 0)
            Add($"Not stated: {Plain.Series(card.Missing)}.", SummaryStyle.Warning);
    }

    private void Statements()
    {
        var reading = _examination.Documents is [var only] ? only : null;
        if (reading?.Main is not { } main)
            return;
        Section("What it rests on");
        var support = Support.Of(reading, main.Id);
        foreach (var (statement, _) in support.Take(MostItems))
            Item(
                statement.Id,
                Plain.Short(statement.Passage.In(reading.Document.Text), 2 * _width),
                SummaryStyle.Quote
            );
        More(support.Length, "statement");
        if (support.Length == 0)
            Add("Nothing was found to be offered in support of it.", SummaryStyle.Warning);
    }

    private void Shifts()
    {
        var shifts = _examination.Documents.SelectMany(reading => reading.Shifts).ToImmutableArray();
        if (shifts.Length == 0)
            return;
        Section("What comes back stronger");
        foreach (var shift in shifts.Take(MostItems))
        {
            var says =
                $"was \u201c{shift.Was.Text}\u201d, became \u201c{shift.Became.Text}\u201d ({Plain.Of(shift.Kind)})";
            Item($"{shift.From} to {shift.To}", says, SummaryStyle.Plain);
        }

        More(shifts.Length, "shift");
    }

    private void Derivations()
    {
        if (_examination.Derivations.Length == 0)
            return;
        Section("Who took from whom");
        foreach (var taken in _examination.Derivations.Take(MostItems))
            Item(
                taken.Document,
                $"{Plain.Of(taken.Kind)} {taken.Of} ({Plain.Percent(taken.Probability)})",
                SummaryStyle.Plain
            );
        More(_examination.Derivations.Length, "derivation");
    }

    private void Judged(Judgement judgement)
    {
        Section(judgement.IsDraft ? "Draft judgement" : "Judgement");
        if (judgement.IsDraft)
            Add(JudgementWords.DraftReason, SummaryStyle.Warning);
        Add(judgement.Question, SummaryStyle.Plain);
        Add(JudgementWords.Likelihood(judgement), SummaryStyle.Plain);
        foreach (var hypothesis in judgement.Hypotheses)
            Rival(judgement, hypothesis);
        Add("", SummaryStyle.Plain);
        Add($"{JudgementWords.Confidence(judgement)} {judgement.ConfidenceRule}", SummaryStyle.Plain);
        if (judgement.Collect.Length == 0)
            return;
        Section("What to look for next");
        foreach (var wanted in judgement.Collect.Take(3))
            Item("-", $"{wanted.Says} ({Plain.Bits(wanted.Gain)})", SummaryStyle.Plain);
    }

    private void Rival(Judgement judgement, HypothesisJudgement hypothesis)
    {
        var claimed = string.Equals(hypothesis.Id, judgement.Claimed, StringComparison.Ordinal)
            ? " (claimed)"
            : "";
        var filled = (int)
            Math.Round(Math.Clamp(hypothesis.Posterior, 0, 1) * BarWidth, MidpointRounding.AwayFromZero);
        var bar = new string('#', filled) + new string('.', BarWidth - filled);
        var figures =
            $"{bar}  {Plain.Likelihood(hypothesis)}, range {Plain.Band(hypothesis.Low, hypothesis.High)}";
        Item(" ", hypothesis.Says + claimed, SummaryStyle.Plain);
        Item("   ", figures, SummaryStyle.Faint);
    }

    private void Problems()
    {
        var defects = _examination.Documents.Sum(reading =>
            reading.Citations.Count(citation => citation.Defects.Length > 0)
        );
        var rejected = _examination.Documents.Sum(reading => reading.Rejected.Length);
        var notes = _examination.Documents.SelectMany(reading => reading.Document.Notes).ToImmutableArray();
        if (
            defects + rejected + notes.Length + _examination.Unread.Length + _examination.Warnings.Length
            == 0
        )
            return;
        Section("Problems");
        if (defects + rejected > 0)
            Add(
                $"{Plain.Capital(Plain.Count(defects, "defective citation"))}, {Plain.Count(rejected, "rejected mark")}.",
                SummaryStyle.Warning
            );
        foreach (var input in _examination.Unread.Take(MostItems))
            Item("-", $"not read: {input.Path}: {input.Reason}", SummaryStyle.Warning);
        More(_examination.Unread.Length, "unread input");
        foreach (var sentence in _examination.Warnings.Concat(notes).Take(MostItems))
            Item("-", sentence, SummaryStyle.Warning);
        More(_examination.Warnings.Length + notes.Length, "note");
    }

    private void Section(string heading)
    {
        _lines.Add(new SummaryLine("", SummaryStyle.Plain));
        Add(heading, SummaryStyle.Heading);
    }

    private void More(int count, string what)
    {
        if (count > MostItems)
            Add($"  and {Plain.Count(count - MostItems, "more " + what)}", SummaryStyle.Faint);
    }

    private void Add(string words, SummaryStyle style)
    {
        foreach (var line in Wrapped.Lines(VisibleText.Line(words), _width))
            _lines.Add(new SummaryLine(line, style));
    }

    // A hanging indent keeps the names of items in a column of their own.
    private void Item(string name, string words, SummaryStyle style)
    {
        var shown = Wrapped.Fit(VisibleText.Line(name), (_width / 2) - 3);
        var column = name.Trim().Length == 0 ? name.Length : CellWidth.Of(shown);
        var indent = new string(' ', column + 3);
        var lines = Wrapped.Lines(VisibleText.Line(words), _width - indent.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            var head = i == 0 && shown.Length > 0 ? $"  {shown} " : indent;
            _lines.Add(new SummaryLine(head + lines[i], style));
        }
    }
}
