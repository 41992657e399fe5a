using System.Text.Json;
using Assay.Storage.Journals;
using Assay.Web.Living;

namespace Assay.Web.Workbench;

/// <summary>A document of a case as lists show it.</summary>
internal sealed record DocumentItem
{
    /// <summary>Its identifier: <c>d1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its title, or else the name it came under.</summary>
    public required string Title { get; init; }

    /// <summary>Where it came from.</summary>
    public required string Path { get; init; }

    /// <summary>What it was read as.</summary>
    public required string Format { get; init; }

    /// <summary>When it appeared, ISO 8601, or <see langword="null"/>.</summary>
    public string? Date { get; init; }

    /// <summary>Where it appeared, or <see langword="null"/>.</summary>
    public string? Publication { get; init; }

    /// <summary>Digest of its text layer.</summary>
    public required Digest Text { get; init; }

    /// <summary>Its version.</summary>
    public required long Version { get; init; }

    /// <summary>One document; <see langword="null"/> where there is none.</summary>
    public static DocumentItem? Find(Journal journal, string id) =>
        journal.Find($"{DocumentAdder.Kind}/{id}") is { Value: not null } state ? Of(state) : null;

    /// <summary>One document.</summary>
    public static DocumentItem Of(EntityState state)
    {
        var kept = KeptDocument.Of(state);
        using var json = JsonDocument.Parse(state.Value!);
        string? Field(string key) => ThingContent.Text(json.RootElement, key);
        return new DocumentItem
        {
            Id = kept.Id,
            Title =
                Field("title") is { Length: > 0 } title ? title
                : kept.Path is { Length: > 0 } path ? path
                : kept.Id,
            Path = kept.Path,
            Format = kept.Format,
            Date = Field("date"),
            Publication = Field("publication"),
            Text = kept.Text,
            Version = state.Version,
        };
    }
}
