using System.Collections.Immutable;
using Assay.Core.Provenance;

namespace Assay.Reports.Traces;

/// <summary>A traced corpus with what the files about it need besides.</summary>
/// <remarks>
/// Every file is a function of this record alone: there is no clock in it, and the same trace gives the same bytes.
/// </remarks>
public sealed record TraceReport
{
    /// <summary>What was found.</summary>
    public required TraceResult Trace { get; init; }

    /// <summary>What the corpus is called: its file or folder.</summary>
    public required string Name { get; init; }

    /// <summary>Whether times count hours since the beginning of 1970, UTC, and are shown as dates.</summary>
    public bool IsDates { get; init; } = true;

    /// <summary>Texts whose shared passages may be shown, by identifier of the document.</summary>
    public ImmutableDictionary<string, string> Texts { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    /// <summary>Most pairs of documents whose shared passages are shown side by side.</summary>
    public int Pairs { get; init; } = 20;

    /// <summary>What a reader should know about the input besides the notes of the trace.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
