using System.Text.Json.Nodes;

namespace Assay.SystemTests.Web;

/// <summary>What a server answered.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Body">The body as text.</param>
/// <param name="Headers">All headers.</param>
public sealed record WebAnswer(int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The body as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>The cookies that it sets, with their attributes.</summary>
    public IReadOnlyList<string> Cookies { get; init; } = [];
}
