namespace Assay.Simulation.Worlds;

/// <summary>What a source is in a world.</summary>
public enum SourceState
{
    /// <summary>Tells the truth with its hit and false-alarm rates.</summary>
    Sound,

    /// <summary>What it says tells nothing.</summary>
    Careless,

    /// <summary>Says what its deceiver's story needs.</summary>
    Controlled,
}
