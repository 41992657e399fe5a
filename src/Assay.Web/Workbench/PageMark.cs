using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Assay.Web.Workbench;

/// <summary>Marks an endpoint as a page that people read, so that trouble is told them as one.</summary>
internal sealed class PageMark
{
    /// <summary>The mark.</summary>
    public static PageMark Instance { get; } = new();

    /// <summary>Whether a request is for a page.</summary>
    public static bool IsOn(HttpContext context) =>
        // Where something was thrown, the endpoint is taken away before the trouble is told.
        (
            context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint
        )?.Metadata.GetMetadata<PageMark>()
            is not null;
}
