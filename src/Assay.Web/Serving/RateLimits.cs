using System.Threading.RateLimiting;
using Assay.Web.Team;
using Assay.Web.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Web.Serving;

/// <summary>How much work is done at once, so that a few requests can't keep everybody waiting.</summary>
internal static class RateLimits
{
    /// <summary>The limit on what takes long: parsing, judging.</summary>
    public const string Heavy = "heavy";

    /// <summary>The limit on attempts to sign in, for each address.</summary>
    public const string SignIn = "sign-in";

    private const int AtOnce = 4;
    private const int Waiting = 64;

    /// <summary>Adds the limits.</summary>
    public static void Add(IServiceCollection services, TeamOptions? team) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(
                Heavy,
                context =>
                    PageMark.IsOn(context) && !IsHeavy(context.Request)
                        ? RateLimitPartition.GetNoLimiter("light")
                        : RateLimitPartition.GetConcurrencyLimiter(
                            Heavy,
                            _ => new ConcurrencyLimiterOptions
                            {
                                PermitLimit = AtOnce,
                                QueueLimit = Waiting,
                                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
                            }
                        )
            );
            options.AddPolicy(
                SignIn,
                context =>
                    HttpMethods.IsGet(context.Request.Method)
                        ? RateLimitPartition.GetNoLimiter("looking")
                        : RateLimitPartition.GetFixedWindowLimiter(
                            context.Connection.RemoteIpAddress?.ToString() ?? "",
                            _ => new FixedWindowRateLimiterOptions
                            {
                                PermitLimit = team?.SignInsAMinute ?? 1,
                                Window = TimeSpan.FromMinutes(1),
                            }
                        )
            );
        });

    /// <summary>Whether a page takes long this time: files and drafts are worked on, a case is tried out, a chain is gone through.</summary>
    internal static bool IsHeavy(HttpRequest request)
    {
        var page = request.RouteValues["page"] as string;
        return HttpMethods.IsPost(request.Method)
            ? page is "/Index" or "/Cases/Documents"
                || string.Equals(request.Query["handler"], "Draft", StringComparison.Ordinal)
            : page switch
            {
                "/Cases/Judgement" => request.Query.Count > 0,
                "/Cases/Journal" => request.Query.ContainsKey("verify")
                    || request.Query.ContainsKey("before"),
                _ => false,
            };
    }
}
