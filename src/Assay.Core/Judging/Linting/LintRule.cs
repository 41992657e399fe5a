namespace Assay.Core.Judging.Linting;

/// <summary>Identifiers of the rules.</summary>
internal static class LintRule
{
    /// <summary>Likelihood and confidence in one sentence.</summary>
    public const string MixedConfidence = "mixed-confidence-likelihood";

    /// <summary>Words of two tables, or of both rows of ICD 203, in one report.</summary>
    public const string MixedStandards = "mixed-standards";

    /// <summary>A word that says "not impossible" and no more.</summary>
    public const string Vague = "vague-likelihood";

    /// <summary>A probability without a word.</summary>
    public const string BareNumber = "bare-number";

    /// <summary>A word without a number, in a report that nowhere says what the word stands for.</summary>
    public const string BareWord = "bare-word";

    /// <summary>A word of a table with a degree or a second likelihood before or after it.</summary>
    public const string HedgedTerm = "hedged-term";

    /// <summary>Confidence as a number.</summary>
    public const string NumericConfidence = "numeric-confidence";

    /// <summary>A likelihood word of no table, where a table is in use.</summary>
    public const string ForeignTerm = "foreign-term";

    /// <summary>A word beside a number outside its band.</summary>
    public const string Mismatch = "word-number-mismatch";
}
