using System.Collections.Immutable;

namespace Assay.Simulation.Documents;

/// <summary>How much is lost on the way from the words of documents to a judgement, and where.</summary>
/// <param name="Worlds">Number of worlds judged from their documents.</param>
/// <param name="Refused">Worlds that some way could not judge exactly; they count nowhere else.</param>
/// <param name="Brier">Mean Brier score by each way.</param>
/// <param name="ReadRight">Share of the reports that were read with their source, indicator and what they say.</param>
/// <param name="ReadWrong">Share of what was read that no report says.</param>
public sealed record DocumentScores(
    int Worlds,
    int Refused,
    ImmutableSortedDictionary<DocumentWay, double> Brier,
    double ReadRight,
    double ReadWrong
)
{
    internal static DocumentScores Of(int worlds, DocumentTally tally)
    {
        var read = tally.Right + tally.Wrong;
        return new DocumentScores(
            worlds,
            tally.Refused,
            Enum.GetValues<DocumentWay>().ToImmutableSortedDictionary(way => way, way => tally.Of(way).Brier),
            tally.Made == 0 ? 0 : (double)tally.Right / tally.Made,
            read == 0 ? 0 : (double)tally.Wrong / read
        );
    }
}
