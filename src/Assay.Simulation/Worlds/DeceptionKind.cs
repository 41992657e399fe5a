namespace Assay.Simulation.Worlds;

/// <summary>How somebody deceives others, or himself.</summary>
public enum DeceptionKind
{
    /// <summary>Somebody has a claim spread that is stronger than the truth.</summary>
    PlantedStory,

    /// <summary>Somebody who runs a thing has it told that there is nothing, or something weaker.</summary>
    Cover,

    /// <summary>Somebody spreads many stories, so that none is believed.</summary>
    MuddiedWaters,

    /// <summary>Somebody has a part of his own operation exposed, late and by one source, to hide the rest.</summary>
    ArrangedExposure,

    /// <summary>An observer believes what he wishes.</summary>
    Wishful,

    /// <summary>An observer takes others to act as he would.</summary>
    MirrorImaging,

    /// <summary>An observer argues from motive: who gains is thought to have done it.</summary>
    MotiveOnly,
}
