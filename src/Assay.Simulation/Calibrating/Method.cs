namespace Assay.Simulation.Calibrating;

/// <summary>A way from a case to probabilities.</summary>
public enum Method
{
    /// <summary>The prior, whatever was reported.</summary>
    PriorOnly,

    /// <summary>Every report is one vote.</summary>
    CountDocuments,

    /// <summary>
    /// Inconsistencies are counted as in a matrix of competing hypotheses. Such a count is no probability; it is made into one
    /// by the temperature that serves it best on other worlds.
    /// </summary>
    AchInconsistency,

    /// <summary>Every report is multiplied in as if it were the only one.</summary>
    NaiveBayes,

    /// <summary>The model without deceivers: origins are counted, planted stories unknown.</summary>
    OriginsOnly,

    /// <summary>The whole model.</summary>
    Assay,

    /// <summary>The whole model with a fifth of the step from the prior taken back, for cases that may be wrong about their world.</summary>
    Tempered,
}
