using Assay.Benchmarks.Syntax;
using Assay.Core.Reading.References;

namespace Assay.Benchmarks.References;

/// <summary>How far a tagger's labels agree with the true ones, with 95 % intervals.</summary>
internal sealed class ReferenceScore
{
    private readonly List<(int Wrong, int Words)> _references = [];

    /// <summary>Counts the words and the references that the tagger gets wrong.</summary>
    public static ReferenceScore Of(ReferenceTagger tagger, IEnumerable<LabelledReference> references) =>
        Of(references.Select(reference => (reference, tagger.Tag(reference.Text, reference.Words))));

    /// <summary>Counts the words and the references that are labelled wrongly.</summary>
    public static ReferenceScore Of(IEnumerable<(LabelledReference Reference, ReferenceLabel[] Labels)> read)
    {
        var score = new ReferenceScore();
        foreach (var (reference, labels) in read)
        {
            var wrong = labels.Zip(reference.Labels).Count(static pair => pair.First != pair.Second);
            score._references.Add((wrong, labels.Length));
        }

        return score;
    }

    /// <summary>The share of words that are wrong.</summary>
    public Interval WordsWrong
    {
        get
        {
            var rate =
                (double)_references.Sum(static each => each.Wrong)
                / _references.Sum(static each => each.Words);
            return new Interval(rate, rate - Spread(rate), rate + Spread(rate));
        }
    }

    /// <summary>The share of references of which every word is right.</summary>
    public Interval WholeRight
    {
        get
        {
            var right = _references.Count(static each => each.Wrong == 0);
            var (low, high) = Wilson(right, _references.Count);
            return new Interval((double)right / _references.Count, low, high);
        }
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var words = _references.Sum(static each => each.Words);
        var (wrong, right) = (WordsWrong, WholeRight);
        return FormattableString.Invariant(
            $"{_references.Count, 5} references, {words, 6} words | words wrong {100 * wrong.Share:F2} % (± {100 * (wrong.High - wrong.Share):F2}) | references right {100 * right.Share:F1} % ({100 * right.Low:F1} to {100 * right.High:F1})"
        );
    }

    // Words of one reference go wrong together: the spread is that of a ratio over references (Cochran 1977, eq. 6.13).
    private double Spread(double rate)
    {
        var mean = _references.Average(static each => each.Words);
        var squares = _references.Sum(each => Math.Pow(each.Wrong - (rate * each.Words), 2));
        var count = _references.Count;
        return 1.96 * Math.Sqrt(squares / (count - 1.0) / count) / mean;
    }

    // Wilson 1927.
    private static (double Low, double High) Wilson(int right, int all)
    {
        const double Z = 1.96;
        var share = (double)right / all;
        var middle = share + (Z * Z / (2 * all));
        var half = Z * Math.Sqrt((share * (1 - share) / all) + (Z * Z / (4.0 * all * all)));
        return ((middle - half) / (1 + (Z * Z / all)), (middle + half) / (1 + (Z * Z / all)));
    }
}
