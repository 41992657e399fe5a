using System.Collections.Immutable;
using Assay.Core.Weighing.Matrices;

namespace Assay.Formats.Matrices;

/// <summary>Intel Workbench's JSON: a project with one matrix, or a matrix alone.</summary>
/// <remarks>
/// Read are the name of the project or matrix, the <c>id</c> and <c>name</c> of each of <c>hypotheses</c>, the <c>id</c>,
/// <c>description</c>, <c>credibility</c> and <c>relevance</c> of each of <c>evidence</c>, and <c>ratings</c> by item and
/// hypothesis. Techniques, notes, the bias checklist and the bands that its users pick by hand are not.
/// </remarks>
internal static class IntelWorkbenchFormat
{
    /// <summary>Reads a matrix.</summary>
    public static EvidenceMatrix Read(MatrixDraft draft, JsonPart project, JsonPart matrix)
    {
        draft.Title = (matrix.Find("name") ?? project.Find("name"))?.Text();
        foreach (var part in matrix.Get("hypotheses").List())
            draft.Hypothesis(part.Line, part.Get("id").Text(), part.Find("name")?.Text());
        var ratings = matrix.Get("ratings");
        foreach (var part in matrix.Get("evidence").List())
            Item(draft, part, ratings.Find(part.Get("id").Text()));
        return draft.Build(matrix.Line);
    }

    private static void Item(MatrixDraft draft, JsonPart part, JsonPart? ratings)
    {
        var (credibility, relevance) = (part.Find("credibility"), part.Find("relevance"));
        draft.Item(
            part.Line,
            new MatrixItem
            {
                Id = part.Get("id").Text(),
                Says = part.Find("description")?.Text() ?? "",
                Credibility = draft.Level(credibility?.Line ?? part.Line, credibility?.Text()),
                Relevance = draft.Level(relevance?.Line ?? part.Line, relevance?.Text()),
                Votes =
                [
                    .. Enumerable
                        .Range(0, draft.Hypotheses)
                        .Select(h => Votes(draft, ratings?.Find(draft.HypothesisAt(h)))),
                ],
            }
        );
    }

    private static ImmutableArray<Consistency> Votes(MatrixDraft draft, JsonPart? rating) =>
        rating is null ? [] : [draft.Mark(rating.Line, rating.Text())];
}
