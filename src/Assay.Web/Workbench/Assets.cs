using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using Assay.Reports.Figures;
using Assay.Reports.Html;
using Assay.Storage.Journals;
using Assay.Web.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Assay.Web.Workbench;

/// <summary>Styles and scripts, which are in the program. Their address changes with them, so that browsers may keep them.</summary>
internal static class Assets
{
    private const string Folder = "wwwroot/";

    private static readonly FrozenDictionary<string, byte[]> Files = Load();

    /// <summary>Where they stand: a folder named by their content.</summary>
    public static string Root { get; } =
        $"/assets/{Digest.Of(Files.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => file.Value).ToArray()).ToString()[..12]}";

    /// <summary>Adds the endpoint.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/{version}/{name}", Get).NeedsNothing().ExcludeFromDescription();

    private static Results<FileContentHttpResult, NotFound> Get(
        HttpContext context,
        string version,
        string name
    )
    {
        if (!Files.TryGetValue(name, out var content))
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return TypedResults.Bytes(
            content,
            Path.GetExtension(name) switch
            {
                ".css" => "text/css; charset=utf-8",
                ".svg" => "image/svg+xml",
                _ => "text/javascript; charset=utf-8",
            }
        );
    }

    private static FrozenDictionary<string, byte[]> Load()
    {
        var program = Assembly.GetExecutingAssembly();
        var files = program
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToDictionary(name => name[Folder.Length..], name => Read(program, name), StringComparer.Ordinal);
        files["figures.css"] = Encoding.UTF8.GetBytes(Stylesheet.Figures + TraceStyles.OfPicture);
        return files.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static byte[] Read(Assembly program, string name)
    {
        using var resource = program.GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }
}
