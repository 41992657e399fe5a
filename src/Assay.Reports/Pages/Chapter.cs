using System.Collections.Immutable;

namespace Assay.Reports.Pages;

/// <summary>A part of a report with its own heading.</summary>
/// <param name="Id">Its identifier as an anchor.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Blocks">What stands in it; a chapter without any is left out.</param>
internal sealed record Chapter(string Id, string Heading, ImmutableArray<Block> Blocks);
