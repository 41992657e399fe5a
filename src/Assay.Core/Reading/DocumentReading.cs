using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Reading.Naming;

namespace Assay.Core.Reading;

/// <summary>Everything that was read out of one document. Each list is in order of start.</summary>
public sealed record DocumentReading
{
    /// <summary>The document that was read.</summary>
    public required Document Document { get; init; }

    /// <summary>What it says about itself.</summary>
    public required DocumentCard Card { get; init; }

    /// <summary>Its sentences.</summary>
    public ImmutableArray<Passage> Sentences { get; init; } = [];

    /// <summary>What it says.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>Words that say how likely.</summary>
    public ImmutableArray<Hedge> Hedges { get; init; } = [];

    /// <summary>Words that strengthen or limit.</summary>
    public ImmutableArray<Qualifier> Qualifiers { get; init; } = [];

    /// <summary>Who is said to have said what.</summary>
    public ImmutableArray<Attribution> Attributions { get; init; } = [];

    /// <summary>The names in it.</summary>
    public ImmutableArray<Name> Names { get; init; } = [];

    /// <summary>The works that it points to.</summary>
    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>Statements that come back stronger.</summary>
    public ImmutableArray<Shift> Shifts { get; init; } = [];

    /// <summary>Mechanisms that it argues.</summary>
    public ImmutableArray<MechanismFinding> Mechanisms { get; init; } = [];

    /// <summary>Which questions about deception it argues.</summary>
    public DeceptionChecklist Checklist { get; init; } = new();

    /// <summary>What was found and could not be used.</summary>
    public ImmutableArray<RejectedMark> Rejected { get; init; } = [];

    /// <summary>The main conclusion, or <see langword="null"/> where none was found.</summary>
    public Statement? Main => Statements.FirstOrDefault(statement => statement.IsMain);
}
