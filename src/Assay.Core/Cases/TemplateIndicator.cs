using System.Collections.Immutable;
using Assay.Core.Reading;

namespace Assay.Core.Cases;

/// <summary>An indicator of a template with its default likelihoods.</summary>
/// <param name="Id">Identifier within its template.</param>
/// <param name="Says">What would be seen, in a plain sentence.</param>
/// <param name="From">The lowest rung at which <paramref name="Under"/> holds.</param>
/// <param name="Under">P(it is seen | a rung from there up).</param>
/// <param name="Otherwise">P(it is seen | a lower rung).</param>
/// <param name="Reason">Why these ranges.</param>
/// <param name="Rival">The innocent explanation that leaves the same trace.</param>
/// <param name="IsCounter">Whether it speaks against its mechanism.</param>
/// <param name="Phrases">The words by which a text argues it, in the syntax of <see cref="MechanismPattern"/>.</param>
public sealed record TemplateIndicator(
    string Id,
    string Says,
    Rung From,
    Rating Under,
    Rating Otherwise,
    string Reason,
    string Rival,
    bool IsCounter,
    ImmutableArray<string> Phrases
)
{
    /// <summary>The rating for a rung.</summary>
    public Rating Likely(Rung rung) => rung >= From ? Under : Otherwise;
}
