using Microsoft.AspNetCore.Http;

namespace Assay.Web.Serving;

/// <summary>Tells browsers what an answer may not do: run, be framed, be guessed at, be kept.</summary>
internal sealed class SafetyHeaders(RequestDelegate next)
{
    /// <summary>Adds the headers, then goes on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
        return next(context);
    }
}
