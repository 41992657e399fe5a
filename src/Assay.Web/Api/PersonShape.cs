using System.Collections.Immutable;

namespace Assay.Web.Api;

/// <summary>What somebody is to be allowed.</summary>
/// <param name="Role">In cases of which nothing else is said: none, reader, rater, lead or admin.</param>
/// <param name="Cases">In single cases, by name; missing for none.</param>
public sealed record PersonShape(string Role, ImmutableSortedDictionary<string, string>? Cases);
