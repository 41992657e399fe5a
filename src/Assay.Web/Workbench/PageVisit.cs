using System.Security.Cryptography;
using Assay.Web.Access;
using Microsoft.AspNetCore.Http;

namespace Assay.Web.Workbench;

/// <summary>Before a page: lets a browser in that comes with a token in its address, and says what the page may load.</summary>
/// <remarks>
/// The token leaves the address at once, and stands from then on in a cookie that no script and no other site can use.
/// Scripts run only with the nonce of the answer, and no text can become markup (Trusted Types).
/// </remarks>
internal sealed class PageVisit(RequestDelegate next, AccessBook book)
{
    private static readonly object NonceKey = new();

    /// <summary>The nonce of this answer's scripts.</summary>
    public static string NonceOf(HttpContext context) => (string)context.Items[NonceKey]!;

    /// <summary>Does both, then goes on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (!PageMark.IsOn(context))
            return next(context);
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[NonceKey] = nonce;
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self'; img-src 'self'; connect-src 'self'; "
            + "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types 'none'";
        // Forms of our own pages say where they come from; nobody else learns it.
        context.Response.Headers["Referrer-Policy"] = "same-origin";
        return
            context.Request.Query["token"] is [{ Length: > 0 } token]
            && HttpMethods.IsGet(context.Request.Method)
            ? SignInAsync(context, token)
            : next(context);
    }

    private Task SignInAsync(HttpContext context, string token)
    {
        if (book.Find(token) is null)
            return TroublePage.WriteAsync(
                context,
                StatusCodes.Status401Unauthorized,
                "this address belongs to a server that was stopped; open the one that assay serve printed last"
            );
        context.Response.Cookies.Append(
            AccessGate.CookieOf(context),
            token,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = context.Request.IsHttps,
                Path = "/",
                IsEssential = true,
            }
        );
        context.Response.Redirect(context.Request.Path);
        return Task.CompletedTask;
    }
}
