using Assay.Core.Documents;

namespace Assay.Core.Reading.Citations;

/// <summary>Citations that stand together.</summary>
/// <param name="Kind">Where they stand.</param>
/// <param name="Items">The items in order.</param>
internal sealed record Cluster(ClusterKind Kind, IReadOnlyList<CitedItem> Items)
{
    /// <summary>The number by which the text calls the note, or <see langword="null"/>.</summary>
    public string? Number { get; init; }

    /// <summary>The places that call the note.</summary>
    public IReadOnlyList<Passage> Calls { get; init; } = [];

    /// <summary>Where the first item starts.</summary>
    public int Start => Items[0].Passage.Start;
}
