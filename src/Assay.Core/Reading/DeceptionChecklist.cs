using System.Collections.Immutable;
using Assay.Core.Documents;

namespace Assay.Core.Reading;

/// <summary>Which questions of the deception checklists a text argues at all (MOM, POP, MOSES, EVE).</summary>
/// <remarks>
/// Heuer and Pherson's lists. Each holds the passages that argue the question; an empty list means that the text does
/// not argue it, which is a finding about the text, not about the world.
/// </remarks>
public sealed record DeceptionChecklist
{
    /// <summary>MOM: why the accused would do it.</summary>
    public ImmutableArray<Mark> Motive { get; init; } = [];

    /// <summary>MOM: what chance it had.</summary>
    public ImmutableArray<Mark> Opportunity { get; init; } = [];

    /// <summary>MOM: by what means.</summary>
    public ImmutableArray<Mark> Means { get; init; } = [];

    /// <summary>POP: past opposition practices, what the accused did before.</summary>
    public ImmutableArray<Mark> PastPractice { get; init; } = [];

    /// <summary>MOSES: manipulability of sources, whether those who report could be fed or controlled.</summary>
    public ImmutableArray<Mark> SourceManipulability { get; init; } = [];

    /// <summary>EVE: evaluation of evidence, whether what is reported was checked.</summary>
    public ImmutableArray<Mark> EvaluationOfEvidence { get; init; } = [];
}
