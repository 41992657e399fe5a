using Assay.Core.Weighing;
using Assay.Formats.Yaml;
using Assay.Storage.Journals;
using Assay.Web.Workbench;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Assay.Web.Serving;

/// <summary>Turns what is refused below into an answer that says what happened, and to the work.</summary>
internal sealed class Troubles : IExceptionHandler
{
    /// <summary>ENOSPC, which .NET passes on as it is.</summary>
    public const int DiskFull = 28;

    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        var (status, says) = exception switch
        {
            JournalTroubleException { IsDiskFull: true } trouble => (
                StatusCodes.Status507InsufficientStorage,
                trouble.Message
            ),
            JournalTroubleException trouble => (StatusCodes.Status503ServiceUnavailable, trouble.Message),
            IOException { HResult: DiskFull } => (
                StatusCodes.Status507InsufficientStorage,
                "the disk is full; nothing of this was kept"
            ),
            FormatRefusedException refusal => (StatusCodes.Status422UnprocessableEntity, refusal.Message),
            WeighingRefusedException refusal => (StatusCodes.Status422UnprocessableEntity, refusal.Message),
            FormatException fault => (StatusCodes.Status422UnprocessableEntity, fault.Message),
            BadHttpRequestException bad => (
                bad.StatusCode,
                "the request can't be read; see the API's description"
            ),
            _ => (0, ""),
        };
        if (PageMark.IsOn(httpContext))
        {
            if (status == 0)
                (status, says) = (
                    StatusCodes.Status500InternalServerError,
                    "the program made a mistake here; what it was told before is kept"
                );
            await TroublePage.WriteAsync(httpContext, status, says).ConfigureAwait(false);
            return true;
        }

        if (status == 0)
            return false;
        await TypedResults
            .Problem(statusCode: status, title: says)
            .ExecuteAsync(httpContext)
            .ConfigureAwait(false);
        return true;
    }
}
