using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Judging.Linting;

/// <summary>Reads numbers that are, or can be, probabilities.</summary>
/// <remarks>
/// A percentage alone is a share until its own words say that it is a chance ("a 70 % chance", "probability: 0.7",
/// "two in three chances", "70 % likely") or it stands beside a likelihood word; "12 % of voters" is never one.
/// </remarks>
internal static class ChanceReader
{
    private const int LongestLink = 6;
    private static readonly WordSet Nouns = new WordSet(
        "chance chances probability probabilities likelihood odds"
    );
    private static readonly WordSet Adjectives = new WordSet("likely probable certain sure");
    private static readonly WordSet Links = new WordSet(
        "of is was are were at as to be about around roughly some approximately nearly over under above below than less more "
            + "between a an the estimated put it this that stands stand remains"
    );
    private static readonly WordSet After = new WordSet(
        "that of to in by for and or but with when if on at from as so which is was would will given before after within "
            + "because since while than this rather not against overall"
    );
    private static readonly FrozenDictionary<string, int> Named =
        "one two three four five six seven eight nine ten twenty hundred"
            .Split(' ')
            .Zip([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100])
            .ToFrozenDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    /// <summary>The numbers of a stretch in order, none overlapping.</summary>
    public static ImmutableArray<ChanceNumber> Read(ReportText text, Stretch stretch)
    {
        var found = ImmutableArray.CreateBuilder<ChanceNumber>();
        for (var at = stretch.First; at < stretch.End; at++)
        {
            if (!text.IsOwn(at) || At(text.Words, at, stretch.End) is not { } number)
                continue;
            found.Add(number);
            at = number.End - 1;
        }

        return found.ToImmutable();
    }

    /// <summary>A number or range at a token as a percentage or, where <paramref name="bare"/>, as a decimal from 0 to 1.</summary>
    public static ChanceNumber? Plain(WordText words, int at, int end, bool bare)
    {
        if (Number(words, at) is not { } first)
            return null;
        var (second, next) = (first, at + 1);
        var percent = PercentEnd(words, next);
        var range = RangeEnd(words, percent > 0 ? percent : next);
        if (range > 0 && range < end && Number(words, range) is { } other && other >= first)
            (second, next, percent) = (other, range + 1, PercentEnd(words, range + 1));
        if (percent > 0 && percent <= end)
            return Bounded(words, at, percent, first / 100, second / 100);
        return bare && IsDecimal(words, at) ? Bounded(words, at, next, first, second) : null;
    }

    private static ChanceNumber? At(WordText words, int at, int end)
    {
        if (words.IsAny(at, Nouns))
            return AfterNoun(words, at, end);
        if (OneIn(words, at, end) is { } share)
            return share;
        if (Plain(words, at, end, bare: true) is not { } number)
            return null;
        if (words.IsAny(number.End, Nouns) && number.End < end)
            return number with { End = number.End + 1, SaysChance = true };
        if (words.IsAny(number.End + 1, Nouns) && number.End + 1 < end && !words.Is(number.End, "of"))
            return number with { End = number.End + 2, SaysChance = true };
        if (words.IsAny(number.End, Adjectives) && number.End < end && IsPredicate(words, number.End))
            return number with { End = number.End + 1, SaysChance = true };
        return IsPercent(words, number) ? number : null;
    }

    // "70 % likely to fall", but not "70 % certain varieties": nothing that could be its noun follows.
    private static bool IsPredicate(WordText words, int adjective) =>
        !words.IsWord(adjective + 1)
        || words.IsAny(adjective + 1, After)
        || words.IsAny(adjective + 1, WordSets.Determiners);

    // "A probability of 70 %", "the odds are 3 to 1 against", "likelihood: 0.7".
    private static ChanceNumber? AfterNoun(WordText words, int at, int end)
    {
        var number = at + 1;
        while (
            number < end
            && number - at <= LongestLink
            && (words.IsAny(number, Links) || IsLinkMark(words, number))
        )
            number++;
        if (number >= end)
            return null;
        if (Odds(words, at, number, end) is { } odds)
            return odds;
        var found = Plain(words, number, end, bare: true) ?? OneIn(words, number, end);
        if (found is null || words.IsWord(found.End) && found.End < end && !words.IsAny(found.End, After))
            return null;
        return found with { First = at, SaysChance = true };
    }

    private static ChanceNumber? Odds(WordText words, int at, int number, int end)
    {
        if (!words.Is(at, "odds") || !words.Is(number + 1, "to") || number + 2 >= end)
            return null;
        if (
            Number(words, number) is not { } first
            || Number(words, number + 2) is not { } second
            || first + second <= 0
        )
            return null;
        var share = first / (first + second);
        var against = words.Is(number + 3, "against");
        return new ChanceNumber(
            at,
            number + 3,
            against ? 1 - share : share,
            against ? 1 - share : share,
            true
        );
    }

    private static ChanceNumber? OneIn(WordText words, int at, int end)
    {
        if (
            !words.Is(at + 1, "in")
            || Number(words, at) is not { } part
            || Number(words, at + 2) is not { } whole
        )
            return null;
        if (whole <= 0 || part > whole || at + 3 >= end || !words.IsAny(at + 3, Nouns))
            return null;
        return new ChanceNumber(at, at + 4, part / whole, part / whole, true);
    }

    // "Less than 5 %" reaches down to 0, "above 90 %" up to 1.
    private static ChanceNumber? Bounded(WordText words, int at, int end, double low, double high)
    {
        if (low < 0 || high > 1)
            return null;
        if (
            words.Is(at - 1, "than") && words.Is(at - 2, "less")
            || words.Is(at - 1, "below")
            || words.Is(at - 1, "under")
            || words.IsMark(at - 1, '<')
        )
            low = 0;
        if (
            words.Is(at - 1, "than") && words.Is(at - 2, "more")
            || words.Is(at - 1, "above")
            || words.Is(at - 1, "over")
            || words.IsMark(at - 1, '>')
        )
            high = 1;
        return new ChanceNumber(at, end, low, high, false);
    }

    private static bool IsPercent(WordText words, ChanceNumber number) =>
        words.IsMark(number.End - 1, '%')
        || words.Is(number.End - 1, "percent")
        || words.Is(number.End - 1, "cent");

    private static bool IsDecimal(WordText words, int at) =>
        words.Word(at).StartsWith("0.", StringComparison.Ordinal);

    private static bool IsLinkMark(WordText words, int at) =>
        words.IsMark(at, ':')
        || words.IsMark(at, '=')
        || words.IsMark(at, '(')
        || words.IsMark(at, '~')
        || words.IsMark(at, '≈')
        || words.IsMark(at, '<')
        || words.IsMark(at, '>');

    // "60-70", "60 – 70", "60 to 70", "between 60 and 70": the index of the second number, or 0.
    private static int RangeEnd(WordText words, int at)
    {
        if (words.IsNumber(at) && words.IsNumber(at - 1) && words[at].Start == words[at - 1].End + 1)
            return at;
        if (
            words.Is(at, "to")
            || words.Is(at, "and")
            || words.IsMark(at, '-')
            || words.IsMark(at, '–')
            || words.IsMark(at, '—')
        )
            return words.IsNumber(at + 1) ? at + 1 : 0;
        return 0;
    }

    private static int PercentEnd(WordText words, int at)
    {
        if (words.IsMark(at, '%') || words.Is(at, "percent") || words.Is(at, "pct"))
            return at + 1;
        return words.Is(at, "per") && words.Is(at + 1, "cent") ? at + 2 : 0;
    }

    private static double? Number(WordText words, int at)
    {
        var word = words.Word(at);
        if (Named.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var named))
            return named;
        var isNumber = double.TryParse(
            word,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        );
        return isNumber && number <= 1000 ? number : null;
    }
}
