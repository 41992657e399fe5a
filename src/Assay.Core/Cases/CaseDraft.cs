using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Reading;

namespace Assay.Core.Cases;

/// <summary>A case drafted from what documents argue, on template defaults that nobody has confirmed.</summary>
/// <param name="Case">The case.</param>
/// <param name="Claimed">The rung that the documents claim.</param>
/// <param name="Claims">The statements that claim it, one for each document that does, as (document, words).</param>
public sealed record CaseDraft(Case Case, Rung Claimed, ImmutableArray<KeyValuePair<string, Mark>> Claims);
