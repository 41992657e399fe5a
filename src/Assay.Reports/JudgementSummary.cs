using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Reports.Words;

namespace Assay.Reports;

/// <summary>A judgement on one page of a terminal: the answer, how firm it is, what stands behind it, what it hangs on.</summary>
/// <remarks>No line has a control character, and none is wider than asked for, wide characters counted as two.</remarks>
public sealed class JudgementSummary
{
    private const int MostItems = 6;
    private const int Narrowest = 24;

    private readonly ImmutableArray<SummaryLine>.Builder _lines = ImmutableArray.CreateBuilder<SummaryLine>();
    private readonly CaseContent _content;
    private readonly Judgement _judgement;
    private readonly int _width;

    private JudgementSummary(CaseContent content, Judgement judgement, int width)
    {
        _content = content;
        _judgement = judgement;
        _width = Math.Max(Narrowest, width);
    }

    /// <summary>The page in lines of at most <paramref name="width"/> cells (never narrower than 24).</summary>
    public static ImmutableArray<SummaryLine> Write(CaseContent content, Judgement judgement, int width)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(judgement);
        var summary = new JudgementSummary(content, judgement, width);
        summary.WriteAll();
        return summary._lines.ToImmutable();
    }

    private void WriteAll()
    {
        Add(_judgement.Question, SummaryStyle.Title);
        if (_content.AsOf is { } date)
            Add($"As of {date}.", SummaryStyle.Faint);
        if (_judgement.IsDraft)
            Add(JudgementWords.DraftReason, SummaryStyle.Warning);
        Section("Answer");
        Add(JudgementWords.Likelihood(_judgement), SummaryStyle.Plain);
        foreach (var hypothesis in _judgement.Hypotheses)
            Item(
                $"{hypothesis.Says}: {Plain.Likelihood(hypothesis)}, range {Plain.Band(hypothesis.Low, hypothesis.High)}"
            );
        Section("Confidence");
        Add($"{JudgementWords.Confidence(_judgement)} {_judgement.ConfidenceRule}", SummaryStyle.Plain);
        Origins();
        Linchpins();
        Assumptions();
    }

    private void Origins()
    {
        if (_judgement.Weights.IsEmpty)
            return;
        Section("What stands behind it");
        foreach (var indicator in _judgement.Indicators.Where(item => item.Reports > 0).Take(MostItems))
            Item(
                $"{indicator.Says}: {Plain.Count(indicator.Reports, "report")}, {Plain.Origins(indicator.Origins)}"
            );
        More(_judgement.Indicators.Count(item => item.Reports > 0), "indicator");
        foreach (var origin in _judgement.Weights.Take(MostItems))
            Item($"{Plain.Decibans(origin.Decibans)}  {origin.Says} ({origin.Origin})");
        More(_judgement.Weights.Length, "origin");
    }

    private void Linchpins()
    {
        Section("What it hangs on");
        if (_judgement.Linchpins.IsEmpty)
            Add("No small loss changes it.", SummaryStyle.Plain);
        foreach (var linchpin in _judgement.Linchpins.Take(MostItems))
            Item(linchpin.Says);
        More(_judgement.Linchpins.Length, "linchpin");
    }

    private void Assumptions()
    {
        if (_judgement.Assumptions.IsEmpty)
            return;
        Section("What was assumed");
        foreach (var sentence in _judgement.Assumptions)
            Item(sentence);
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

    private void Item(string words)
    {
        var lines = Wrapped.Lines(VisibleText.Line(words), _width - 4);
        for (var i = 0; i < lines.Length; i++)
            _lines.Add(new SummaryLine((i == 0 ? "  - " : "    ") + lines[i], SummaryStyle.Plain));
    }
}
