using Assay.Storage.Journals;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assay.Web.Api;

/// <summary>Answers that several endpoints give.</summary>
internal static class ApiResults
{
    /// <summary>What became of an edit.</summary>
    public static IResult Of(EditOutcome outcome, string caseName) =>
        outcome.Result switch
        {
            EditResult.Done => TypedResults.Created(
                $"/api/cases/{caseName}/events?after={outcome.Event - 1}&most=1",
                new DoneShape(outcome.Event, IsRepeated: false)
            ),
            EditResult.Repeated => TypedResults.Ok(new DoneShape(outcome.Event, IsRepeated: true)),
            EditResult.Conflict => Conflict(outcome),
            _ => Refused(outcome.Refusal!),
        };

    /// <summary>Something else was there than the writer saw: what is there now stands beside what they know.</summary>
    private static ProblemHttpResult Conflict(EditOutcome outcome) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status412PreconditionFailed,
            title: "somebody changed it in between; nothing was done",
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["current"] = (IReadOnlyList<ThingShape>)[.. outcome.Conflicts.Select(ThingShape.Of)],
            }
        );

    /// <summary>What can't be done, and why.</summary>
    public static ProblemHttpResult Refused(string why) =>
        TypedResults.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, title: why);

    /// <summary>What is not there.</summary>
    public static ProblemHttpResult Missing(string what) =>
        TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: $"there is no {what}");
}
