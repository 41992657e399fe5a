namespace Assay.Cli;

/// <summary>Milliseconds of each stage of a query.</summary>
internal sealed record QueryTimings(double Read, double Compile, double Query);
