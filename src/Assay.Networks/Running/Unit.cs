namespace Assay.Networks.Running;

/// <summary>A part of a step that one thread runs: some of the output's pieces.</summary>
internal readonly record struct Unit(int Step, long From, long To);
