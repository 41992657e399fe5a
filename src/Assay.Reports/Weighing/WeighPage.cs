using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Reports.Pages;
using Assay.Reports.Words;

namespace Assay.Reports.Weighing;

/// <summary>A judgement as a page: the answer first, then what it hangs on, then figures, then every input.</summary>
internal static class WeighPage
{
    public static Page Write(Judgement judgement, CaseContent content, string version)
    {
        var view = new WeighView(judgement, content, version);
        Chapter[] chapters =
        [
            AnswerChapter.Write(view),
            LikelihoodChapter.Write(view),
            LinchpinChapter.Write(view),
            EvidenceChapter.Write(view),
            SourceChapter.Write(view),
            CollectionChapter.Write(view),
            AnalystChapter.Write(view),
            MethodChapter.Write(view),
            AssumptionChapter.Write(view),
            InputChapter.Write(view),
            MakingChapter.Write(view),
        ];
        return new Page
        {
            Kicker = "Assay judgement",
            Title = judgement.Question,
            Under = content.AsOf is { } date
                ? Line.Of($"What this case supports, as of {date:w}")
                : "What this case supports",
            Draft = judgement.IsDraft ? JudgementWords.DraftReason : null,
            Chapters = [.. chapters.Where(chapter => !chapter.Blocks.IsEmpty)],
        };
    }
}
