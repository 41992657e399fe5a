using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Assay.Web.Api;

/// <summary>Versions as HTTP carries them: the number of the last event, as an ETag.</summary>
internal static class Versions
{
    /// <summary>What is said where an If-Match can't be read.</summary>
    public const string Wanted = "an If-Match with one version in quotes is wanted, such as \"12\"";

    /// <summary>Answers with a version, or that what the caller has is still the same.</summary>
    public static IResult Answer(HttpContext context, long version, Func<IResult> answer)
    {
        var tag = new EntityTagHeaderValue($"\"{version.ToString(CultureInfo.InvariantCulture)}\"");
        context.Response.GetTypedHeaders().ETag = tag;
        return context.Request.GetTypedHeaders().IfNoneMatch.Contains(tag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : answer();
    }

    /// <summary>The version that the writer saw: 0 for "not there", <see langword="null"/> for any.</summary>
    public static bool TryRead(HttpRequest request, out long? version)
    {
        version = null;
        if (request.Headers.IfNoneMatch is ["*"])
        {
            version = 0;
            return true;
        }

        if (request.Headers.IfMatch.Count == 0)
            return true;
        if (
            request.Headers.IfMatch is not [['"', .. var digits, '"']]
            || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
            return false;
        version = number;
        return true;
    }
}
