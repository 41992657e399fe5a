using System.Collections.Immutable;
using Assay.Core.Provenance;

namespace Assay.Reports.Traces;

/// <summary>A document and its parent whose shared passages are worth a look.</summary>
/// <param name="Document">Place of the document that took.</param>
/// <param name="Place">Place of the parent.</param>
/// <param name="Parent">The link.</param>
/// <param name="Followers">Number of documents whose way to their origin leads over this link, besides the document.</param>
internal sealed record PassagePair(int Document, int Place, TracedParent Parent, int Followers)
{
    /// <summary>The pairs on which most hangs: by the number of documents behind the link, then the least certain.</summary>
    public static ImmutableArray<PassagePair> Choose(TraceView view)
    {
        var followers = view.Followers();
        return
        [
            .. Enumerable
                .Range(0, view.Documents.Length)
                .SelectMany(at =>
                    view.TakenBy(at)
                        .Select(link => new PassagePair(at, link.Place, link.Parent, followers[at]))
                )
                .Where(pair => !pair.Parent.Shared.IsDefaultOrEmpty)
                .OrderByDescending(pair => pair.Followers)
                .ThenBy(pair => pair.Parent.Probability)
                .ThenBy(pair => pair.Document)
                .Take(view.Report.Pairs),
        ];
    }
}
