using Assay.Core.Documents;

namespace Assay.Simulation.Documents;

/// <summary>A document of a world: one report as its source would have published it.</summary>
/// <param name="Document">The document; its identifier is <c>d</c> and the number of the report, counted from 1.</param>
/// <param name="Report">Place of the report in the case.</param>
public sealed record WorldDocument(Document Document, int Report);
