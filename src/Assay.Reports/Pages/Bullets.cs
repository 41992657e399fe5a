using System.Collections.Immutable;

namespace Assay.Reports.Pages;

/// <summary>A list in which order says nothing.</summary>
internal sealed record Bullets(ImmutableArray<Line> Items) : Block;
