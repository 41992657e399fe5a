using Assay.Core.Judging;
using Assay.Reports;
using Assay.Web.Access;
using Assay.Web.Living;
using Assay.Web.Serving;
using Assay.Web.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Web.Api;

/// <summary>What a case supports: the answer of <c>assay weigh --json</c>.</summary>
internal static class JudgementApi
{
    private const int MostDraws = 20_000;

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/cases/{case}/judgement", JudgedAsync)
            .Needs(Role.Reader)
            .RequireRateLimiting(RateLimits.Heavy)
            .WithSummary("How likely each explanation is, now or after an event; with what is tried.");

    private static async Task<IResult> JudgedAsync(
        HttpContext context,
        string @case,
        LivingCase living,
        JudgementShelf shelf,
        long? at,
        int? draws,
        int? seed
    )
    {
        var read = at is { } number ? living.ReadAt(number) : living.Read();
        var options = new JudgingOptions
        {
            Draws = Math.Clamp(draws ?? 2_000, 1, MostDraws),
            Seed = seed ?? 1,
        };
        var tried = WhatIf.Of(context.Request.Query);
        if (tried.IsAny)
        {
            read = tried.Apply(read);
            if (tried.Faults.Count > 0)
                return ApiResults.Refused(string.Join("; ", tried.Faults));
        }

        using var json = new MemoryStream();
        JudgementJson.Write(await shelf.TaskOf(read, options).ConfigureAwait(false), json);
        return TypedResults.Bytes(json.ToArray(), "application/json");
    }
}
