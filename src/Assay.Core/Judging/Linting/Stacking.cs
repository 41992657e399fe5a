using System.Collections.Immutable;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Judging.Linting;

/// <summary>Finds words of tables that carry a degree of no table, or that stand upon a second likelihood.</summary>
/// <remarks>"Somewhat likely", "extremely unlikely", "almost certainly likely", "may be likely".</remarks>
internal static class Stacking
{
    private static readonly WordSet Degrees = new WordSet(
        "somewhat fairly quite rather reasonably pretty relatively slightly moderately extremely exceedingly overwhelmingly "
            + "incredibly vanishingly very highly exceptionally vaguely marginally hugely"
    );
    private static readonly WordSet Fillers = new WordSet("be well also even still just");

    /// <summary>The stacks of a stretch, in order: each the tokens from its first word to its last, and its terms.</summary>
    public static IEnumerable<(int First, int End, ImmutableArray<TermMatch> Terms)> Of(
        ReportText text,
        Stretch stretch
    )
    {
        var terms = stretch.Terms;
        for (var index = 0; index < terms.Length; )
        {
            var last = index;
            while (last + 1 < terms.Length && Touches(text.Words, terms[last], terms[last + 1]))
                last++;
            var run = terms[index..(last + 1)];
            var first = WithDegree(text, run[0], stretch.First);
            if (run.Any(IsPrecise) && (run.Length > 1 || first < run[0].First))
                yield return (first, run[^1].End, run);
            index = last + 1;
        }
    }

    private static bool IsPrecise(TermMatch match) => match.Kind is TermKind.Graded;

    private static bool Touches(WordText words, TermMatch match, TermMatch next)
    {
        for (var at = match.End; at < next.First; at++)
            if (!words.IsAny(at, Fillers))
                return false;
        return next.First - match.End <= 1;
    }

    private static int WithDegree(ReportText text, TermMatch match, int first)
    {
        if (!IsPrecise(match))
            return match.First;
        var at = match.First;
        while (at > first && text.Words.IsAny(at - 1, Degrees) && text.IsOwn(at - 1))
            at--;
        return at;
    }
}
