namespace Assay.Core.Cases;

/// <summary>A probability as a person rates it: a number, a range, a word, or unknown.</summary>
/// <remarks>
/// A number is a point; a range and a word (its band) are uniform between their ends, both included. The default value
/// is <see cref="Unrated"/>: unknown is not even odds (law 3). Where several analysts rated blind, <see cref="Analysts"/>
/// holds what each said, and the ends are those of all of them together; weighing never uses these ends, but takes the
/// ratings of one analyst at a time (<see cref="CaseContent.Of"/>).
/// </remarks>
public readonly record struct Rating
{
    private Rating(double low, double high, string? word, AnalystRatings? analysts = null)
    {
        Low = low;
        High = high;
        Word = word;
        Analysts = analysts;
        IsRated = true;
    }

    /// <summary>Unknown: it moves nothing and widens ranges.</summary>
    public static Rating Unrated => default;

    /// <summary>Whether anything is known.</summary>
    public bool IsRated { get; }

    /// <summary>Lower end, in [0, 1]; 0 where unrated.</summary>
    public double Low { get; }

    /// <summary>Upper end, in [0, 1], not below <see cref="Low"/>; 0 where unrated.</summary>
    public double High { get; }

    /// <summary>The estimative word that was used, or <see langword="null"/>.</summary>
    public string? Word { get; }

    /// <summary>What each of several analysts said, or <see langword="null"/> where one rating stands for all.</summary>
    public AnalystRatings? Analysts { get; }

    /// <summary>The middle, which exact inference uses.</summary>
    public double Mean => (Low + High) / 2;

    /// <summary>A number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a probability.</exception>
    public static Rating Point(double probability) => Range(probability, probability);

    /// <summary>A range, both ends included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An end is no probability, or the ends are reversed.</exception>
    public static Rating Range(double low, double high)
    {
        // Written so that NaN is refused too.
        if (!(low >= 0 && low <= 1))
            throw new ArgumentOutOfRangeException(nameof(low), low, "A probability lies between 0 and 1.");
        if (!(high >= low && high <= 1))
            throw new ArgumentOutOfRangeException(
                nameof(high),
                high,
                "The upper end lies between the lower one and 1."
            );
        return new Rating(low, high, word: null);
    }

    /// <summary>A word, which stands for its band.</summary>
    public static Rating OfWord(EstimativeBand band)
    {
        ArgumentNullException.ThrowIfNull(band);
        return new Rating(band.Low, band.High, band.Word);
    }

    /// <summary>What each of several analysts said.</summary>
    public static Rating Of(AnalystRatings analysts)
    {
        ArgumentNullException.ThrowIfNull(analysts);
        var rated = analysts.Entries.Select(entry => entry.Rating).Where(rating => rating.IsRated).ToList();
        return rated.Count == 0
            ? Unrated
            : new Rating(
                rated.Min(rating => rating.Low),
                rated.Max(rating => rating.High),
                word: null,
                analysts
            );
    }

    /// <summary>What one analyst said: the common rating where there is one, unrated where only others rated.</summary>
    public Rating By(string analyst) => Analysts is null ? this : Analysts.By(analyst);

    /// <inheritdoc/>
    public override string ToString() =>
        !IsRated ? "unrated"
        : Analysts is not null ? Analysts.ToString()
        : Word is not null ? Word
        : Low == High ? FormattableString.Invariant($"{Low}")
        : FormattableString.Invariant($"[{Low}, {High}]");
}
