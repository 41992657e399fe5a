using System.Text.Json.Nodes;
using Assay.Storage.Journals;
using Assay.Web.Living;

namespace Assay.Web.Workbench;

/// <summary>A thing that was searched for.</summary>
/// <param name="Thing">What the journal calls it.</param>
/// <param name="Words">Its words.</param>
/// <param name="Address">Where it is shown.</param>
internal sealed record FoundThing(string Thing, string Words, string Address)
{
    private static readonly string[] Keys = ["text", "says", "title", "question", "path"];

    /// <summary>One thing.</summary>
    public static FoundThing Of(string root, EntityState state)
    {
        var content = state.Value is null ? null : JsonNode.Parse(state.Value) as JsonObject;
        var words = Keys.Select(key => content?[key]?.ToString()).FirstOrDefault(text => text is not null);
        return new FoundThing(
            state.Entity,
            words ?? (MarkItem.Read(state)?.Text is { Length: > 0 } marked ? marked : state.Entity),
            AddressOf(root, state)
        );
    }

    private static string AddressOf(string root, EntityState state)
    {
        if (MarkItem.Read(state) is { } mark && MarkItem.Kinds.Contains(mark.Kind, StringComparer.Ordinal))
            return $"{root}/documents/{Uri.EscapeDataString(mark.Document)}?mark={mark.Kind}/{Uri.EscapeDataString(mark.Id)}#{mark.Anchor}";
        var parts = state.Entity.Split('/');
        return parts[0] switch
        {
            DocumentAdder.Kind when parts.Length > 1 => $"{root}/documents/{Uri.EscapeDataString(parts[1])}",
            "source" or "report" or "channel" => $"{root}/sources",
            "indicator" or "assumption" or "cause" => $"{root}/matrix",
            "case" or "hypothesis" => root,
            _ => $"{root}/journal?of={Uri.EscapeDataString(state.Entity)}",
        };
    }
}
