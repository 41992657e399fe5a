using System.Globalization;
using Assay.Reports.Html;
using Assay.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Web.Workbench;

/// <summary>A page that says what went wrong, what became of the work, and where to go on.</summary>
internal static class TroublePage
{
    /// <summary>Answers a request with it.</summary>
    public static Task WriteAsync(HttpContext context, int status, string says)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; "
            + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
        return context.Response.WriteAsync(Page(context, status, says), context.RequestAborted);
    }

    private static string Page(HttpContext context, int status, string says)
    {
        var isStranger = status == StatusCodes.Status401Unauthorized;
        var isOfTeam = context.RequestServices.GetRequiredService<ServeOptions>().Team is not null;
        var next =
            isStranger && isOfTeam ? Markup.Of($"<p><a class=\"button\" href=\"/sign-in\">Sign in</a></p>")
            : isStranger
                ? Markup.Of(
                    $"<p>Whoever opens the workbench shows a token once: open the address that <code>assay serve</code> printed, which ends in <code>?token=</code> and letters. The browser keeps it until it is closed.</p>"
                )
            : Markup.Of(
                $"<p>Nothing was lost: what was acknowledged before is in the journal, and this request changed nothing.</p><p><a class=\"button\" href=\"/\">To the cases</a></p>"
            );
        // The heading says it already.
        if (isStranger && isOfTeam)
            says = "The cases here are a team's; its members sign in with a password or a passkey.";
        var heading =
            !isStranger ? "That did not work"
            : isOfTeam ? "Please sign in"
            : "Please come in by the printed address";
        var number = status.ToString(CultureInfo.InvariantCulture);
        return Markup
            .Of(
                $"""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>{heading} · Assay</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
                <link rel="icon" href="{Assets.Root}/icon.svg"><link rel="stylesheet" href="{Assets.Root}/workbench.css"></head>
                <body class="plain"><main id="main"><p class="kicker">Assay · {number}</p>
                <h1>{heading}</h1><p class="lead">{says}</p>{next}</main></body></html>

                """
            )
            .ToString();
    }
}
