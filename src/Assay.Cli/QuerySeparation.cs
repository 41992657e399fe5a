namespace Assay.Cli;

/// <summary>Whether the arrows alone make two variables independent.</summary>
/// <param name="One">A variable, by position.</param>
/// <param name="Other">Another.</param>
/// <param name="Given">The observed variables, ascending.</param>
/// <param name="Weighed">The variables with likelihoods, ascending.</param>
/// <param name="Separated">Whether they are independent whatever the numbers are.</param>
internal sealed record QuerySeparation(int One, int Other, int[] Given, int[] Weighed, bool Separated);
