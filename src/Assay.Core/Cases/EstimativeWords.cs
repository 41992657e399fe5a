using System.Collections.Immutable;

namespace Assay.Core.Cases;

/// <summary>A table of estimative words: from a probability to its word, and from a word to its band.</summary>
/// <remarks>
/// Law 4: the word always matches the number. A probability on the edge of two bands takes the upper one. A table that
/// leaves a gap gets "between X and Y" there. Exactly 0 and 1 have no term in any table; they are said to follow from
/// the assumptions, because nothing else makes them so.
/// </remarks>
public sealed class EstimativeWords
{
    private EstimativeWords(string id, string says, params ImmutableArray<EstimativeBand> bands)
    {
        Id = id;
        Says = says;
        Bands = bands;
    }

    /// <summary>United States Intelligence Community Directive 203 (2015), section D.6.e.2.a. The default.</summary>
    public static EstimativeWords Icd203 { get; } =
        new(
            "icd203",
            "ICD 203",
            Band("almost no chance", 0.01, 0.05, "remote"),
            Band("very unlikely", 0.05, 0.20, "highly improbable"),
            Band("unlikely", 0.20, 0.45, "improbable"),
            Band("roughly even chance", 0.45, 0.55, "even chance", "roughly even odds"),
            Band("likely", 0.55, 0.80, "probable"),
            Band("very likely", 0.80, 0.95, "highly probable"),
            Band("almost certain", 0.95, 0.99, "nearly certain")
        );

    /// <summary>The yardstick of the United Kingdom's Professional Head of Intelligence Assessment, with its deliberate gaps.</summary>
    public static EstimativeWords Phia { get; } =
        new(
            "phia",
            "PHIA",
            Band("remote chance", 0, 0.05),
            Band("highly unlikely", 0.10, 0.20),
            Band("unlikely", 0.25, 0.35),
            // "40 % to less than 50 %": even odds have no word, so that nobody hides behind one.
            Band("realistic possibility", 0.40, 0.50) with
            {
                ExcludesHigh = true,
            },
            Band("likely", 0.55, 0.75, "probable"),
            Band("highly likely", 0.80, 0.90),
            Band("almost certain", 0.95, 1)
        );

    /// <summary>NATO's Allied Joint Doctrine for intelligence (AJP-2.1).</summary>
    public static EstimativeWords Nato { get; } =
        new(
            "nato",
            "NATO",
            Band("highly unlikely", 0, 0.10),
            Band("unlikely", 0.10, 0.40),
            Band("even chance", 0.40, 0.60),
            Band("likely", 0.60, 0.90),
            Band("highly likely", 0.90, 1)
        );

    /// <summary>Sherman Kent's words of estimative probability (1964).</summary>
    public static EstimativeWords Kent { get; } =
        new(
            "kent",
            "Kent",
            Band("almost certainly not", 0.02, 0.12),
            Band("probably not", 0.20, 0.40),
            Band("chances about even", 0.40, 0.60),
            Band("probable", 0.63, 0.87),
            Band("almost certain", 0.87, 0.99)
        );

    /// <summary>The tables, the default first; a word is looked up in this order.</summary>
    public static ImmutableArray<EstimativeWords> Tables { get; } = [Icd203, Phia, Nato, Kent];

    /// <summary>Short name: <c>icd203</c>, <c>phia</c>, <c>nato</c>, <c>kent</c>.</summary>
    public string Id { get; }

    /// <summary>The name that reports print.</summary>
    public string Says { get; }

    /// <summary>The bands, lowest first.</summary>
    public ImmutableArray<EstimativeBand> Bands { get; }

    /// <summary>The band of a word in any of the tables, the default table first; <see langword="null"/> for other words.</summary>
    public static EstimativeBand? Find(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var plain = word.Trim().ToLowerInvariant();
        foreach (var table in Tables)
        {
            if (table.BandOf(plain) is { } band)
                return band;
        }

        return null;
    }

    /// <summary>The word for a probability.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a probability.</exception>
    public string Word(double probability)
    {
        if (!(probability >= 0 && probability <= 1))
            throw new ArgumentOutOfRangeException(
                nameof(probability),
                probability,
                "A probability lies between 0 and 1."
            );
        if (probability == 0)
            return "excluded by the assumptions";
        if (probability == 1)
            return "certain by the assumptions";
        EstimativeBand? below = null;
        foreach (var band in Bands)
        {
            if (probability < band.Low && below is not null)
                return $"between {below.Word} and {band.Word}";
            if (probability < band.High || band == Bands[^1])
                return band.Word;
            // The upper end belongs to the band where the next one does not start there.
            if (
                probability == band.High
                && !band.ExcludesHigh
                && Bands[Bands.IndexOf(band) + 1].Low > band.High
            )
                return band.Word;
            below = band;
        }

        return Bands[^1].Word;
    }

    private EstimativeBand? BandOf(string word) =>
        Bands.FirstOrDefault(band =>
            string.Equals(band.Word, word, StringComparison.Ordinal)
            || band.Synonyms.Contains(word, StringComparer.Ordinal)
        );

    private static EstimativeBand Band(string word, double low, double high, params string[] synonyms) =>
        new(word, low, high, [.. synonyms]);
}
