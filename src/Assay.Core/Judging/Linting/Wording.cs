using System.Globalization;
using Assay.Core.Cases;

namespace Assay.Core.Judging.Linting;

/// <summary>The messages, each a plain sentence that says what to write instead.</summary>
internal sealed class Wording(EstimativeWords table)
{
    /// <summary>Likelihood and confidence in one sentence.</summary>
    public static string MixedConfidence(string confidence) =>
        $"Likelihood and confidence stand in one sentence; say how likely it is here, and put \u201c{confidence}\u201d into a sentence of its own.";

    /// <summary>A vague word.</summary>
    public string Vague(string word) =>
        $"\u201c{word}\u201d says only that it is not impossible; write how likely it is, in a word of {table.Says} with its number, such as \u201c{Example}\u201d.";

    /// <summary>A number without a word.</summary>
    public string BareNumber(ChanceNumber number) =>
        $"A probability stands here without its word; write \u201c{table.Word(number.Middle)}\u201d beside {Percent(number)}.";

    /// <summary>A word that nothing gives a number to.</summary>
    public static string BareWord(string word, TermMeaning? meaning) =>
        meaning is null
            ? $"\u201c{word}\u201d has no number, and the report doesn't say what its words stand for; put the number beside it, or name the table."
            : $"\u201c{word}\u201d has no number, and the report doesn't say what its words stand for; write \u201c{word} ({Band(meaning.Low, meaning.High)})\u201d with your number, or name the table.";

    /// <summary>A word of no table.</summary>
    public string Foreign(string word) =>
        $"\u201c{word}\u201d is in no table of estimative words; use the word of {table.Says} for the probability that you mean, such as \u201c{Example}\u201d.";

    /// <summary>A word with a degree or a second likelihood.</summary>
    public string Hedged(string words) =>
        $"\u201c{words}\u201d hedges a word that already says how likely it is; choose one word of {table.Says}: {Words}.";

    /// <summary>A word of another table.</summary>
    public string Stranger(string word, TermMeaning own) =>
        $"\u201c{word}\u201d is a word of {own.Table.Says}, and the report goes by {table.Says}; write \u201c{table.Word(own.Middle)}\u201d if you mean {Band(own.Low, own.High)}.";

    /// <summary>A word of the other row.</summary>
    public string OtherRow(string word, TermMeaning own) =>
        $"\u201c{word}\u201d is of the other row of synonyms of {table.Says}; keep to one row (\u201c{Twin(own)}\u201d), or add a note that both mean the same.";

    /// <summary>A word beside a number of another band.</summary>
    public static string Mismatch(string word, TermMeaning own, ChanceNumber number) =>
        $"In {own.Table.Says} \u201c{word}\u201d stands for {Band(own.Low, own.High)}, and {Percent(number)} is \u201c{own.Table.Word(number.Middle)}\u201d; change the word or the number.";

    /// <summary>Confidence as a number.</summary>
    public static string NumericConfidence(string words) =>
        $"\u201c{words}\u201d gives confidence as a number; say low, moderate or high, with the reason, and keep numbers for likelihood.";

    private string Example => table.Word(0.7) + " (70 %)";

    private string Words => string.Join(", ", table.Bands.Select(band => band.Word));

    private string Twin(TermMeaning own)
    {
        var band = table.Bands.First(each => each.Low <= own.Middle && own.Middle <= each.High);
        return own.IsSynonym || band.Synonyms.IsEmpty ? band.Word : band.Synonyms[^1];
    }

    private static string Percent(ChanceNumber number) =>
        number.High > number.Low ? Band(number.Low, number.High) : Figure(number.Low) + " %";

    private static string Band(double low, double high) => $"{Figure(low)} to {Figure(high)} %";

    private static string Figure(double probability) =>
        Math.Round(probability * 100, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
