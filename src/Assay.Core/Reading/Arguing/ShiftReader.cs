using System.Collections.Immutable;
using Assay.Core.Documents;

namespace Assay.Core.Reading.Arguing;

/// <summary>Finds statements that come back stronger than they were made.</summary>
/// <remarks>
/// Few and right: one shift at most for each origin and kind, and for each target and kind. A later statement counts
/// only where it stands on nothing of its own: no hedge, no citation, nobody's word.
/// </remarks>
internal static class ShiftReader
{
    private const double SameProposition = 0.6;
    private const double SameScope = 0.5;
    private const int SharedStems = 4;
    private const int SharedOfConduct = 3;
    private const double Weak = 0.6;
    private const int Reach = 400;

    /// <summary>The shifts in order of the weaker statement.</summary>
    public static ImmutableArray<Shift> Read(ReadText text, List<Argued> statements)
    {
        var found = new List<FoundShift>();
        var next = Later(statements);
        for (var from = 0; from < statements.Count; from++)
        {
            Add(found, from, HedgeDropped(text, statements, next, from));
            Add(found, from, AttributionDropped(text, statements, next, from));
            Add(found, from, RungClimbed(text, statements, next, from));
        }

        if (found.Count == 0)
            return [];
        return
        [
            .. found
                .OrderByDescending(each => Strength(statements[each.From]))
                .ThenBy(each => each.From)
                .DistinctBy(each => (each.Shift.To, each.Shift.Kind))
                .OrderBy(each => each.From)
                .ThenBy(each => each.To)
                .Select(each => each.Shift),
        ];
    }

    // For each place the first statement from there on that may be the later one of a shift.
    private static int[] Later(List<Argued> statements)
    {
        var next = new int[statements.Count + 1];
        next[^1] = statements.Count;
        for (var at = statements.Count - 1; at >= 0; at--)
            next[at] =
                statements[at].Establishes is not null || StandsAlone(statements[at]) ? at : next[at + 1];
        return next;
    }

    private static void Add(List<FoundShift> found, int from, (int To, Shift Shift)? shift)
    {
        if (shift is { } one)
            found.Add(new FoundShift(from, one.To, one.Shift));
    }

    // Of several origins of one target, the one that held back most plainly.
    private static int Strength(Argued statement) =>
        (statement.Extents.Length > 0 ? 2 : 0) + (statement.Hedges.Any(hedge => hedge.IsEvidential) ? 1 : 0);

    private static (int To, Shift Shift)? HedgeDropped(
        ReadText text,
        List<Argued> statements,
        int[] next,
        int from
    )
    {
        var origin = statements[from];
        if (origin.Commitment != Commitment.Asserted || WeakHedge(origin) is not { } hedge)
            return null;
        for (var to = next[from + 1]; to < Math.Min(statements.Count, from + Reach); to = next[to + 1])
        {
            var later = statements[to];
            if (
                later.Draft.Sentence == origin.Draft.Sentence
                || later.Commitment is Commitment.Attributed or Commitment.Asked
            )
                continue;
            if (hedge.IsEvidential && Characterised(origin, later) is { } word)
                return (to, Make(origin, later, ShiftKind.HedgeDropped, hedge.Hedge.Mark, word));
            if (StandsAlone(later) && Repeats(origin.Stems, later))
                return (
                    to,
                    Make(origin, later, ShiftKind.HedgeDropped, hedge.Hedge.Mark, Whole(text, later))
                );
        }

        return null;
    }

    // Being hedged as likely and then told as likely-and-more is style; only what commits to little is held back.
    private static Hedging.FoundHedge? WeakHedge(Argued statement)
    {
        foreach (var hedge in statement.Hedges)
            if (hedge.IsEvidential || hedge.Hedge.Low < Weak)
                return hedge;
        return null;
    }

    // "His demonstrated character": conduct of the same state, called established, after only allegations of it.
    private static Mark? Characterised(Argued origin, Argued later) =>
        later.Establishes is { } mark
        && (
            origin.States.Any(state => later.States.Contains(state, StringComparer.Ordinal))
            || origin.Years.Any(later.Years.Contains)
            || origin.Stems.Shared(later.Stems) >= SharedOfConduct
        )
            ? mark
            : null;

    private static (int To, Shift Shift)? AttributionDropped(
        ReadText text,
        List<Argued> statements,
        int[] next,
        int from
    )
    {
        var origin = statements[from];
        if (
            origin.Commitment != Commitment.Attributed
            || origin.Draft.IsHeading
            || origin.Draft.Speaker is not { } speaker
        )
            return null;
        var own = origin.Stems.Without(StemsOf(text, speaker));
        for (var to = next[from + 1]; to < Math.Min(statements.Count, from + Reach); to = next[to + 1])
            if (StandsAlone(statements[to]) && Repeats(own, statements[to]))
                return (
                    to,
                    Make(
                        origin,
                        statements[to],
                        ShiftKind.AttributionDropped,
                        speaker,
                        Whole(text, statements[to])
                    )
                );
        return null;
    }

    private static ContentStems StemsOf(ReadText text, Mark mark) =>
        ContentStems.Of(
            text,
            text.Words.FirstFrom(mark.Passage.Start),
            text.Words.FirstFrom(mark.Passage.End)
        );

    private static (int To, Shift Shift)? RungClimbed(
        ReadText text,
        List<Argued> statements,
        int[] next,
        int from
    )
    {
        var origin = statements[from];
        if (origin.Commitment != Commitment.Asserted || origin.Tie is not { } tie)
            return null;
        var limited = origin.Extents.Length > 0;
        // "The movement" may be another one; only a claim that was limited in so many words binds the next.
        if (!tie.IsNamed && !limited)
            return null;
        if (!limited && tie.Rung > Rung.Recruitment)
            return null;
        for (var to = next[from + 1]; to < Math.Min(statements.Count, from + Reach); to = next[to + 1])
        {
            if (
                statements[to].Tie is not { } higher
                || !Climbs(tie, higher, limited)
                || !StandsAlone(statements[to])
            )
                continue;
            var was = limited ? origin.Extents[0] : text.MarkOf(tie.First, tie.End - 1);
            return (
                to,
                Make(
                    origin,
                    statements[to],
                    ShiftKind.RungClimbed,
                    was,
                    text.MarkOf(higher.First, higher.End - 1)
                )
            );
        }

        return null;
    }

    // A higher tie that is newly claimed is a claim of its own; one taken as given ("the alliance") has climbed.
    private static bool Climbs(Tie tie, Tie higher, bool limited) =>
        higher.Rung > tie.Rung
        && string.Equals(tie.Group, higher.Group, StringComparison.Ordinal)
        && (
            tie.State is null
            || higher.State is null
            || string.Equals(tie.State, higher.State, StringComparison.Ordinal)
        )
        && (higher.IsNoun || limited);

    private static bool StandsAlone(Argued later) =>
        later.Commitment is Commitment.Asserted or Commitment.Presupposed
        && later.Hedges.IsEmpty
        && !later.IsCited
        && !later.HasVoice;

    private static bool Repeats(ContentStems own, Argued later)
    {
        var wanted = Math.Max(
            SharedStems,
            Math.Max(SameProposition * own.Count, SameScope * later.Stems.Count)
        );
        return Math.Min(own.Count, later.Stems.Count) >= wanted && own.Shared(later.Stems) >= wanted;
    }

    private static Mark Whole(ReadText text, Argued statement) => Mark.Of(text.Text, statement.Draft.Passage);

    private static Shift Make(Argued from, Argued to, ShiftKind kind, Mark was, Mark became) =>
        new(from.Id, to.Id, kind, was, became);
}
