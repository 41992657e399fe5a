using Assay.Simulation.Worlds;

namespace Assay.Simulation.Calibrating;

/// <summary>How Assay does where the case is wrong about its world in a stated way.</summary>
/// <param name="What">In what way.</param>
/// <param name="Law">The law of these worlds.</param>
/// <param name="Brier">Assay's Brier score.</param>
/// <param name="TemperedBrier">Its Brier score when tempered.</param>
/// <param name="Ece">Assay's expected calibration error.</param>
/// <param name="PriorOnlyBrier">That of the prior alone.</param>
/// <param name="OriginsOnlyBrier">That of the model without deception.</param>
/// <param name="NaiveBayesBrier">That of naive Bayes.</param>
public sealed record MisspecifiedCell(
    string What,
    WorldLaw Law,
    double Brier,
    double TemperedBrier,
    double Ece,
    double PriorOnlyBrier,
    double OriginsOnlyBrier,
    double NaiveBayesBrier
);
