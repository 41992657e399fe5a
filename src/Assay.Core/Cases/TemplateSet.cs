using System.Collections.Immutable;
using Assay.Core.Reading;

namespace Assay.Core.Cases;

/// <summary>All templates: what a draft starts from.</summary>
public sealed record TemplateSet
{
    /// <summary>The claim ladder.</summary>
    public required Ladder Ladder { get; init; }

    /// <summary>The reference classes.</summary>
    public required ImmutableArray<ReferenceClass> ReferenceClasses { get; init; }

    /// <summary>Identifier of the class that is used until a person names one.</summary>
    public required string DefaultClass { get; init; }

    /// <summary>Why that class.</summary>
    public required string DefaultClassReason { get; init; }

    /// <summary>The mechanisms, in order of their identifiers.</summary>
    public required ImmutableArray<Mechanism> Mechanisms { get; init; }

    /// <summary>What the grades stand for.</summary>
    public required ImmutableArray<GradeMeaning> Grades { get; init; }

    /// <summary>The questions of the deception checklists.</summary>
    public required ImmutableArray<DeceptionQuestion> Questions { get; init; }

    /// <summary>The rival explanation that every draft carries.</summary>
    public required PlantedStory PlantedStory { get; init; }

    /// <summary>The words by which a text argues each indicator of each mechanism.</summary>
    public ImmutableArray<MechanismPattern> Patterns =>
        [
            .. Mechanisms.SelectMany(mechanism =>
                mechanism.Indicators.Select(indicator => new MechanismPattern(
                    mechanism.Id,
                    indicator.Id,
                    indicator.Phrases
                ))
            ),
        ];

    /// <summary>The reference class of that name, or <see langword="null"/>.</summary>
    public ReferenceClass? FindClass(string id) =>
        ReferenceClasses.FirstOrDefault(item => string.Equals(item.Id, id, StringComparison.Ordinal));

    /// <summary>The indicator of that mechanism, or <see langword="null"/>.</summary>
    public TemplateIndicator? FindIndicator(string mechanism, string indicator) =>
        Mechanisms
            .FirstOrDefault(item => string.Equals(item.Id, mechanism, StringComparison.Ordinal))
            ?.Indicators.FirstOrDefault(item => string.Equals(item.Id, indicator, StringComparison.Ordinal));
}
