using System.Globalization;
using Assay.Web.Team;
using Assay.Web.Workbench;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Web.Access;

/// <summary>The one place where rights are checked: every request passes it, and what an endpoint does not say it needs is refused.</summary>
internal sealed class AccessGate(RequestDelegate next, AccessBook book, TeamOptions? team = null)
{
    private const string Bearer = "Bearer ";

    private static readonly object PersonKey = new();

    /// <summary>Who asks; the gate has let them in.</summary>
    public static Person PersonOf(HttpContext context) => (Person)context.Items[PersonKey]!;

    /// <summary>
    /// The cookie that carries the token for a browser. Browsers send cookies to every port of a machine: with the port in
    /// its name, two servers don't take each other's away.
    /// </summary>
    public static string CookieOf(HttpContext context) =>
        string.Create(CultureInfo.InvariantCulture, $"assay-{context.Connection.LocalPort}");

    /// <summary>What somebody who was let in may do in a case by now; rights may be taken away while an answer goes on.</summary>
    public static Role RoleNow(HttpContext context, string caseName)
    {
        var services = context.RequestServices;
        var person = PersonAt(
            context,
            services.GetRequiredService<AccessBook>(),
            services.GetService<TeamOptions>(),
            out _
        );
        return person?.In(caseName) ?? Role.None;
    }

    /// <summary>Checks a request.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint)
            return next(context);
        if (endpoint.Metadata.GetMetadata<Needs>() is not { } needs)
            return Refuse(context, StatusCodes.Status403Forbidden, "nobody may ask for this");
        var person = PersonAt(context, book, team, out var isByCookie);
        if (person is not null)
            context.Items[PersonKey] = person;
        // Signing somebody in from another site is an attack as well, so this holds for strangers too.
        if (isByCookie && IsFromElsewhere(context.Request, isSignedIn: person is not null))
            return Refuse(context, StatusCodes.Status403Forbidden, "the request comes from another site");
        if (!needs.IsKnown)
            return next(context);
        if (person is null)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Refuse(
                context,
                StatusCodes.Status401Unauthorized,
                team is null ? "a token is wanted" : "please sign in"
            );
        }

        var caseName = context.GetRouteValue("case") as string;
        var role = person.In(caseName);
        // Whether a case is there is nothing that a stranger to it may learn.
        if (role == Role.None && caseName is not null)
            return Refuse(context, StatusCodes.Status404NotFound, $"there is no case {caseName}");
        return role < needs.Role
            ? Refuse(
                context,
                StatusCodes.Status403Forbidden,
                $"a {needs.Role.ToString().ToLowerInvariant()} may do this"
            )
            : next(context);
    }

    private static Person? PersonAt(
        HttpContext context,
        AccessBook book,
        TeamOptions? team,
        out bool isByCookie
    )
    {
        isByCookie = false;
        string? header = context.Request.Headers.Authorization;
        if (header is not null)
        {
            return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
                ? book.Find(header[Bearer.Length..].Trim())
                : null;
        }

        isByCookie = true;
        return team is null
            ? book.Find(context.Request.Cookies[CookieOf(context)])
            : TeamSignIn.PersonOf(context, team.File);
    }

    /// <summary>
    /// Whether a change may come from a page of another site, for which a browser sends the cookie along. Browsers say with
    /// each change where it comes from; one that is silent about it is not believed.
    /// </summary>
    private bool IsFromElsewhere(HttpRequest request, bool isSignedIn)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return false;
        string? origin = request.Headers.Origin;
        string? site = request.Headers["Sec-Fetch-Site"];
        if (site is null && origin is null)
            return isSignedIn;
        return site is not (null or "same-origin" or "none")
            || origin is not null
                && !string.Equals(
                    origin,
                    team?.OriginText ?? $"{request.Scheme}://{request.Host}",
                    StringComparison.OrdinalIgnoreCase
                );
    }

    private static Task Refuse(HttpContext context, int status, string says) =>
        PageMark.IsOn(context)
            ? TroublePage.WriteAsync(context, status, says)
            : TypedResults.Problem(statusCode: status, title: says).ExecuteAsync(context);
}
