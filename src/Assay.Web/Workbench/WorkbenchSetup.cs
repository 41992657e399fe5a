using System.Text.Unicode;
using Assay.Web.Access;
using Assay.Web.Pages;
using Assay.Web.Serving;
using Assay.Web.Team;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;

namespace Assay.Web.Workbench;

/// <summary>The workbench as a part of the server: its services, its pages and their safety.</summary>
internal static class WorkbenchSetup
{
    /// <summary>Adds what the pages need.</summary>
    public static void AddServices(IServiceCollection services, TeamOptions? team)
    {
        // A team keeps its keys, with which its sessions outlast a restart. Without one, forms live as long as the server:
        // the page is then asked for again, and nothing is written to a disk.
        if (team is null)
        {
            services.AddDataProtection();
            services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new PassingKeys());
        }

        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "assay-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddRazorPages().AddApplicationPart(typeof(WorkbenchSetup).Assembly);
        // Texts come in every script; only what HTML gives a meaning to is escaped.
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new(UnicodeRanges.All)
        );
        services.Configure<FormOptions>(options => options.ValueCountLimit = 20_000);
        services.AddSingleton<JudgementShelf>();
        services.AddSingleton<TraceShelf>();
        services.AddSingleton<VerificationShelf>();
    }

    /// <summary>Maps the pages and what they load. Every page asks for somebody known, and one of a case for a reader of it.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        Assets.Map(routes);
        routes
            .MapRazorPages()
            .Add(endpoint =>
            {
                var isOfCase =
                    endpoint is RouteEndpointBuilder route
                    && route.RoutePattern.GetParameter("case") is not null;
                // Whoever is to sign in is not known yet.
                var isDoor = endpoint is RouteEndpointBuilder { RoutePattern.RawText: SignInModel.Address };
                endpoint.Metadata.Add(new Needs(isOfCase ? Role.Reader : Role.None, IsKnown: !isDoor));
                endpoint.Metadata.Add(
                    new EnableRateLimitingAttribute(isDoor ? RateLimits.SignIn : RateLimits.Heavy)
                );
                endpoint.Metadata.Add(PageMark.Instance);
            });
    }
}
