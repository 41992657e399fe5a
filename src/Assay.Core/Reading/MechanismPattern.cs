using System.Collections.Immutable;

namespace Assay.Core.Reading;

/// <summary>The words by which a text points to one indicator of a mechanism; comes from the template files.</summary>
/// <param name="Mechanism">Identifier of the template.</param>
/// <param name="Indicator">Identifier of the indicator.</param>
/// <param name="Phrases">
/// Phrases in lower case. A word ending in <c>*</c> matches any ending; <c>...</c> between words allows up to six words.
/// </param>
public sealed record MechanismPattern(string Mechanism, string Indicator, ImmutableArray<string> Phrases);
