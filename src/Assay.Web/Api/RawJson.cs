using System.Text.Json.Serialization;

namespace Assay.Web.Api;

/// <summary>JSON that is passed on as it stands.</summary>
/// <param name="Text">A value of JSON that is known to be one.</param>
[JsonConverter(typeof(RawJsonConverter))]
public readonly record struct RawJson(string Text)
{
    /// <summary>JSON from what may be missing.</summary>
    public static RawJson? Of(string? text) => text is null ? null : new RawJson(text);
}
