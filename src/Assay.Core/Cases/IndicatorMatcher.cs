using System.Collections.Immutable;
using System.Globalization;

namespace Assay.Core.Cases;

/// <summary>Finds the indicator that a statement speaks of, by the words that both have.</summary>
/// <remarks>
/// Words are compared without their endings; a word that several indicators have counts less, as ln((n + 1) / (d + ½)) of
/// d among n (Spärck Jones 1972). A statement speaks of an indicator where it has half of the weight of its words, and a
/// tenth more than of any other: what fits two is left to a person.
/// </remarks>
internal sealed class IndicatorMatcher
{
    private const double LeastShare = 0.5;
    private const double LeastLead = 0.1;
    private const int LongestStem = 6;

    private static readonly HashSet<string> Small = new(
        "a an and as at be been but by can could did do does for from had has have in into is it its no nor not of on or so than that the their them they this to was were what where which who whom will with would all any some more one out".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private readonly HashSet<string>[] _stems;
    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly double[] _wholes;

    public IndicatorMatcher(ImmutableArray<Indicator> indicators)
    {
        _stems = [.. indicators.Select(item => Stems(item.Says))];
        foreach (var group in _stems.SelectMany(stems => stems).GroupBy(stem => stem, StringComparer.Ordinal))
            _weights[group.Key] = Math.Log((_stems.Length + 1.0) / (group.Count() + 0.5)) + 0.1;
        _wholes = [.. _stems.Select(Weight)];
    }

    /// <summary>The place of the indicator, or -1 where none fits or two do.</summary>
    public int Match(ReadOnlySpan<char> statement)
    {
        var said = Stems(statement);
        var (best, first, second) = (-1, 0.0, 0.0);
        for (var j = 0; j < _stems.Length; j++)
        {
            var share = Weight(_stems[j].Where(said.Contains)) / _wholes[j];
            if (share > first)
                (best, first, second) = (j, share, first);
            else
                second = Math.Max(second, share);
        }

        return first >= LeastShare && first - second >= LeastLead ? best : -1;
    }

    private double Weight(IEnumerable<string> stems) => stems.Sum(stem => _weights[stem]);

    /// <summary>The first letters of each word that says something: enough to tell words apart, too few for their endings.</summary>
    private static HashSet<string> Stems(ReadOnlySpan<char> words)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        for (var start = 0; start < words.Length; )
        {
            if (!char.IsLetter(words[start]))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < words.Length && char.IsLetter(words[end]))
                end++;
            var word = words[start..end].ToString().ToLower(CultureInfo.InvariantCulture);
            if (word.Length > 1 && !Small.Contains(word))
                stems.Add(Stem(word));
            start = end;
        }

        return stems;
    }

    private static string Stem(string word)
    {
        foreach (var ending in (string[])["ies", "ing", "ed", "es", "s", "ly"])
        {
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                word = word[..^ending.Length];
                break;
            }
        }

        return word.TrimEnd('e')[..Math.Min(LongestStem, word.TrimEnd('e').Length)];
    }
}
