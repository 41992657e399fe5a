namespace Assay.Simulation.Calibrating;

/// <summary>What simulation-based calibration ranks the truth by.</summary>
public enum Quantity
{
    /// <summary>The step of the ladder that is true.</summary>
    Hypothesis,

    /// <summary>Whether a deceiver is at work.</summary>
    Deceiver,

    /// <summary>The state of a source.</summary>
    Source,

    /// <summary>Whether an indicator occurred.</summary>
    Indicator,

    /// <summary>Whether a mechanism is at work.</summary>
    Mechanism,

    /// <summary>Whether a report is its source's own.</summary>
    Own,

    /// <summary>How well the reports, taken one by one, fit the hypothesis: depends on the data, and shows an engine that ignores them.</summary>
    Fit,

    /// <summary>Whether the indicator that most reports assert occurred: depends on the data, and shows who believes what is loud.</summary>
    Loudest,
}
