namespace Assay.Core.Reading;

/// <summary>A step of the claim ladder: what kind of tie between a state and a group is claimed.</summary>
/// <remarks>In rising order. "Works with" slides between rungs; each is a proposition of its own.</remarks>
public enum Rung
{
    /// <summary>No tie.</summary>
    NoLink,

    /// <summary>The state lets the group be.</summary>
    Tolerance,

    /// <summary>The two are in touch.</summary>
    Contact,

    /// <summary>The state has recruited single members.</summary>
    Recruitment,

    /// <summary>The state gives money, arms, training or shelter.</summary>
    MaterialSupport,

    /// <summary>The state directed an act.</summary>
    Direction,

    /// <summary>The state controls the group.</summary>
    Control,

    /// <summary>The state made the group.</summary>
    Creation,
}
