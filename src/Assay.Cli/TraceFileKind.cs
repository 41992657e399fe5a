namespace Assay.Cli;

/// <summary>What a file of a trace is written as.</summary>
internal enum TraceFileKind
{
    Svg,
    GraphMl,
    ProvJson,
    Html,
    JsonLines,
}
