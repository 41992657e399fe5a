namespace Assay.Simulation.Corpora;

/// <summary>What a generated corpus is like. Every number is a fact that an engine doesn't get to see.</summary>
public sealed record CorpusOptions
{
    /// <summary>Everything else being equal, another seed is another corpus.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Seed of the words and phrases; corpora that share it share them. By default <see cref="Seed"/>.</summary>
    public int? LanguageSeed { get; init; }

    /// <summary>Documents that nobody copied on purpose.</summary>
    public int Background { get; init; } = 2000;

    /// <summary>Stories that are copied.</summary>
    public int Trees { get; init; } = 600;

    /// <summary>Tail of the number of copies: 2 plus a Pareto variable with this exponent, at most 60.</summary>
    public double SizeTail { get; init; } = 1.1;

    /// <summary>Probability that a copy is made from the root rather than from any document of the tree.</summary>
    public double FromRoot { get; init; } = 0.5;

    /// <summary>How often each operation is used, in any unit.</summary>
    public IReadOnlyDictionary<CopyOperation, double> Operations { get; init; } = Usual;

    /// <summary>Mean and deviation of the natural logarithm of the hours between parent and copy.</summary>
    public double LagMean { get; init; } = 1.6;

    /// <summary>See <see cref="LagMean"/>.</summary>
    public double LagDeviation { get; init; } = 1.2;

    /// <summary>Share of copies that are made at any later time.</summary>
    public double LateCopies { get; init; } = 0.05;

    /// <summary>Hours over which the background is spread.</summary>
    public double Hours { get; init; } = 9000;

    /// <summary>Probability that a copy names an outlet as its source.</summary>
    public double Citing { get; init; } = 0.4;

    /// <summary>Probability that the outlet named is the parent's.</summary>
    public double CitingRightly { get; init; } = 0.9;

    /// <summary>Probability that a copy carries a line with its own outlet.</summary>
    public double Bylines { get; init; } = 0.3;

    /// <summary>Probability that a copy, however made, also has one to three numbers or names wrong.</summary>
    public double Misprints { get; init; } = 0.1;

    /// <summary>Probability that it also quotes otherwise.</summary>
    public double Misquotes { get; init; } = 0.05;

    /// <summary>
    /// Share of documents whose stated time is off, by an hour in the middle and half a day at most, either way: clocks,
    /// time zones, and pages that were published again.
    /// </summary>
    public double TimeErrors { get; init; }

    /// <summary>Share of the words that are coined for the occasion and stand nowhere else, as many names do.</summary>
    public double RareWords { get; init; } = 0.03;

    /// <summary>Number of outlets.</summary>
    public int Outlets { get; init; } = 200;

    /// <summary>Share of the background that takes up an earlier report of its outlet, or its standing paragraph.</summary>
    public double NaturalReuse { get; init; } = 0.15;

    /// <summary>Share of the background that fills in a form.</summary>
    public double Forms { get; init; } = 0.15;

    /// <summary>Share of the background that reports an event which others report as well, with the same quotes.</summary>
    public double SameEvents { get; init; } = 0.1;

    /// <summary>Share of outlets that end every document with a fixed paragraph.</summary>
    public double Boilerplate { get; init; } = 0.1;

    /// <summary>Reports of their own that name an outlet without having its words.</summary>
    public int Citations { get; init; }

    /// <summary>Share of them that mean a document which is not there.</summary>
    public double LostCitations { get; init; } = 0.3;

    /// <summary>Share of them that name the outlet without having anything from it.</summary>
    public double IdleMentions { get; init; } = 0.15;

    /// <summary>Share of them that state the day of what they cite.</summary>
    public double DatedCitations { get; init; } = 0.5;

    /// <summary>The day on which the hours begin.</summary>
    public DateOnly FirstDay { get; init; } = new(1925, 1, 1);

    /// <summary>The operations as often as in the project's measurements.</summary>
    public static IReadOnlyDictionary<CopyOperation, double> Usual { get; } =
        new Dictionary<CopyOperation, double>
        {
            [CopyOperation.Verbatim] = 0.2,
            [CopyOperation.Cut] = 0.24,
            [CopyOperation.Light] = 0.19,
            [CopyOperation.Heavy] = 0.1,
            [CopyOperation.Embed] = 0.14,
            [CopyOperation.Merge] = 0.05,
            [CopyOperation.Ocr] = 0.05,
            [CopyOperation.Paraphrase] = 0.01,
            [CopyOperation.QuoteOnly] = 0.02,
            [CopyOperation.Misprint] = 0.03,
            [CopyOperation.Misquote] = 0.02,
        };
}
