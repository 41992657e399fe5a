using System.Collections.Immutable;
using Assay.Core.Documents;

namespace Assay.Core.Judging.Linting;

/// <summary>A sentence, or a cell of a table row, with what was found in it.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="IsLabel">Whether it is a heading or label without a verb, which claims nothing.</param>
internal sealed record Stretch(Passage Passage, int First, int End, bool IsLabel)
{
    /// <summary>The likelihood words, in order, none overlapping.</summary>
    public ImmutableArray<TermMatch> Terms { get; init; } = [];

    /// <summary>The numbers that can be probabilities, in order, none overlapping.</summary>
    public ImmutableArray<ChanceNumber> Numbers { get; init; } = [];
}
