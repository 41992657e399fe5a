using System.Collections.Immutable;

namespace Assay.Core.Provenance;

/// <summary>Where one document has its words from.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Time">When it appeared, as given.</param>
/// <param name="Outlet">Where, or <see langword="null"/>.</param>
/// <param name="Kind">How it came to its words.</param>
/// <param name="Own">Probability that it took from none of the others, in [0, 1].</param>
/// <param name="Parents">Those taken for its parents first, then the other possible ones, each by probability.</param>
/// <param name="Origin">Identifier of the document at the end of its parents; its own where it has none.</param>
public sealed record TracedDocument(
    string Id,
    DocumentTime Time,
    string? Outlet,
    TraceKind Kind,
    double Own,
    ImmutableArray<TracedParent> Parents,
    string Origin
)
{
    /// <summary>The most probable parent, or <see langword="null"/>.</summary>
    public TracedParent? Parent => Parents is [{ IsTaken: true } first, ..] ? first : null;
}
