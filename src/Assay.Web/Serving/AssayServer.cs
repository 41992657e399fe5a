using System.Net;
using Assay.Web.Access;
using Assay.Web.Api;
using Assay.Web.Living;
using Assay.Web.Team;
using Assay.Web.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assay.Web.Serving;

/// <summary>The server: the API over the cases of a folder, on the loopback address.</summary>
public static class AssayServer
{
    private const long LargestBody = 64L << 20;

    /// <summary>Builds a server that is not started yet.</summary>
    public static WebApplication Build(ServeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        AddServices(builder.Services, options);
        var app = builder.Build();
        if (options.Team is not null)
            app.UseForwardedHeaders();
        app.UseMiddleware<SafetyHeaders>();
        app.UseHostFiltering();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseRouting();
        if (options.Team is not null)
            app.UseAuthentication();
        app.UseMiddleware<PageVisit>();
        app.UseMiddleware<AccessGate>();
        app.UseRateLimiter();
        MapAll(app, options);
        return app;
    }

    private static void AddServices(IServiceCollection services, ServeOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Access);
        services.AddSingleton(new CaseShelf(options.Folder, options.Clock));
        services.AddProblemDetails();
        services.AddExceptionHandler<Troubles>();
        services.AddOpenApi();
        services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default)
        );
        // A page of another site may have its own name point to this machine; its name is not ours.
        services.Configure<HostFilteringOptions>(hosts =>
            hosts.AllowedHosts = [
                "127.0.0.1",
                "localhost",
                "[::1]",
                .. options.Team is { } team ? [team.Origin.Host] : (string[])[],
            ]
        );
        services.AddSingleton<Readiness>();
        if (options.Telemetry is { } collector)
            Telemetry.Add(services, collector, options.Version);
        RateLimits.Add(services, options.Team);
        if (options.Team is not null)
            TeamSignIn.Add(services, options.Team);
        WorkbenchSetup.AddServices(services, options.Team);
        services.AddScoped(CaseOfTheAddress);
        services.AddHttpContextAccessor();
    }

    private static void MapAll(IEndpointRouteBuilder routes, ServeOptions options)
    {
        HealthApi.Map(routes);
        routes.MapOpenApi("/api/openapi.json").NeedsNothing();
        CasesApi.Map(routes);
        ThingsApi.Map(routes);
        EventsApi.Map(routes);
        DocumentsApi.Map(routes);
        JudgementApi.Map(routes);
        WorkbenchApi.Map(routes);
        WorkbenchSetup.Map(routes);
        SessionApi.Map(routes);
        if (options.Team is null)
            return;
        SessionApi.MapTeam(routes);
        PasskeysApi.Map(routes);
        PeopleApi.Map(routes);
    }

    /// <summary>The case that the address of a request names.</summary>
    private static LivingCase CaseOfTheAddress(IServiceProvider services)
    {
        var context = services.GetRequiredService<IHttpContextAccessor>().HttpContext!;
        var name = (string)context.GetRouteValue("case")!;
        return services.GetRequiredService<CaseShelf>().Find(name)
            ?? throw new BadHttpRequestException($"there is no case {name}", StatusCodes.Status404NotFound);
    }
}
