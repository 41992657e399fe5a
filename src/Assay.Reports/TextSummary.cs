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

    private readonly SummaryLines _lines;
    private readonly Examination _examination;
    private readonly Findings _findings;

    private TextSummary(Examination examination, int width)
    {
        _examination = examination;
        _findings = new Findings(examination);
        _lines = new SummaryLines(width);
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
        _lines.Add(_findings.Title, SummaryStyle.Title);
        foreach (var reading in _examination.Documents.Take(_examination.Documents.Length == 1 ? 1 : 0))
            Card(reading);
        _lines.Section("In short");
        _lines.Add(string.Join(' ', _findings.Answer), SummaryStyle.Plain);
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
        _lines.Add(string.Join(", ", stated.Where(item => item is not null)), SummaryStyle.Faint);
        if (card.Missing.Length > 0)
            _lines.Add($"Not stated: {Plain.Series(card.Missing)}.", SummaryStyle.Warning);
    }

    private void Statements()
    {
        var reading = _examination.Documents is [var only] ? only : null;
        if (reading?.Main is not { } main)
            return;
        _lines.Section("What it rests on");
        var support = Support.Of(reading, main.Id);
        foreach (var (statement, _) in support.Take(MostItems))
            _lines.Item(
                statement.Id,
                Plain.Short(statement.Passage.In(reading.Document.Text), 2 * _lines.Width),
                SummaryStyle.Quote
            );
        _lines.More(support.Length, MostItems, "statement");
        if (support.Length == 0)
            _lines.Add("Nothing was found to be offered in support of it.", SummaryStyle.Warning);
    }

    private void Shifts()
    {
        var shifts = _examination.Documents.SelectMany(reading => reading.Shifts).ToImmutableArray();
        if (shifts.Length == 0)
            return;
        _lines.Section("What comes back stronger");
        foreach (var shift in shifts.Take(MostItems))
        {
            var says =
                $"was \u201c{shift.Was.Text}\u201d, became \u201c{shift.Became.Text}\u201d ({Plain.Of(shift.Kind)})";
            _lines.Item($"{shift.From} to {shift.To}", says, SummaryStyle.Plain);
        }

        _lines.More(shifts.Length, MostItems, "shift");
    }

    private void Derivations()
    {
        if (_examination.Derivations.Length == 0)
            return;
        _lines.Section("Who took from whom");
        foreach (var taken in _examination.Derivations.Take(MostItems))
            _lines.Item(
                taken.Document,
                $"{Plain.Of(taken.Kind)} {taken.Of} ({Plain.Percent(taken.Probability)})",
                SummaryStyle.Plain
            );
        _lines.More(_examination.Derivations.Length, MostItems, "derivation");
    }

    private void Judged(Judgement judgement)
    {
        _lines.Section(judgement.IsDraft ? "Draft judgement" : "Judgement");
        if (judgement.IsDraft)
            _lines.Add(JudgementWords.DraftReason, SummaryStyle.Warning);
        _lines.Add(judgement.Question, SummaryStyle.Plain);
        _lines.Add(JudgementWords.Likelihood(judgement), SummaryStyle.Plain);
        if (TemperedWords.Sentence(judgement) is { Length: > 0 } doubted)
            _lines.Add(doubted, SummaryStyle.Plain);
        foreach (var hypothesis in judgement.Hypotheses)
            Rival(judgement, hypothesis);
        _lines.Add("", SummaryStyle.Plain);
        _lines.Add($"{JudgementWords.Confidence(judgement)} {judgement.ConfidenceRule}", SummaryStyle.Plain);
        if (judgement.Collect.Length == 0)
            return;
        _lines.Section("What to look for next");
        foreach (var wanted in judgement.Collect.Take(3))
            _lines.Item("-", $"{wanted.Says} ({Plain.Bits(wanted.Gain)})", SummaryStyle.Plain);
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
        _lines.Item(" ", hypothesis.Says + claimed, SummaryStyle.Plain);
        _lines.Item("   ", figures, SummaryStyle.Faint);
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
        _lines.Section("Problems");
        if (defects + rejected > 0)
            _lines.Add(
                $"{Plain.Capital(Plain.Count(defects, "defective citation"))}, {Plain.Count(rejected, "rejected mark")}.",
                SummaryStyle.Warning
            );
        foreach (var input in _examination.Unread.Take(MostItems))
            _lines.Item("-", $"not read: {input.Path}: {input.Reason}", SummaryStyle.Warning);
        _lines.More(_examination.Unread.Length, MostItems, "unread input");
        foreach (var sentence in _examination.Warnings.Concat(notes).Take(MostItems))
            _lines.Item("-", sentence, SummaryStyle.Warning);
        _lines.More(_examination.Warnings.Length + notes.Length, MostItems, "note");
    }
}
