using Assay.Core.Judging;
using Assay.Core.Weighing;
using Assay.Web.Living;
using Assay.Web.Workbench;

namespace Assay.Web.Pages.Cases;

/// <summary>What to look for next: the questions whose answers would tell most.</summary>
internal sealed class CollectModel(LivingCase living, JudgementShelf shelf) : WorkbenchPage(living)
{
    /// <summary>The judgement; <see langword="null"/> while it is being worked out.</summary>
    public Judgement? Judgement { get; private set; }

    /// <summary>Why there is none.</summary>
    public string? Trouble { get; private set; }

    /// <summary>An answer in its own words.</summary>
    public string Answer(string id) =>
        Judgement!
            .Hypotheses.FirstOrDefault(item => string.Equals(item.Id, id, StringComparison.Ordinal))
            ?.Says
        ?? id;

    /// <inheritdoc/>
    protected override void Load()
    {
        if (Case is null)
            return;
        try
        {
            Judgement = shelf.Find(Case, JudgingOptions.Default);
        }
        catch (WeighingRefusedException refused)
        {
            Trouble = refused.Message;
        }
    }
}
