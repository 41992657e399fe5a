using System.Threading.RateLimiting;
using Assay.Web.Team;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
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
            options.AddConcurrencyLimiter(
                Heavy,
                limit =>
                {
                    limit.PermitLimit = AtOnce;
                    limit.QueueLimit = Waiting;
                    limit.QueueProcessingOrder = QueueProcessingOrder.OldestFirst;
                }
            );
            options.AddPolicy(
                SignIn,
                context =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        context.Connection.RemoteIpAddress?.ToString() ?? "",
                        _ => new FixedWindowRateLimiterOptions
                        {
                            PermitLimit = team?.SignInsAMinute ?? 1,
                            Window = TimeSpan.FromMinutes(1),
                        }
                    )
            );
        });
}
