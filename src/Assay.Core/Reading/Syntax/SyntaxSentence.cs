using System.Collections.Immutable;
using Assay.Core.Documents;

namespace Assay.Core.Reading.Syntax;

/// <summary>A sentence with its words.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="Words">Its words in order; none where it is not English.</param>
internal sealed record SyntaxSentence(Passage Passage, ImmutableArray<SyntaxWord> Words)
{
    /// <summary>Whether it was left unread since it is in another language.</summary>
    public bool IsForeign => Words.IsEmpty;
}
