namespace Assay.Simulation.Worlds;

/// <summary>What a deceiver who is at work knows, and uses.</summary>
public enum DeceiverMind
{
    /// <summary>His story: he tells what would be seen if it were so.</summary>
    Story,

    /// <summary>The engine's ratings as well: he tells of each indicator what speaks for his story, however likely it is.</summary>
    Weights,

    /// <summary>Everything, the reports of all others among it: he tells what, taken together, leads the engine furthest from the truth.</summary>
    Everything,
}
