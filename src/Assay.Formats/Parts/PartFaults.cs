using System.Collections.Immutable;
using System.Globalization;

namespace Assay.Formats.Parts;

/// <summary>Faults of a file that nobody sees, told by the part that they stand in.</summary>
internal static class PartFaults
{
    /// <summary>The faults with the name of the part in place of the line.</summary>
    /// <param name="faults">As <c>FILE, line N: ...</c>; others stay as they are.</param>
    /// <param name="file">The file as the faults call it.</param>
    /// <param name="lines">The first line of each part, in rising order.</param>
    public static ImmutableArray<string> Of(
        ImmutableArray<string> faults,
        string file,
        IReadOnlyList<(long Line, string Name)> lines
    ) => ImmutableArray.CreateRange(faults, fault => Of(fault, $"{file}, line ", lines));

    private static string Of(string fault, string start, IReadOnlyList<(long Line, string Name)> lines)
    {
        var end = fault.IndexOf(": ", StringComparison.Ordinal);
        if (
            !fault.StartsWith(start, StringComparison.Ordinal)
            || end < start.Length
            || !long.TryParse(
                fault.AsSpan(start.Length, end - start.Length),
                CultureInfo.InvariantCulture,
                out var line
            )
        )
            return fault;
        var part = lines.LastOrDefault(item => item.Line <= line).Name;
        return part is null ? fault : part + fault[end..];
    }
}
