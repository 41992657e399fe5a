using System.Collections.Immutable;
using Assay.Core.Reading;

namespace Assay.Core.Provenance;

/// <summary>The documents of one examination in an order that depends on nothing but themselves.</summary>
/// <remarks>
/// Earliest first, undated last; then by content, then by identifier. A document's place in it is its rank. Documents
/// of identical text are led by the first of them.
/// </remarks>
internal sealed class Corpus
{
    public Corpus(ImmutableArray<DocumentReading> readings)
    {
        Documents =
        [
            .. readings
                .Select(reading => (Reading: reading, Date: DateSpan.Of(reading.Card)))
                .OrderByDescending(item => item.Date.IsKnown)
                .ThenBy(item => item.Date.First)
                .ThenBy(item => item.Date.Last)
                .ThenBy(item => item.Reading.Document.Sha256, StringComparer.Ordinal)
                .ThenBy(item => item.Reading.Document.Id.Length)
                .ThenBy(item => item.Reading.Document.Id, StringComparer.Ordinal)
                .Select(item => item.Reading),
        ];
        Dates = [.. Documents.Select(document => DateSpan.Of(document.Card))];
        LeaderOf = new int[Documents.Length];
        var leaders = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var rank = 0; rank < Documents.Length; rank++)
        {
            LeaderOf[rank] = leaders.TryAdd(Documents[rank].Document.Text, rank)
                ? rank
                : leaders[Documents[rank].Document.Text];
        }
    }

    public DocumentReading[] Documents { get; }

    public DateSpan[] Dates { get; }

    /// <summary>The rank of the first document of the same text, for each document.</summary>
    public int[] LeaderOf { get; }

    public bool LeadsItself(int rank) => LeaderOf[rank] == rank;
}
