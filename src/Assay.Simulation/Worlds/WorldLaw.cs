namespace Assay.Simulation.Worlds;

/// <summary>By what law truth and reports are drawn, given what the case states. The default is the case's own.</summary>
/// <remarks>Everything else makes the case wrong about its world in one stated way, so that a method's answers can be tried on it.</remarks>
public sealed record WorldLaw
{
    /// <summary>The case states everything as it is.</summary>
    public static WorldLaw AsStated { get; } = new();

    /// <summary>Added to the P(it is a copy) that the case states, and held within 0 and 1; what it states for certain stays certain.</summary>
    public double CopyShift { get; init; }

    /// <summary>Added to the P(sound) of grades A to D, and held within 0 and 1.</summary>
    public double SoundShift { get; init; }

    /// <summary>Multiplies P(a deceiver is at work); at most 1 comes of it. 0 is a world without deception whose case still names deceivers.</summary>
    public double DeceptionFactor { get; init; } = 1;

    /// <summary>P(a mechanism that the case does not know leaves traces like those it lists, whatever is true).</summary>
    public double UnknownMechanism { get; init; }

    /// <summary>P(those who report an indicator as seen by themselves all had it from one origin that nobody names), for each indicator.</summary>
    public double HiddenOrigin { get; init; }

    /// <summary>What deceivers know.</summary>
    public DeceiverMind Mind { get; init; }
}
