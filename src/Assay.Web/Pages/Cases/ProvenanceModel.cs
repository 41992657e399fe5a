using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Core.Provenance;
using Assay.Core.Weighing;
using Assay.Formats.Parts;
using Assay.Reports.Figures;
using Assay.Reports.Html;
using Assay.Reports.Traces;
using Assay.Storage.Journals;
using Assay.Web.Living;
using Assay.Web.Workbench;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Web.Pages.Cases;

/// <summary>Who took from whom: documents by their words, reports by what the case says; and what people decided about it.</summary>
internal sealed class ProvenanceModel(LivingCase living, TraceShelf shelf) : WorkbenchPage(living)
{
    private const int Size = 50;

    /// <summary>The trace of the documents; <see langword="null"/> while it is being worked out, or where there are none.</summary>
    public TraceResult? Trace { get; private set; }

    /// <summary>Whether there are documents to trace.</summary>
    public bool HasDocuments { get; private set; }

    /// <summary>The picture of it.</summary>
    public Markup Picture { get; private set; }

    /// <summary>What the picture shows, in words.</summary>
    public string Caption { get; private set; } = "";

    /// <summary>The derivations of this part of the list.</summary>
    public ImmutableArray<DerivationItem> Edges { get; private set; } = [];

    /// <summary>Where in the list.</summary>
    public Paging? Paging { get; private set; }

    /// <summary>Expected number of origins as traced, and with what people decided.</summary>
    public (double Traced, double Decided) Origins { get; private set; }

    /// <summary>The case at the middles of its ratings; <see langword="null"/> where it can't be weighed.</summary>
    public PointJudgement? Point { get; private set; }

    /// <summary>Titles by identifier.</summary>
    public IReadOnlyDictionary<string, DocumentItem> Documents { get; private set; } =
        ImmutableDictionary<string, DocumentItem>.Empty;

    /// <summary>Decides about a derivation between two documents.</summary>
    public Task<IActionResult> OnPostDocumentAsync(string document, string of, string decision, string? why)
    {
        var thing = DerivationItem.Thing(document, of);
        if (decision is not ("confirmed" or "cut" or "open"))
            return Task.FromResult(Refuse("confirm it, cut it, or leave it open"));
        if ((Missing(document) ?? Missing(of)) is { } missing)
            return Task.FromResult(Refuse($"there is no document {missing}"));
        var value = decision is "open"
            ? null
            : new JsonObject { ["is"] = decision, ["why"] = why?.Trim() }.ToJsonString();
        return ChangeAsync(
            $"edge.{decision}",
            why,
            [new EntityPut(thing, value, Expected(thing))],
            $"{Root}/provenance"
        );
    }

    /// <summary>Decides whether a report repeats another.</summary>
    public async Task<IActionResult> OnPostReportAsync(string report, string of, string decision, string? why)
    {
        if (Case is null)
            return Refuse(Fault ?? "there is no question yet");
        try
        {
            var after = Case.With(content =>
                content with
                {
                    Reports =
                    [
                        .. content.Reports.Select(item =>
                            !string.Equals(item.Id, report, StringComparison.Ordinal) ? item
                            : decision is "confirmed" ? item with { Copies = [new CopyCandidate(of, 1)] }
                            : item with
                            {
                                Copies =
                                [
                                    .. item.Copies.Where(copy =>
                                        !string.Equals(copy.Of, of, StringComparison.Ordinal)
                                    ),
                                ],
                            }
                        ),
                    ],
                }
            );
            return await ChangeAsync(
                    decision is "confirmed" ? "edge.confirmed" : "edge.cut",
                    why,
                    PutsTo(after),
                    $"{Root}/provenance#reports"
                )
                .ConfigureAwait(false);
        }
        catch (ArgumentException fault)
        {
            return Refuse(fault.Message);
        }
    }

    /// <summary>What the journal says of a report's word for another: who decided it and why.</summary>
    public JournalEvent? DecisionOn(string report)
    {
        var history = Living.Journal.History(CaseParts.NameOf("report", report));
        return history
            .Reverse()
            .SelectMany(number => Living.Journal.Events(number - 1, 1))
            .FirstOrDefault(item => item.Kind.StartsWith("edge.", StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    protected override void Load()
    {
        LoadTrace();
        if (Case is null)
            return;
        try
        {
            Point = PointShelf.Of(Case);
        }
        catch (WeighingRefusedException)
        {
            // The judgement's page says why; here the origins are only left out.
            Point = null;
        }
    }

    private void LoadTrace()
    {
        var documents = Living.Documents();
        HasDocuments = documents.Length > 1;
        Documents = documents.ToDictionary(item => item.Id, StringComparer.Ordinal);
        Trace = HasDocuments ? shelf.Find(Living.Journal, documents) : null;
        if (Trace is null)
            return;
        var decisions = DerivationItem.Decisions(Living.Journal);
        var edges = DerivationItem.Of(Trace, decisions);
        Origins = (Trace.ExpectedOrigins, DerivationItem.Origins(Trace, decisions));
        var from = Paging.FromOf(Request);
        Edges = [.. edges.Skip(from).Take(Size)];
        Paging = Paging.Of(Request, Size, edges.Length > from + Size);
        var report = new TraceReport { Trace = Trace, Name = CaseName };
        Picture = new TraceFigure(new TraceView(report)).Embedded(out var caption);
        Caption = caption;
    }

    private string? Missing(string document) =>
        Living.Journal.Find($"{DocumentAdder.Kind}/{document}") is { Value: not null } ? null : document;
}
