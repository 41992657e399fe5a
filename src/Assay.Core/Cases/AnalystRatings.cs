using System.Collections.Immutable;

namespace Assay.Core.Cases;

/// <summary>One cell as several analysts rated it, each without seeing the others.</summary>
public sealed class AnalystRatings : IEquatable<AnalystRatings>
{
    /// <summary>Ratings by analyst.</summary>
    /// <exception cref="ArgumentException">
    /// No analyst is named, one is named twice or has no name, or a rating is itself one of several analysts.
    /// </exception>
    public AnalystRatings(ImmutableArray<AnalystRating> entries)
    {
        if (entries.IsDefaultOrEmpty)
            throw new ArgumentException("At least one analyst is wanted.", nameof(entries));
        if (
            entries.Any(entry =>
                string.IsNullOrWhiteSpace(entry.Analyst) || entry.Rating.Analysts is not null
            )
        )
            throw new ArgumentException("Each analyst has a name and one rating.", nameof(entries));
        if (entries.Select(entry => entry.Analyst).Distinct(StringComparer.Ordinal).Count() < entries.Length)
            throw new ArgumentException("Each analyst rates a cell once.", nameof(entries));
        Entries = entries;
    }

    /// <summary>Who rated what, in the order of the case file.</summary>
    public ImmutableArray<AnalystRating> Entries { get; }

    /// <summary>What one analyst said; unrated for one who did not rate.</summary>
    public Rating By(string analyst) =>
        Entries
            .FirstOrDefault(entry => string.Equals(entry.Analyst, analyst, StringComparison.Ordinal))
            .Rating;

    /// <inheritdoc/>
    public bool Equals(AnalystRatings? other) => other is not null && Entries.SequenceEqual(other.Entries);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AnalystRatings);

    /// <inheritdoc/>
    public override int GetHashCode() => Entries.Length;

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join("; ", Entries.Select(entry => $"{entry.Analyst}: {entry.Rating}"));
}
