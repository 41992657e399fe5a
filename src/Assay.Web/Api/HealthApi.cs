using Assay.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Web.Api;

/// <summary>For whoever watches the server: whether it lives, and whether it can work.</summary>
internal static class HealthApi
{
    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                "/health/live",
                (ServeOptions options) => TypedResults.Ok(new HealthShape("ok", options.Version))
            )
            .NeedsNothing()
            .WithSummary("Whether the server answers.");
        routes
            .MapGet("/health/ready", Ready)
            .NeedsNothing()
            .WithSummary("Whether what it is told can be kept: 200, or 503 with what is wrong.");
    }

    private static IResult Ready(Readiness readiness, ServeOptions options) =>
        readiness.Fault() is { } fault
            ? TypedResults.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, title: fault)
            : TypedResults.Ok(new HealthShape("ok", options.Version));
}
