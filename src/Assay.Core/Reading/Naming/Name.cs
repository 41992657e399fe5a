using Assay.Core.Documents;

namespace Assay.Core.Reading.Naming;

/// <summary>A name as it stands in a text.</summary>
/// <param name="Mark">Its words, a title before it left out.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Full">The first and fullest mention of what it names; the name itself where it is that.</param>
public sealed record Name(Mark Mark, NameKind Kind, Mark Full);
