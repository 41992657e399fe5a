using System.Collections.Immutable;
using Assay.Core.Documents;

namespace Assay.Core.Reading;

/// <summary>A mechanism of the templates that a text argues is at work.</summary>
/// <param name="Mechanism">Identifier of the template, such as <c>false-flag</c>.</param>
/// <param name="Indicator">Identifier of the indicator in the template that the words point to.</param>
/// <param name="Marks">The passages, in order of start.</param>
/// <param name="Statements">Identifiers of the statements that the passages stand in.</param>
public sealed record MechanismFinding(
    string Mechanism,
    string Indicator,
    ImmutableArray<Mark> Marks,
    ImmutableArray<string> Statements
);
