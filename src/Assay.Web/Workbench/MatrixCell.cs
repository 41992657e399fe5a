using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Reports.Html;

namespace Assay.Web.Workbench;

/// <summary>One cell of the matrix as a person sees it.</summary>
internal sealed record MatrixCell
{
    /// <summary>What its field is called.</summary>
    public required string Name { get; init; }

    /// <summary>The rating as typed.</summary>
    public required string Text { get; init; }

    /// <summary>What that stands for; <see langword="null"/> where it stands for nothing.</summary>
    public required Rating? Rating { get; init; }

    /// <summary>Whether it waits to be handed in.</summary>
    public bool IsMine { get; init; }

    /// <summary>Whether it is a template's, confirmed by nobody.</summary>
    public bool IsDefault { get; init; }

    /// <summary>What others handed in.</summary>
    public ImmutableArray<AnalystRating> Others { get; init; } = [];

    /// <summary>Whether analysts are of different opinions: bands that do not touch.</summary>
    public bool Differs { get; init; }

    /// <summary>The classes of the cell.</summary>
    public string Classes =>
        string.Join(
            ' ',
            new[]
            {
                IsDefault ? "default" : null,
                IsMine ? "mine" : null,
                Differs ? "differs" : null,
                Rating is { IsRated: true } ? null : "unrated",
            }.OfType<string>()
        );

    /// <summary>The identifier of its field, and the place that an address leads to.</summary>
    public string Id => "c-" + Escaped.Id(Name);

    /// <summary>The name of a cell's field.</summary>
    public static string NameOf(string indicator, string hypothesis, bool isOtherwise) =>
        $"{(isOtherwise ? "o" : "r")}|{indicator}|{hypothesis}";
}
