using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Core.Weighing;
using Assay.Formats.Cases;
using Assay.Storage.Journals;
using Assay.Web.Access;
using Assay.Web.Living;
using Assay.Web.Workbench;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Web.Pages.Cases;

/// <summary>A case at a glance: what is asked, what stands there, what to do next; and where its frame is changed.</summary>
internal sealed class OverviewModel(LivingCase living) : WorkbenchPage(living)
{
    /// <summary>How many documents there are.</summary>
    public int Documents { get; private set; }

    /// <summary>The last events.</summary>
    public ImmutableArray<JournalEvent> Last { get; private set; } = [];

    /// <summary>What the case comes to at the middles of its ratings.</summary>
    public PointJudgement? Point { get; private set; }

    /// <summary>Why it comes to nothing.</summary>
    public string? PointFault { get; private set; }

    /// <summary>Changes the question, or sets it with its first answers.</summary>
    public Task<IActionResult> OnPostQuestionAsync(string? question, string? answers, string? why)
    {
        if (string.IsNullOrWhiteSpace(question))
            return Task.FromResult(Refuse("a question is wanted"));
        return ReplaceAsync(
            "question.put",
            why,
            before =>
                before is null
                    ? CaseBeginning.Of(question, answers ?? "")
                    : before.With(content => content with { Question = question.Trim() })
        );
    }

    /// <summary>Puts an answer in.</summary>
    public Task<IActionResult> OnPostHypothesisAsync(string? says, string? prior, string? why)
    {
        if (string.IsNullOrWhiteSpace(says))
            return Task.FromResult(Refuse("what the explanation says is wanted"));
        if (RatingText.Read(prior ?? "") is not { } rating)
            return Task.FromResult(
                Refuse(
                    $"'{prior}' is no rating: a word such as likely, a number, or a range such as [0.2, 0.4]"
                )
            );
        return ReplaceAsync(
            "hypothesis.put",
            why,
            before => before!.With(content => Wider(content, says.Trim(), rating))
        );
    }

    /// <summary>Puts an indicator in, unrated.</summary>
    public Task<IActionResult> OnPostIndicatorAsync(string? says, string? why)
    {
        if (string.IsNullOrWhiteSpace(says))
            return Task.FromResult(Refuse("what could be seen is wanted"));
        return ReplaceAsync(
            "indicator.put",
            why,
            before =>
                before!.With(content =>
                    content with
                    {
                        Indicators = content.Indicators.Add(
                            new Indicator
                            {
                                Id = CaseBeginning.NewId(
                                    says,
                                    Ids(content.Indicators.Select(item => item.Id))
                                ),
                                Says = says.Trim(),
                                Likely = [.. content.Hypotheses.Select(_ => Rating.Unrated)],
                            }
                        ),
                    }
                )
        );
    }

    /// <summary>Drafts a case from the documents.</summary>
    public async Task<IActionResult> OnPostDraftAsync()
    {
        // Asked before the work, which is not little, and not after it.
        if (Role < Role.Lead)
            return Refuse($"your role here, {Role.ToString().ToLowerInvariant()}, may not draft a case");
        if (await Task.Run(() => CaseBeginning.Draft(Living)).ConfigureAwait(false) is not { } draft)
            return Refuse(
                "no document argues for a tie that could be drafted; put in a question and its rival answers yourself"
            );
        return await ReplaceAsync(
                "case.drafted",
                "drafted from the documents, on defaults that nobody has confirmed",
                _ => draft
            )
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override void Load()
    {
        var journal = Living.Journal;
        Documents = Living.Documents().Length;
        Last = [.. journal.Events(Math.Max(0, journal.Head().Number - 5), 5).Reverse()];
        if (Case is null)
            return;
        try
        {
            Point = PointShelf.Of(Case);
        }
        catch (WeighingRefusedException refused)
        {
            PointFault = refused.Message;
        }
    }

    private static HashSet<string> Ids(IEnumerable<string> ids) => ids.ToHashSet(StringComparer.Ordinal);

    /// <summary>One hypothesis more; whatever is rated for each gets an empty cell, which moves nothing (law 9).</summary>
    private static CaseContent Wider(CaseContent content, string says, Rating prior)
    {
        ImmutableArray<Rating> More(ImmutableArray<Rating> ratings) =>
            ratings.Length == content.Hypotheses.Length && ratings.Length > 0
                ? ratings.Add(Rating.Unrated)
                : ratings;
        return content with
        {
            Hypotheses = content.Hypotheses.Add(
                new Hypothesis(
                    CaseBeginning.NewId(says, Ids(content.Hypotheses.Select(item => item.Id))),
                    says,
                    HypothesisPrior.Of(prior)
                )
            ),
            Assumptions =
            [
                .. content.Assumptions.Select(item =>
                    item with
                    {
                        Probability = Many(item.Probability, More),
                    }
                ),
            ],
            Causes =
            [
                .. content.Causes.Select(item => item with { Probability = Many(item.Probability, More) }),
            ],
            Indicators =
            [
                .. content.Indicators.Select(item =>
                    item with
                    {
                        Likely = More(item.Likely),
                        LikelyOtherwise = More(item.LikelyOtherwise),
                    }
                ),
            ],
            Deceivers = [.. content.Deceivers.Select(item => item with { Active = Many(item.Active, More) })],
        };
    }

    // A single rating stands for every hypothesis already.
    private static ImmutableArray<Rating> Many(
        ImmutableArray<Rating> ratings,
        Func<ImmutableArray<Rating>, ImmutableArray<Rating>> more
    ) => ratings.Length > 1 ? more(ratings) : ratings;

    private async Task<IActionResult> ReplaceAsync(string kind, string? why, Func<Case?, Case> change)
    {
        if (Case is null && kind is "hypothesis.put" or "indicator.put" && Case is null)
            return Refuse(Fault ?? "a question is wanted first");
        try
        {
            return await ChangeAsync(kind, why, PutsTo(change(Case)), Root).ConfigureAwait(false);
        }
        catch (ArgumentException fault)
        {
            return Refuse(fault.Message);
        }
    }
}
