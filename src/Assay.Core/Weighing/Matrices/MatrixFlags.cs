using System.Collections.Immutable;

namespace Assay.Core.Weighing.Matrices;

/// <summary>Finds the items of a matrix that a careful analyst looks at again.</summary>
/// <remarks>
/// The rules on rows that say the same of every hypothesis they bear on are radarist's, after Heuer's step 4; that an
/// item tells nothing apart, is not marked throughout or has a double are ours.
/// </remarks>
public static class MatrixFlags
{
    /// <summary>The flags by item, then those on several items.</summary>
    public static ImmutableArray<MatrixFlag> Of(EvidenceMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return
        [
            .. matrix.Items.SelectMany((item, place) => OfItem(item).Select(flag => Flag(flag, [place]))),
            .. Doubles(matrix).Select(places => Flag(MatrixFlagKind.SameMarks, places)),
        ];
    }

    private static IEnumerable<MatrixFlagKind> OfItem(MatrixItem item)
    {
        var marks = Marks(item);
        if (marks.Any(mark => mark is null))
            yield return MatrixFlagKind.Unmarked;
        if (OfApplicable(marks) is { } kind)
            yield return kind;
        if (IsUniform(marks) && marks[0] is not null and not Consistency.NotApplicable)
            yield return MatrixFlagKind.TellsNothingApart;
    }

    private static MatrixFlagKind? OfApplicable(ImmutableArray<Consistency?> marks)
    {
        ImmutableArray<Consistency?> applicable =
        [
            .. marks.Where(mark => mark is not null and not Consistency.NotApplicable),
        ];
        if (applicable.IsEmpty)
            return MatrixFlagKind.BearsOnNone;
        if (!IsUniform(applicable))
            return null;
        return applicable[0] switch
        {
            Consistency.Consistent or Consistency.VeryConsistent => MatrixFlagKind.ConsistentWithAll,
            Consistency.Neutral => MatrixFlagKind.NeutralToAll,
            _ => MatrixFlagKind.InconsistentWithAll,
        };
    }

    /// <summary>Items with the same cells throughout, of those that tell anything apart.</summary>
    private static IEnumerable<ImmutableArray<int>> Doubles(EvidenceMatrix matrix) =>
        matrix
            .Items.Select((item, place) => (Marks: Marks(item), Place: place))
            .Where(row => !IsUniform(row.Marks))
            .GroupBy(row => string.Join(' ', row.Marks), row => row.Place, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .Select(group => group.ToImmutableArray());

    private static ImmutableArray<Consistency?> Marks(MatrixItem item) =>
        [.. Enumerable.Range(0, item.Votes.Length).Select(item.Mark)];

    private static bool IsUniform(ImmutableArray<Consistency?> marks) => marks.All(mark => mark == marks[0]);

    private static MatrixFlag Flag(MatrixFlagKind kind, ImmutableArray<int> items) =>
        new(
            kind,
            items,
            kind switch
            {
                MatrixFlagKind.BearsOnNone => "bears on no hypothesis: drop it",
                MatrixFlagKind.ConsistentWithAll =>
                    "consistent with every hypothesis that it bears on: consider dropping it",
                MatrixFlagKind.NeutralToAll => "neutral to every hypothesis that it bears on: drop it",
                MatrixFlagKind.InconsistentWithAll =>
                    "inconsistent with every hypothesis that it bears on: challenge it, or add a missing hypothesis",
                MatrixFlagKind.TellsNothingApart => "the same under every hypothesis: it tells nothing apart",
                MatrixFlagKind.Unmarked =>
                    "not marked under every hypothesis: an empty cell counts as nothing, not as unknown",
                _ => "the same marks throughout: if one of them repeats another, these scores count it again",
            }
        );
}
