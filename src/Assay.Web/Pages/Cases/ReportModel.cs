using Assay.Web.Living;
using Assay.Web.Workbench;

namespace Assay.Web.Pages.Cases;

/// <summary>What to hand over: a preview, and the files.</summary>
internal sealed class ReportModel(LivingCase living) : WorkbenchPage(living)
{
    /// <summary>Whether this machine can print.</summary>
    public bool CanPrint { get; private set; }

    /// <inheritdoc/>
    protected override void Load() => CanPrint = ReportPrinter.Find() is not null;
}
