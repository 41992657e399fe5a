using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Assay.Core.Judging;
using Assay.Core.Provenance;
using Assay.Core.Reading;

namespace Assay.Reports.Words;

/// <summary>Numbers and terms in plain words, in one place for every output.</summary>
internal static class Plain
{
    private const double Rounding = 1e-9;

    // The edges of the ICD 203 bands; a rounded figure must not land on the other side of one.
    private static readonly double[] BandEdges = [0.01, 0.05, 0.2, 0.45, 0.55, 0.8, 0.95, 0.99];

    private static readonly string[] SmallNumbers =
    [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
    ];

    /// <summary>"no origins", "one origin", "two origins", "12 origins".</summary>
    public static string Count(int number, string one, string? many = null) =>
        Number(number) + " " + (number == 1 ? one : many ?? one + "s");

    /// <summary>"no", "one" to "nine", then figures.</summary>
    public static string Number(int number) =>
        number >= 0 && number < SmallNumbers.Length
            ? SmallNumbers[number]
            : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A whole number in figures, the same on every machine.</summary>
    public static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>An expected number: "one", "2.4".</summary>
    public static string Expected(double expected)
    {
        var rounded = Math.Round(expected, 1, MidpointRounding.AwayFromZero);
        return rounded == Math.Floor(rounded) && rounded < int.MaxValue
            ? Number((int)rounded)
            : rounded.ToString("0.0", CultureInfo.InvariantCulture);
    }

    /// <summary>An expected number in a table: "1", "2.4".</summary>
    public static string Figure(double expected) =>
        Math.Round(expected, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>"one independent origin", "about 2.4 independent origins".</summary>
    public static string Origins(double expected)
    {
        var shown = Expected(expected);
        var about = shown.Contains('.', StringComparison.Ordinal) ? "about " : "";
        return about
            + shown
            + (
                string.Equals(shown, "one", StringComparison.Ordinal)
                    ? " independent origin"
                    : " independent origins"
            );
    }

    /// <summary>A probability as a percentage that stays on its own side of every word's band: "72 %", "54.8 %", "below 0.1 %".</summary>
    public static string Percent(double probability)
    {
        if (probability is > 0 and < 0.001)
            return "below 0.1\u00a0%";
        if (probability is < 1 and > 0.999)
            return "above 99.9\u00a0%";
        var whole = Math.Round(probability * 100, MidpointRounding.AwayFromZero);
        var fine = probability is < 0.01 or > 0.99 || CrossesEdge(probability, whole / 100);
        var shown = fine
            ? (Math.Round(probability * 1000, MidpointRounding.AwayFromZero) / 10).ToString(
                "0.#",
                CultureInfo.InvariantCulture
            )
            : whole.ToString("0", CultureInfo.InvariantCulture);
        return shown + "\u00a0%";
    }

    /// <summary>A probability of a state, where a billionth short of certainty or above nothing is rounding: "100 %", "0 %".</summary>
    public static string State(double probability) =>
        Percent(
            probability < Rounding ? 0
            : probability > 1 - Rounding ? 1
            : probability
        );

    /// <summary>A band: "60 % to 85 %"; one figure where both ends read the same.</summary>
    public static string Band(double low, double high)
    {
        var (from, to) = (Percent(low), Percent(high));
        return string.Equals(from, to, StringComparison.Ordinal) ? from : $"{from} to {to}";
    }

    /// <summary>A word with the number that it stands for: "very likely (87 %)".</summary>
    public static string Likelihood(HypothesisJudgement hypothesis) =>
        $"{hypothesis.Word} ({Percent(hypothesis.Posterior)})";

    /// <summary>A number as it was given or used, to four decimals: "0.325".</summary>
    public static string Exact(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>Decibans with their sign: "+3.2 dB", "0.0 dB".</summary>
    public static string Decibans(double decibans) =>
        decibans.ToString("+0.0;\u22120.0;0.0", CultureInfo.InvariantCulture) + "\u00a0dB";

    /// <summary>A simpler method's name: "naive Bayes".</summary>
    public static string Method(string id) =>
        id switch
        {
            "countDocuments" => "Counting reports",
            "naiveBayes" => "Naive Bayes",
            "noDeception" => "No deception",
            "priorOnly" => "The starting point alone",
            _ => id,
        };

    /// <summary>A gain in information: "0.12 bits".</summary>
    public static string Bits(double bits) =>
        bits is > 0 and < 0.005
            ? "below 0.01\u00a0bits"
            : bits.ToString("0.00", CultureInfo.InvariantCulture) + "\u00a0bits";

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string Series(ImmutableArray<string> items, string last = "and") =>
        items.Length switch
        {
            0 => "",
            1 => items[0],
            _ => string.Join(", ", items.AsSpan()[..^1].ToArray()) + " " + last + " " + items[^1],
        };

    /// <summary>The words before the first <paramref name="length"/> code units end, with an ellipsis where something is left out.</summary>
    public static string Short(string words, int length)
    {
        if (words.Length <= length)
            return words;
        var end = words.LastIndexOf(' ', length - 1);
        end = end < length / 2 ? length - 1 : end;
        if (char.IsLowSurrogate(words[end]))
            end--;
        return words[..end].TrimEnd() + "\u2026";
    }

    /// <summary>A quotation inside a sentence that ends with it: closed, and with exactly one mark at the end.</summary>
    public static string Ending(string quoted)
    {
        var words = VisibleText.Line(quoted);
        var isClosed =
            words.Length > 0 && ".!?\u2026\u3002\u061f".Contains(words[^1], StringComparison.Ordinal);
        return isClosed ? $"\u201c{words}\u201d" : $"\u201c{words}\u201d.";
    }

    /// <summary>With a capital at the start.</summary>
    public static string Capital(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>An enumeration's name as in JSON: lower case with hyphens.</summary>
    public static string Hyphened<T>(T name)
        where T : struct, Enum => Split(name.ToString(), '-');

    /// <summary>An enumeration's name as words: lower case with spaces.</summary>
    public static string Term<T>(T name)
        where T : struct, Enum => Split(name.ToString(), ' ');

    /// <summary>What a shift did, in words.</summary>
    public static string Of(ShiftKind kind) =>
        kind switch
        {
            ShiftKind.HedgeDropped => "a hedge was dropped",
            ShiftKind.AttributionDropped => "somebody's word became the document's own",
            ShiftKind.RungClimbed => "the claimed tie became stronger",
            _ => Term(kind),
        };

    /// <summary>What a qualifier does, as a verb.</summary>
    public static string Of(QualifierKind kind) =>
        kind switch
        {
            QualifierKind.Booster => "strengthens without evidence",
            QualifierKind.Extent => "limits how much is claimed",
            _ => Term(kind),
        };

    /// <summary>What is wrong with a citation, in words.</summary>
    public static string Of(CitationDefect defect) =>
        defect switch
        {
            CitationDefect.MissingSource => "names no source",
            CitationDefect.Repeated => "repeats an earlier citation",
            CitationDefect.SelfCitation => "cites its own publication or author",
            CitationDefect.EmptyDate => "has no date",
            CitationDefect.ImpossibleDate => "has an impossible date",
            CitationDefect.Unparsed => "could not be read as a work",
            _ => Term(defect),
        };

    /// <summary>How one document took from another, as a verb.</summary>
    public static string Of(DerivationKind kind) =>
        kind switch
        {
            DerivationKind.Cited => "cites",
            DerivationKind.Quoted => "quotes",
            DerivationKind.Copied => "copies",
            DerivationKind.Reworded => "rewords",
            _ => Term(kind),
        };

    /// <summary>What a document does with a statement, as a phrase after its number.</summary>
    public static string Of(Commitment commitment) =>
        commitment switch
        {
            Commitment.Asserted => "in its own voice",
            Commitment.Attributed => "on somebody's word",
            Commitment.Presupposed => "taken for granted",
            Commitment.Denied => "denied",
            Commitment.Asked => "asked",
            _ => Term(commitment),
        };

    private static bool CrossesEdge(double probability, double rounded) =>
        Array.Exists(BandEdges, edge => probability < edge != rounded < edge);

    private static string Split(string name, char separator)
    {
        var split = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && split.Length > 0)
                split.Append(separator);
            split.Append(char.ToLowerInvariant(letter));
        }

        return split.ToString();
    }
}
