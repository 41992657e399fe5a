using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Core.Weighing;
using Assay.Reports.Html;
using Assay.Web.Living;
using Assay.Web.Serving;
using Assay.Web.Workbench;

namespace Assay.Web.Pages.Cases;

/// <summary>What the case comes to, everything that the weigh report says of it, and what would become of it if.</summary>
internal sealed class JudgementModel(LivingCase living, JudgementShelf shelf, ServeOptions options)
    : WorkbenchPage(living)
{
    /// <summary>What is tried.</summary>
    public WhatIf Tried { get; private set; } = null!;

    /// <summary>The case that is judged: with what is tried.</summary>
    public Case? Judged { get; private set; }

    /// <summary>At the middles: as the case stands, and with what is tried.</summary>
    public (PointJudgement? Now, PointJudgement? Then) Points { get; private set; }

    /// <summary>Why it can't be judged.</summary>
    public string? Trouble { get; private set; }

    /// <summary>The chapters of the report; empty while they are being worked out.</summary>
    public Markup Chapters { get; private set; }

    /// <summary>The headings with their places.</summary>
    public ImmutableArray<(string Id, string Heading)> Contents { get; private set; } = [];

    /// <summary>Whether the chapters are being worked out.</summary>
    public bool IsWaiting { get; private set; }

    /// <inheritdoc/>
    protected override void Load()
    {
        Tried = WhatIf.Of(Request.Query);
        if (Case is null)
            return;
        try
        {
            Judged = Tried.IsAny
                ? shelf.Tried(Case, Request.QueryString.ToString(), Tried.Apply(Case))
                : Case;
            var now = PointShelf.Of(Case);
            Points = (now, Tried.IsAny ? PointShelf.Of(Judged) : now);
            if (shelf.Find(Judged, JudgingOptions.Default) is { } judgement)
            {
                (Chapters, Contents) = shelf.ChaptersOf(judgement, Judged.Content, options.Version);
            }
            else
            {
                IsWaiting = true;
            }
        }
        catch (Exception fault) when (fault is WeighingRefusedException or ArgumentException)
        {
            Trouble = fault.Message;
        }
    }
}
