using System.Text.RegularExpressions;

namespace Assay.Benchmarks.Articles;

/// <summary>How far two texts agree in runs of four words, as the public benchmark counts it.</summary>
/// <param name="Precision">Share of the read runs that are true; unset where nothing was read.</param>
/// <param name="Recall">Share of the true runs that were read.</param>
internal sealed record Shingles(double? Precision, double? Recall)
{
    private const int Length = 4;

    private static readonly Regex Word = new(@"\w+", RegexOptions.NonBacktracking);

    /// <summary>Compares.</summary>
    public static Shingles Of(string truth, string read)
    {
        var wanted = Count(truth);
        var found = Count(read);
        var both = wanted.Sum(run => Math.Min(run.Value, found.GetValueOrDefault(run.Key)));
        return new(Share(both, found.Values.Sum()), Share(both, wanted.Values.Sum()));
    }

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;

    private static Dictionary<string, int> Count(string text)
    {
        var words = Word.Matches(text).Select(match => match.Value).ToArray();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < Math.Max(1, words.Length - Length + 1); at++)
        {
            var run = string.Join(' ', words.Skip(at).Take(Length));
            if (run.Length > 0)
                counts[run] = counts.GetValueOrDefault(run) + 1;
        }

        return counts;
    }
}
