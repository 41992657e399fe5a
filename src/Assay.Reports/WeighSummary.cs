using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Reports.Weighing;
using Assay.Reports.Words;

namespace Assay.Reports;

/// <summary>A judgement on one page of a terminal.</summary>
/// <remarks>
/// No line has a control character, so a case can send no codes to a terminal, and no line is wider than asked for in
/// cells, wide characters counted as two. The words are the same as in the reports.
/// </remarks>
public sealed class WeighSummary
{
    private const int MostAnswers = 6;
    private const int MostOrigins = 4;
    private const int MostWanted = 3;
    private const int BarWidth = 20;

    private readonly SummaryLines _lines;
    private readonly WeighView _view;

    private WeighSummary(WeighView view, int width)
    {
        _view = view;
        _lines = new SummaryLines(width);
    }

    private Judgement Judgement => _view.Judgement;

    /// <summary>The page in lines of at most <paramref name="width"/> cells (never narrower than 24).</summary>
    /// <param name="judgement">The judgement.</param>
    /// <param name="content">The case that was judged.</param>
    /// <param name="width">Cells of a line.</param>
    public static ImmutableArray<SummaryLine> Write(Judgement judgement, CaseContent content, int width)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        ArgumentNullException.ThrowIfNull(content);
        var summary = new WeighSummary(new WeighView(judgement, content, ""), width);
        summary.WriteAll();
        return summary._lines.ToImmutable();
    }

    private void WriteAll()
    {
        var words = new AnswerWords(Judgement);
        _lines.Add(Judgement.Question, SummaryStyle.Title);
        if (_view.Content.AsOf is { } date)
            _lines.Add($"What this case supports, as of {date}", SummaryStyle.Faint);
        _lines.Section(Judgement.IsDraft ? "Draft judgement" : "Judgement");
        if (Judgement.IsDraft)
            _lines.Add(JudgementWords.DraftReason, SummaryStyle.Warning);
        _lines.Add(words.Likelihood.ToString(), SummaryStyle.Plain);
        if (TemperedWords.Sentence(Judgement) is { Length: > 0 } doubted)
        {
            _lines.Add("", SummaryStyle.Plain);
            _lines.Add(doubted, SummaryStyle.Plain);
        }

        _lines.Add("", SummaryStyle.Plain);
        _lines.Add($"{words.Confidence} {Judgement.ConfidenceRule}", SummaryStyle.Plain);
        Answers();
        HangsOn();
        Weights();
        Wanted();
        Analysts();
        Notes();
    }

    private void Answers()
    {
        _lines.Section("The answers");
        var tempered = TemperedWords.Of(Judgement);
        var ordered = Judgement.Hypotheses.OrderByDescending(item => item.Posterior).Take(MostAnswers);
        foreach (var item in ordered)
        {
            var filled = (int)
                Math.Round(Math.Clamp(item.Posterior, 0, 1) * BarWidth, MidpointRounding.AwayFromZero);
            var bar = new string('#', filled) + new string('.', BarWidth - filled);
            var claimed = WeighView.Same(item.Id, Judgement.Claimed) ? " (claimed)" : "";
            _lines.Item(" ", item.Says + claimed, SummaryStyle.Plain);
            _lines.Item(
                "   ",
                $"{bar} {item.Word} ({Plain.Percent(item.Posterior)}), range {Plain.Band(item.Low, item.High)}{Doubted(tempered, item.Id)}, before {Plain.Percent(item.Prior)}",
                SummaryStyle.Faint
            );
        }

        _lines.More(Judgement.Hypotheses.Length, MostAnswers, "answer");
    }

    private static string Doubted(TemperedJudgement? tempered, string hypothesis) =>
        tempered is null ? "" : $", if doubted {TemperedWords.Figure(tempered, hypothesis)}";

    private void HangsOn()
    {
        _lines.Section("What it hangs on");
        var sentences = AnswerChapter.HangsOn(_view).ToImmutableArray();
        foreach (var sentence in sentences)
            _lines.Item("-", sentence.ToString(), SummaryStyle.Plain);
        if (sentences.IsEmpty)
            _lines.Add(LinchpinChapter.None, SummaryStyle.Plain);
    }

    private void Weights()
    {
        var heavy = Judgement.Weights.RemoveAll(origin => Math.Abs(origin.Decibans) < 0.05);
        if (heavy.IsEmpty)
            return;
        _lines.Section("What weighs most (10 dB are ten to one, minus speaks against)");
        foreach (var origin in heavy.Take(MostOrigins))
            _lines.Item(
                Plain.Decibans(origin.Decibans).PadLeft(8),
                $"{origin.Says} ({origin.Origin})",
                SummaryStyle.Plain
            );
        _lines.More(heavy.Length, MostOrigins, "origin");
        _lines.Add(
            $"{Plain.Capital(Plain.Count(_view.Asserting, "report"))} that something occurred, {Plain.Origins(_view.Origins)}.",
            SummaryStyle.Faint
        );
    }

    private void Wanted()
    {
        var wanted = Judgement.Collect.RemoveAll(item => !(item.Gain > 0));
        if (wanted.IsEmpty)
            return;
        _lines.Section("What to look for next");
        foreach (var item in wanted.Take(MostWanted))
            _lines.Item(
                "-",
                $"{item.Says}, {CollectionChapter.Where(item)} ({Plain.Bits(item.Gain)}, {CollectionChapter.Flips(item)})",
                SummaryStyle.Plain
            );
    }

    private void Analysts()
    {
        if (Judgement.Analysts.IsEmpty)
            return;
        _lines.Section("The analysts");
        foreach (var item in Judgement.Analysts)
            _lines.Item(item.Analyst, $"{_view.Answer(item.Leader)}: {item.Word}", SummaryStyle.Plain);
        if (Judgement.Agreement is { Explanation.Length: > 0 } agreement)
            _lines.Add(agreement.Explanation, SummaryStyle.Plain);
    }

    private void Notes()
    {
        _lines.Add("", SummaryStyle.Plain);
        if (Judgement.DefaultsShare > 0)
            _lines.Add(
                $"{Plain.Percent(Judgement.DefaultsShare)} of the weight rests on default ratings that nobody has confirmed.",
                SummaryStyle.Warning
            );
        _lines.Add(
            $"Ranges: 90 % of {Judgement.Draws} draws, seed {Judgement.Seed}; this answer leads in {Plain.Percent(Judgement.LeaderShare)} of them. What was taken for granted is in the report (--out).",
            SummaryStyle.Faint
        );
    }
}
