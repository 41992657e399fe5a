namespace Assay.Simulation.Calibrating;

/// <summary>Worlds by whether anybody could deceive in them, and did.</summary>
public enum WorldKind
{
    /// <summary>The case names nobody who could deceive.</summary>
    NoDeceiver,

    /// <summary>The case names somebody, who is idle.</summary>
    Idle,

    /// <summary>Somebody is at work.</summary>
    Deceived,
}
