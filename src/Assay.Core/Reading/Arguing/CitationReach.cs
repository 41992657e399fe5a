using System.Collections.Immutable;

namespace Assay.Core.Reading.Arguing;

/// <summary>Tells how far back a citation may reach: over the statement that it closes, its sentence, its paragraph.</summary>
/// <remarks>A sentence with a citation of its own ends the reach of the next one.</remarks>
internal static class CitationReach
{
    private const double Closed = 0.95;
    private const double SameSentence = 0.6;
    private const double SameParagraph = 0.3;
    private const int Farthest = 12;

    /// <summary>The citations with <see cref="Citation.Backs"/> filled.</summary>
    public static ImmutableArray<Citation> Add(
        ImmutableArray<Citation> citations,
        ImmutableArray<Statement> statements,
        ReadText text
    )
    {
        if (citations.IsEmpty)
            return citations;
        var sentences = new int[statements.Length];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < statements.Length; at++)
        {
            sentences[at] = text.SentenceAt(statements[at].Passage.Start);
            numbers.Add(statements[at].Id, at);
        }

        var cited = new HashSet<int>();
        foreach (var citation in citations)
        foreach (var id in citation.Supports)
            cited.Add(sentences[numbers[id]]);
        return
        [
            .. citations.Select(citation =>
                citation with
                {
                    Backs =
                    [
                        .. citation
                            .Supports.SelectMany(id => Reach(numbers[id]))
                            .GroupBy(each => each.At, each => each.Probability)
                            .OrderBy(each => each.Key)
                            .Select(each => new Backing(statements[each.Key].Id, each.Max())),
                    ],
                }
            ),
        ];

        IEnumerable<(int At, double Probability)> Reach(int closed)
        {
            yield return (closed, Closed);
            for (var at = closed - 1; at >= Math.Max(0, closed - Farthest); at--)
            {
                var isSame = sentences[at] == sentences[closed];
                if (
                    !isSame
                    && (
                        sentences[at] < 0
                        || cited.Contains(sentences[at])
                        || !IsNear(sentences[at], sentences[closed])
                    )
                )
                    yield break;
                yield return (at, isSame ? SameSentence : SameParagraph);
            }
        }

        bool IsNear(int sentence, int closed) =>
            text.Sentences[sentence].Paragraph == text.Sentences[closed].Paragraph;
    }
}
