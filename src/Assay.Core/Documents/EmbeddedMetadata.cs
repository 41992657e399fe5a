using System.Collections.Immutable;

namespace Assay.Core.Documents;

/// <summary>What the file itself states about the document, outside its running text.</summary>
/// <remarks>Law 7: absent is <see langword="null"/> or empty, never guessed. Dates are kept as written.</remarks>
public sealed record EmbeddedMetadata
{
    /// <summary>No metadata at all.</summary>
    public static EmbeddedMetadata None { get; } = new();

    /// <summary>The title that the file states.</summary>
    public string? Title { get; init; }

    /// <summary>The authors that the file states, in its order.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The date that the file states for the document, ISO 8601 where the format has one, else as written.</summary>
    public string? Date { get; init; }

    /// <summary>The publication or site that the file states.</summary>
    public string? Publication { get; init; }

    /// <summary>The language that the file states, as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>The address that the file states for itself.</summary>
    public string? Address { get; init; }
}
