using System.Collections.Immutable;
using Assay.Core.Documents;

namespace Assay.Core.Reading;

/// <summary>A proposition that a document makes.</summary>
public sealed record Statement
{
    /// <summary>Identifier within the document: <c>s1</c>, <c>s2</c>, ... in order of start.</summary>
    public required string Id { get; init; }

    /// <summary>The words: a sentence, or a clause whose commitment or hedges differ from the rest of its sentence. Citations in brackets are left out at the ends.</summary>
    public required Passage Passage { get; init; }

    /// <summary>How the document stands to it.</summary>
    public required Commitment Commitment { get; init; }

    /// <summary>On whose word, where the statement is attributed and somebody is named or described.</summary>
    public Mark? Speaker { get; init; }

    /// <summary>The speaker's fullest name in the document, or <see langword="null"/> where it is not safe to say.</summary>
    public Mark? Holder { get; init; }

    /// <summary>Identifiers of the hedges in whose scope the statement lies.</summary>
    public ImmutableArray<string> Hedges { get; init; } = [];

    /// <summary>Whether this is the document's main conclusion; at most one statement is.</summary>
    public bool IsMain { get; init; }

    /// <summary>Identifiers of the statements that this one is offered as support for.</summary>
    public ImmutableArray<string> Supports { get; init; } = [];

    /// <summary>The rung of the claim ladder that the words stand for, lowest to highest, or <see langword="null"/>.</summary>
    public Rung? Rung { get; init; }
}
