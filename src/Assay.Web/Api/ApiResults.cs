using Assay.Storage.Journals;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assay.Web.Api;

/// <summary>Answers that several endpoints give.</summary>
internal static class ApiResults
{
    /// <summary>What became of an edit.</summary>
    /// <param name="outcome">What the journal answered.</param>
    /// <param name="caseName">What the server calls the case.</param>
    /// <param name="puts">What was asked for, which a conflict shows beside what is there.</param>
    public static IResult Of(EditOutcome outcome, string caseName, IReadOnlyList<PutShape>? puts = null) =>
        outcome.Result switch
        {
            EditResult.Done => TypedResults.Created(
                $"/api/cases/{caseName}/events?after={outcome.Event - 1}&most=1",
                new DoneShape(outcome.Event, IsRepeated: false)
            ),
            EditResult.Repeated => TypedResults.Ok(new DoneShape(outcome.Event, IsRepeated: true)),
            _ => Failure(outcome, puts),
        };

    /// <summary>Why an edit was not done.</summary>
    public static ProblemHttpResult Failure(EditOutcome outcome, IReadOnlyList<PutShape>? puts = null) =>
        outcome.Result == EditResult.Conflict
            ? Conflict(outcome.Conflicts, puts ?? [])
            : Refused(outcome.Refusal!);

    /// <summary>Something else was there than the writer saw: both versions stand side by side.</summary>
    public static ProblemHttpResult Conflict(
        IReadOnlyList<EntityState> current,
        IReadOnlyList<PutShape> yours
    ) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status412PreconditionFailed,
            title: "somebody changed it in between; nothing was done",
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["current"] = (IReadOnlyList<ThingShape>)[.. current.Select(ThingShape.Of)],
                ["yours"] =
                    (IReadOnlyList<PutShape>)
                        [
                            .. yours.Where(put =>
                                current.Any(state =>
                                    string.Equals(state.Entity, put.Thing, StringComparison.Ordinal)
                                )
                            ),
                        ],
            }
        );

    /// <summary>What can't be done, and why.</summary>
    public static ProblemHttpResult Refused(string why) =>
        TypedResults.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, title: why);

    /// <summary>What is not there.</summary>
    public static ProblemHttpResult Missing(string what) =>
        TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: $"there is no {what}");
}
