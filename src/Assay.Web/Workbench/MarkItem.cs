using System.Text.Json.Nodes;
using Assay.Core.Reading;
using Assay.Storage.Journals;
using PlainWords = Assay.Reports.Words.Plain;

namespace Assay.Web.Workbench;

/// <summary>Something that was read in a document: a statement, a hedge, an attribution or a citation, and what people said of it.</summary>
internal sealed record MarkItem
{
    /// <summary>The kinds, in the order of the legend.</summary>
    public static readonly string[] Kinds = ["statement", "hedge", "attribution", "citation"];

    /// <summary>What the journal calls it: <c>statement/d1/s3</c>.</summary>
    public required string Thing { get; init; }

    /// <summary>One of <see cref="Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The document that it stands in.</summary>
    public required string Document { get; init; }

    /// <summary>Its identifier in the document: <c>s3</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Where it starts in the text layer.</summary>
    public required int Start { get; init; }

    /// <summary>Where it ends, exclusive.</summary>
    public required int End { get; init; }

    /// <summary>Its words.</summary>
    public required string Text { get; init; }

    /// <summary>What a person made of it: accepted, corrected, rejected, added; or <see langword="null"/>.</summary>
    public string? Review { get; init; }

    /// <summary>Its version.</summary>
    public required long Version { get; init; }

    /// <summary>All of its content.</summary>
    public required JsonObject Content { get; init; }

    /// <summary>Whether a person said that it is none.</summary>
    public bool IsRejected => string.Equals(Review, "rejected", StringComparison.Ordinal);

    /// <summary>The passage as addresses name it.</summary>
    public string Anchor => FormattableString.Invariant($"p-{Start}-{End}");

    /// <summary>Who speaks, where that is known.</summary>
    public string? Speaker =>
        TextOf("speaker") ?? TextOf("source") ?? (Content["speaker"] as JsonValue)?.ToString();

    /// <summary>What is known of it besides its words, in a short phrase.</summary>
    public string About =>
        Kind switch
        {
            "statement" => string.Join(
                ", ",
                new[]
                {
                    Plain("commitment"),
                    Speaker is { } speaker ? $"by {speaker}" : null,
                }.OfType<string>()
            ),
            "hedge" => Content["low"] is { } low && Content["high"] is { } high
                ? $"{Percent(low)} to {Percent(high)}"
                : "",
            "attribution" => Speaker is { } source ? $"to {source}" : "to somebody unnamed",
            _ => string.Join(
                "; ",
                new[]
                {
                    string.Join(
                        ", ",
                        new[] { Authors, Plain("title"), Plain("source"), Plain("date") }.OfType<string>()
                    ),
                    Plain("continues") is { } before ? $"goes on from {before}" : null,
                    Defects,
                }.Where(part => !string.IsNullOrEmpty(part))
            ),
        };

    private string? Authors =>
        Content["authors"] is JsonArray { Count: > 0 } authors ? string.Join(" and ", authors) : null;

    private string? Defects =>
        Content["defects"] is JsonArray { Count: > 0 } defects
            ? string.Join(
                ", ",
                defects.Select(name =>
                    Enum.TryParse<CitationDefect>(
                        name?.ToString().Replace("-", "", StringComparison.Ordinal),
                        ignoreCase: true,
                        out var defect
                    )
                        ? PlainWords.Of(defect)
                        : name?.ToString()
                )
            )
            : null;

    /// <summary>Its words as a list names them: of an attribution not the bare cue, but who, how and what.</summary>
    public string Listed =>
        string.Equals(Kind, "attribution", StringComparison.Ordinal)
            ? string.Join(' ', new[] { TextOf("source"), Text, TextOf("content") }.OfType<string>())
            : Text;

    /// <summary>A text field of its content.</summary>
    public string? Plain(string key) => Content[key] is JsonValue value ? value.ToString() : null;

    /// <summary>The marks of a document in order of place.</summary>
    public static List<MarkItem> Of(Journal journal, string document) =>
        [
            .. Kinds
                .SelectMany(kind => journal.List($"{kind}/{document}/"))
                .Select(Read)
                .OfType<MarkItem>()
                .OrderBy(mark => mark.Start)
                .ThenByDescending(mark => mark.End)
                .ThenBy(mark => mark.Thing, StringComparer.Ordinal),
        ];

    /// <summary>One mark; <see langword="null"/> where the thing is none, or has no place.</summary>
    public static MarkItem? Read(EntityState state)
    {
        if (
            state.Value is null
            || state.Entity.Split('/') is not [var kind, var document, var id]
            || JsonNode.Parse(state.Value) is not JsonObject content
        )
            return null;
        var place = content["start"] is null ? content["cue"] as JsonObject : content;
        var (start, end) = (Number(place?["start"]), Number(place?["end"]));
        return start is null || end is null || end < start
            ? null
            : new MarkItem
            {
                Thing = state.Entity,
                Kind = kind,
                Document = document,
                Id = id,
                Start = start.Value,
                End = end.Value,
                Text = place!["text"]?.ToString() ?? content["text"]?.ToString() ?? "",
                Review = (content["review"] as JsonObject)?["is"]?.ToString(),
                Version = state.Version,
                Content = content,
            };
    }

    private static int? Number(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<int>(out var number) && number >= 0 ? number : null;

    private string? TextOf(string key) => (Content[key] as JsonObject)?["text"]?.ToString();

    private static string Percent(JsonNode node) =>
        node is JsonValue value && value.TryGetValue<double>(out var share) ? Ui.Percent(share) : "?";
}
