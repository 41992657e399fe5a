using System.Collections.Immutable;

namespace Assay.Formats.Matrices;

/// <summary>One record of a CSV file.</summary>
/// <param name="Line">The line that it starts on, counted from 1.</param>
/// <param name="Fields">Its fields without their quotes.</param>
internal sealed record CsvRecord(long Line, ImmutableArray<string> Fields);
