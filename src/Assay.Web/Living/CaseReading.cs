using System.Collections.Immutable;
using Assay.Core.Cases;

namespace Assay.Web.Living;

/// <summary>A case as it was read, with the versions that its parts had then: what a change of it expects to find.</summary>
/// <param name="Number">The event after which it stands like this.</param>
/// <param name="Case">The case.</param>
/// <param name="Versions">The version of each part.</param>
public sealed record CaseReading(long Number, Case Case, ImmutableDictionary<string, long> Versions);
