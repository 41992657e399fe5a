using Microsoft.AspNetCore.Http;

namespace Assay.Web.Serving;

/// <summary>Tells browsers what an answer may not do: run, be framed, be guessed at, be kept.</summary>
internal sealed class SafetyHeaders(RequestDelegate next)
{
    /// <summary>Adds the headers when the answer begins: whatever is thrown before takes away those that were there.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(
            static response =>
            {
                Add(((HttpResponse)response).Headers);
                return Task.CompletedTask;
            },
            context.Response
        );
        return next(context);
    }

    private static void Add(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // These a page or a file may know better.
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy =
                "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        if (!headers.ContainsKey("Referrer-Policy"))
            headers["Referrer-Policy"] = "no-referrer";
        if (headers.CacheControl is not [{ } kept] || !kept.Contains("immutable", StringComparison.Ordinal))
            headers.CacheControl = "no-store";
    }
}
