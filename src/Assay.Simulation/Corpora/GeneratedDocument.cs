using System.Collections.Immutable;

namespace Assay.Simulation.Corpora;

/// <summary>A document, with the truth about it.</summary>
/// <param name="Id">Distinct in the corpus; says nothing about the truth.</param>
/// <param name="Text">As an engine sees it.</param>
/// <param name="Time">Hours from the beginning.</param>
/// <param name="Outlet">Where it appeared.</param>
/// <param name="Parents">Identifiers of the documents that it was made from.</param>
/// <param name="Operation">How.</param>
/// <param name="Tree">Identifier of the root that it goes back to, by its first parent.</param>
public sealed record GeneratedDocument(
    string Id,
    string Text,
    double Time,
    string Outlet,
    ImmutableArray<string> Parents,
    CopyOperation Operation,
    string Tree
);
