using System.Collections.Immutable;

namespace Assay.Reports.Pages;

/// <summary>A whole report: what every form of it says.</summary>
internal sealed record Page
{
    /// <summary>What kind of report it is, above the title.</summary>
    public required string Kicker { get; init; }

    /// <summary>The title, in words of the case.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about, below the title.</summary>
    public required Line Under { get; init; }

    /// <summary>Why it is only a draft, or <see langword="null"/>.</summary>
    public string? Draft { get; init; }

    /// <summary>The chapters that say something; the first one is the answer.</summary>
    public required ImmutableArray<Chapter> Chapters { get; init; }
}
