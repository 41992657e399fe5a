using Assay.Simulation.Worlds;

namespace Assay.Simulation.Calibrating;

/// <summary>How Assay does where the case is wrong about its world in a stated way.</summary>
/// <param name="What">In what way.</param>
/// <param name="Law">The law of these worlds.</param>
/// <param name="ExactBrier">Brier score of Assay's exact posterior.</param>
/// <param name="TemperedBrier">Brier score of its tempered judgement, which is the one for a case that may be wrong.</param>
/// <param name="ExactEce">Expected calibration error of the exact posterior.</param>
/// <param name="TemperedEce">That of the tempered judgement.</param>
/// <param name="PriorOnlyBrier">That of the prior alone.</param>
/// <param name="OriginsOnlyBrier">That of the model without deception.</param>
/// <param name="NaiveBayesBrier">That of naive Bayes.</param>
public sealed record MisspecifiedCell(
    string What,
    WorldLaw Law,
    double ExactBrier,
    double TemperedBrier,
    double ExactEce,
    double TemperedEce,
    double PriorOnlyBrier,
    double OriginsOnlyBrier,
    double NaiveBayesBrier
);
