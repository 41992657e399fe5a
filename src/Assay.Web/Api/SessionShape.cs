using System.Collections.Immutable;

namespace Assay.Web.Api;

/// <summary>Who you are to the server.</summary>
/// <param name="Name">What the journal calls you.</param>
/// <param name="Role">What you may do in cases of which nothing else is said.</param>
/// <param name="Cases">What you may do in single cases.</param>
public sealed record SessionShape(string Name, string Role, ImmutableSortedDictionary<string, string> Cases);
