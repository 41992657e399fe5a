namespace Assay.Core.Reading.Cards;

/// <summary>How many letters of each script a text has.</summary>
internal readonly ref struct ScriptCounts
{
    private const int Scripts = (int)Script.Armenian + 1;
    private readonly int[] _counts = new int[Scripts];

    /// <summary>Counts the letters of <paramref name="text"/>.</summary>
    public ScriptCounts(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                _counts[(int)Of(c)]++;
        }
    }

    /// <summary>The letters of all scripts. An ideograph counts four: it says as much as a short word.</summary>
    public int Letters
    {
        get
        {
            var letters =
                3 * (_counts[(int)Script.Han] + _counts[(int)Script.Kana] + _counts[(int)Script.Hangul]);
            foreach (var count in _counts)
                letters += count;
            return letters;
        }
    }

    /// <summary>The script with most letters; Japanese wherever a fifth of the ideographs' number is kana.</summary>
    public Script Leading
    {
        get
        {
            var best = 0;
            for (var i = 1; i < Scripts; i++)
            {
                if (_counts[i] > _counts[best])
                    best = i;
            }

            return best == (int)Script.Han && _counts[(int)Script.Kana] * 5 > _counts[best]
                ? Script.Kana
                : (Script)best;
        }
    }

    private static Script Of(char c) =>
        c switch
        {
            < '\u0250' => Script.Latin,
            >= '\u0370' and < '\u0400' or >= '\u1F00' and < '\u2000' => Script.Greek,
            >= '\u0400' and < '\u0530' => Script.Cyrillic,
            >= '\u0530' and < '\u0590' => Script.Armenian,
            >= '\u0590' and < '\u0600' => Script.Hebrew,
            >= '\u0600' and < '\u0780' or >= '\uFB50' and < '\uFE00' or >= '\uFE70' and < '\uFF00' =>
                Script.Arabic,
            >= '\u0900' and < '\u0980' => Script.Devanagari,
            >= '\u0E00' and < '\u0E80' => Script.Thai,
            >= '\u10A0' and < '\u1100' => Script.Georgian,
            >= '\u1100' and < '\u1200' or >= '\uAC00' and < '\uD7B0' => Script.Hangul,
            >= '\u1E00' and < '\u1F00' => Script.Latin,
            >= '\u3040' and < '\u3100' => Script.Kana,
            >= '\u3400' and < '\uA000' => Script.Han,
            _ => Script.Other,
        };
}
