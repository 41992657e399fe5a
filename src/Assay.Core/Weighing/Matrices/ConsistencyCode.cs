using System.Collections.Immutable;

namespace Assay.Core.Weighing.Matrices;

/// <summary>The letters that marks are written with: CC, C, N, I, II and NA.</summary>
public static class ConsistencyCode
{
    private static readonly ImmutableArray<string> Codes = ["II", "I", "N", "C", "CC", "NA"];

    /// <summary>The letters of a mark.</summary>
    public static string Of(Consistency mark) => Codes[(int)mark];

    /// <summary>The mark of some letters, in either case; <c>N/A</c> is NA.</summary>
    /// <returns><see langword="null"/> where the letters are no mark.</returns>
    public static Consistency? Read(string letters)
    {
        ArgumentNullException.ThrowIfNull(letters);
        var place = letters.Equals("N/A", StringComparison.OrdinalIgnoreCase)
            ? Codes.Length - 1
            : Codes.IndexOf(letters.ToUpperInvariant());
        return place < 0 ? null : (Consistency)place;
    }

    /// <summary>From −2 for II to 2 for CC; 0 for NA as for N.</summary>
    internal static int Scale(Consistency mark) =>
        mark == Consistency.NotApplicable ? 0 : (int)mark - (int)Consistency.Neutral;
}
