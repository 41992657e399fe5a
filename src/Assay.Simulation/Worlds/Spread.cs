using Assay.Simulation.Corpora;

namespace Assay.Simulation.Worlds;

/// <summary>A range that is drawn evenly, both ends included.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end, not below the lower one.</param>
public readonly record struct Spread(double Low, double High)
{
    internal double Draw(Dice dice) => dice.Between(Low, High);

    internal int Count(Dice dice) => dice.Between((int)Low, (int)High);
}
