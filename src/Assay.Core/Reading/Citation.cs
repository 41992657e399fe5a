using System.Collections.Immutable;
using Assay.Core.Documents;

namespace Assay.Core.Reading;

/// <summary>A pointer to another work, parsed into fields.</summary>
/// <remarks>A field is absent when the citation does not state it; nothing is filled in from elsewhere (law 7).</remarks>
public sealed record Citation
{
    /// <summary>Identifier within the document: <c>c1</c>, <c>c2</c>, ... in order of start.</summary>
    public required string Id { get; init; }

    /// <summary>Identifier of the bracket, note or list that the citation stands in: <c>k1</c>, <c>k2</c>, ...</summary>
    public required string Cluster { get; init; }

    /// <summary>The words of this item, without the separators around it.</summary>
    public required Mark Mark { get; init; }

    /// <summary>The authors as written.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The title of the work, without its quotation marks.</summary>
    public string? Title { get; init; }

    /// <summary>The work that it appeared in: a journal, a newspaper, a programme, a series.</summary>
    public string? Container { get; init; }

    /// <summary>Place of publication.</summary>
    public string? Place { get; init; }

    /// <summary>Publisher or broadcaster.</summary>
    public string? Publisher { get; init; }

    /// <summary>Those of the people named who are said to be editors; the ones who head the citation stand in <see cref="Authors"/> too.</summary>
    public ImmutableArray<string> Editors { get; init; } = [];

    /// <summary>Who translated it, as written.</summary>
    public ImmutableArray<string> Translators { get; init; } = [];

    /// <summary>The kind of work, as far as the words show it.</summary>
    public CitedKind Kind { get; init; }

    /// <summary>The series that the work is part of.</summary>
    public string? Series { get; init; }

    /// <summary>The edition, as written.</summary>
    public string? Edition { get; init; }

    /// <summary>What the work calls itself: a thesis, a report, a preprint.</summary>
    public string? Genre { get; init; }

    /// <summary>The digital object identifier, without <c>doi:</c> or the address of a resolver.</summary>
    public string? Doi { get; init; }

    /// <summary>The standard number of a book or serial, as written.</summary>
    public string? StandardNumber { get; init; }

    /// <summary>Words of a reference that are no other field.</summary>
    public string? Note { get; init; }

    /// <summary>The volume, as written.</summary>
    public string? Volume { get; init; }

    /// <summary>The issue or number, as written.</summary>
    public string? Issue { get; init; }

    /// <summary>The pages, as written, without <c>p.</c> or <c>pp.</c></summary>
    public string? Pages { get; init; }

    /// <summary>The web address or DOI.</summary>
    public string? Address { get; init; }

    /// <summary>ISO 8601, as exact as stated: year, year-month or year-month-day; a range of years is <c>1921/1927</c>.</summary>
    public string? Date { get; init; }

    /// <summary>The bare name in a newspaper-style citation ("Gordon, September 11"): an author or an outlet, the citation doesn't say which.</summary>
    public string? Source { get; init; }

    /// <summary>What is wrong with the citation.</summary>
    public ImmutableArray<CitationDefect> Defects { get; init; } = [];

    /// <summary>The earlier citation of the same work, or <see langword="null"/>.</summary>
    public string? Repeats { get; init; }

    /// <summary>The citation in the same cluster whose source an elided one may be read to continue ("ibid.", a lost name); never copied into <see cref="Source"/>.</summary>
    public string? Continues { get; init; }

    /// <summary>Whether the document cites its own publication or author.</summary>
    public bool SelfCitation { get; init; }

    /// <summary>The places in the running text that call this note or list entry: a superscript digit or <c>[3]</c>. Empty for a citation that stands in the text itself.</summary>
    public ImmutableArray<Passage> Calls { get; init; } = [];

    /// <summary>Identifiers of the statements that the citation stands behind.</summary>
    public ImmutableArray<string> Supports { get; init; } = [];

    /// <summary>The statements that the citation may stand behind, in order of start: those of <see cref="Supports"/> and what comes before them.</summary>
    public ImmutableArray<Backing> Backs { get; init; } = [];
}
