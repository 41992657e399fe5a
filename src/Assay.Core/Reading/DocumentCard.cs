using System.Collections.Immutable;

namespace Assay.Core.Reading;

/// <summary>What a document says about itself: who wrote it, when, where it appeared.</summary>
/// <remarks>Only from the document's own words and metadata (law 7). Each field is absent when it isn't stated.</remarks>
public sealed record DocumentCard
{
    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The authors, in the document's order.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The date as ISO 8601: <c>2016</c>, <c>2016-12</c> or <c>2016-12-31</c>.</summary>
    public string? Date { get; init; }

    /// <summary>The latest full or partial date that the text cites: the document can't be older. Only when <see cref="Date"/> is absent.</summary>
    public string? NotBefore { get; init; }

    /// <summary>The newspaper, journal or site.</summary>
    public string? Publication { get; init; }

    /// <summary>The volume, as written.</summary>
    public string? Volume { get; init; }

    /// <summary>The issue, as written.</summary>
    public string? Issue { get; init; }

    /// <summary>The language as a BCP 47 tag, or <see langword="null"/> where script and stop words do not decide.</summary>
    public string? Language { get; init; }

    /// <summary>The fields that were looked for and not found: <c>title</c>, <c>author</c>, <c>date</c>, <c>publication</c>, <c>volume</c>, <c>issue</c>, <c>language</c>.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];
}
