using System.Globalization;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Hedging;

/// <summary>Chances in numbers: "a 70 per cent chance", "one in three chance", "odds of 2 to 1".</summary>
/// <remarks>
/// A stated number gets five points either way, because people round (ours). Odds with neither "on" nor "against" do
/// not say which way they run, so the band covers both.
/// </remarks>
internal static class NumericHedge
{
    private const double Rounding = 0.05;
    private const string Basis = "ours: a stated number, five points either way for rounding";
    private static readonly WordSet Chance = new WordSet(
        "chance chances probability likelihood possibility odds certainty likely certain sure"
    );
    private static readonly WordSet Between = new WordSet(
        "of is was are were at as to about around roughly some than a be"
    );
    private static readonly WordIndex Numbers = new(
        "zero one two three four five six seven eight nine ten twelve twenty hundred thousand"
    );
    private static readonly int[] Named = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000];

    /// <summary>The number that begins at a token, or nothing.</summary>
    public static HedgeMatch Read(WordText words, int at, int end)
    {
        if (words.Is(at, "odds"))
            return Odds(words, at, end);
        if (words.IsAny(at, Chance))
            return ChanceThenPercent(words, at, end);
        if (Number(words, at) is not { } number)
            return HedgeMatch.Nothing;
        var after = PercentEnd(words, at + 1);
        if (after > 0)
            return ChanceWithin(words, after, end) is var stop and > 0
                ? Stated(at, stop, number / 100)
                : HedgeMatch.Nothing;
        return OneIn(words, at, end, number);
    }

    private static HedgeMatch OneIn(WordText words, int at, int end, double number)
    {
        if (!words.Is(at + 1, "in") || Number(words, at + 2) is not { } whole || whole <= 0 || number > whole)
            return HedgeMatch.Nothing;
        return ChanceWithin(words, at + 3, end) is var stop and > 0
            ? Stated(at, stop, number / whole)
            : HedgeMatch.Nothing;
    }

    private static HedgeMatch ChanceThenPercent(WordText words, int at, int end)
    {
        var number = at + 1;
        while (number < end && number - at < 4 && words.IsAny(number, Between))
            number++;
        if (number >= end || Number(words, number) is not { } percent)
            return HedgeMatch.Nothing;
        var after = PercentEnd(words, number + 1);
        return after > 0 && after <= end ? Stated(at, after, percent / 100) : HedgeMatch.Nothing;
    }

    private static HedgeMatch Odds(WordText words, int at, int end)
    {
        var number = at + 1;
        while (number < end && number - at < 4 && words.IsAny(number, Between))
            number++;
        if (Number(words, number) is not { } first || !words.Is(number + 1, "to"))
            return ChanceThenPercent(words, at, end);
        if (Number(words, number + 2) is not { } second || first + second <= 0 || number + 3 > end)
            return HedgeMatch.Nothing;
        var share = first / (first + second);
        if (words.Is(number + 3, "against"))
            return Stated(at, number + 4, 1 - share);
        if (words.Is(number + 3, "on"))
            return Stated(at, number + 4, share);
        if (words.Is(number + 3, "in") && (words.Is(number + 4, "favour") || words.Is(number + 4, "favor")))
            return Stated(at, number + 5, share);
        var low = Math.Min(share, 1 - share);
        return new HedgeMatch(
            at,
            number + 3,
            low,
            1 - low,
            "ours: odds that do not say which way they run",
            HedgeKind.Probability
        );
    }

    private static HedgeMatch Stated(int first, int end, double chance) =>
        chance is < 0 or > 1
            ? HedgeMatch.Nothing
            : new HedgeMatch(
                first,
                end,
                Math.Round(Math.Max(0, chance - Rounding), 3),
                Math.Round(Math.Min(1, chance + Rounding), 3),
                Basis,
                HedgeKind.Probability
            );

    // "%", "percent", "per cent": the index after them, or 0.
    private static int PercentEnd(WordText words, int at)
    {
        if (words.IsMark(at, '%') || words.Is(at, "percent"))
            return at + 1;
        return words.Is(at, "per") && words.Is(at + 1, "cent") ? at + 2 : 0;
    }

    // The index after the word for a chance, which may have one word before it ("70 per cent overall probability").
    private static int ChanceWithin(WordText words, int at, int end)
    {
        for (var chance = at; chance < Math.Min(end, at + 2); chance++)
            if (words.IsAny(chance, Chance))
                return chance + 1;
        return 0;
    }

    private static double? Number(WordText words, int at)
    {
        var word = words.Word(at);
        if (Numbers.Find(word) is var named and >= 0)
            return Named[named];
        return
            double.TryParse(
                word,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number <= 1e6
            ? number
            : null;
    }
}
