using System.Collections.Immutable;
using Assay.Core.Provenance.Tracing;

namespace Assay.Core.Provenance;

/// <summary>A stretch of words that a document and its parent share, in UTF-16 code units of each text, ends excluded.</summary>
public readonly record struct SharedSpan(int Start, int End, int ParentStart, int ParentEnd)
{
    /// <summary>
    /// The stretches that two texts share word for word, each of five words at least (or ten characters where no spaces
    /// are written) and as long as it can be, in order of start in the first; whoever took from whom.
    /// </summary>
    /// <param name="document">The one text.</param>
    /// <param name="parent">The other.</param>
    public static ImmutableArray<SharedSpan> Between(string document, string parent)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(parent);
        return PassageFinder.Between(document, parent);
    }
}
