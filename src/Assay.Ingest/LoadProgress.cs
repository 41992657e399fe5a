namespace Assay.Ingest;

/// <summary>How far a load has come.</summary>
/// <param name="Done">Inputs that are read or refused.</param>
/// <param name="Found">Inputs found so far; grows while folders and archives are walked.</param>
/// <param name="Path">The input that was done last.</param>
public sealed record LoadProgress(int Done, int Found, string Path);
