namespace Assay.Simulation.Scoring;

/// <summary>Statements of about one probability, and how often they were true.</summary>
/// <param name="Low">From this probability.</param>
/// <param name="High">To below this one; the last bin has 1 as well.</param>
/// <param name="Count">How many statements.</param>
/// <param name="Stated">The mean of what was stated; 0 where there are none.</param>
/// <param name="Came">How often it was so; 0 where there are none.</param>
public readonly record struct ReliabilityBin(double Low, double High, long Count, double Stated, double Came);
