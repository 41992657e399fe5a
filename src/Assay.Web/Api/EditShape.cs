using System.Collections.Immutable;

namespace Assay.Web.Api;

/// <summary>A change that somebody asks for: all of it is done, or none.</summary>
/// <param name="Kind">What kind of change it is, such as <c>mark.corrected</c>.</param>
/// <param name="Why">Why.</param>
/// <param name="Puts">The things to change.</param>
public sealed record EditShape(string? Kind, string? Why, ImmutableArray<PutShape> Puts);
