using System.Collections.Immutable;

namespace Assay.Core.Provenance;

/// <summary>How many voices stand behind a statement, as they appear and as they are.</summary>
/// <param name="Document">Identifier of the document that makes the statement.</param>
/// <param name="Statement">Identifier of the statement in that document.</param>
/// <param name="Apparent">Number of citations, speakers and documents that seem to stand behind it.</param>
/// <param name="Expected">Expected number of independent origins among them.</param>
/// <param name="Named">The origins that are named, in order of first mention.</param>
public sealed record StatementOrigins(
    string Document,
    string Statement,
    int Apparent,
    double Expected,
    ImmutableArray<string> Named
)
{
    /// <summary>The same in words, as one phrase: where the documents that make it go back to, or who is named.</summary>
    public string Words { get; init; } = "";
}
