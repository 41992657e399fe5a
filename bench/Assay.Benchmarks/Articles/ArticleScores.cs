using System.Globalization;
using Assay.Benchmarks.Syntax;

namespace Assay.Benchmarks.Articles;

/// <summary>Figures of the reading of pages: of all, and of either half.</summary>
internal static class ArticleScores
{
    private const int Draws = 1000;

    /// <summary>Prints them.</summary>
    public static void Print(IReadOnlyList<ReadPage> pages)
    {
        Print("all", pages);
        Print("development half", [.. pages.Where(page => page.IsForDevelopment)]);
        Print("other half", [.. pages.Where(page => !page.IsForDevelopment)]);
    }

    private static void Print(string name, IReadOnlyList<ReadPage> pages)
    {
        Console.WriteLine($"{name}: {pages.Count} pages");
        Console.WriteLine(
            $"  body       precision {Told(Drawn(pages, Precision))}  recall {Told(Drawn(pages, Recall))}  F1 {Told(Bodies(pages))}"
        );
        foreach (var field in FieldLabels.Fields)
        {
            var checks = pages
                .Select(page => FieldLabels.Check(page, field))
                .OfType<bool>()
                .Select(right => (right ? 1 : 0, 1))
                .ToList();
            Console.WriteLine($"  {field, -10} right {Interval.Of(checks)} % of {checks.Count}");
        }
    }

    private static double Precision(IReadOnlyCollection<ReadPage> pages) =>
        pages.Select(page => page.Agreement.Precision).OfType<double>().Average();

    private static double Recall(IReadOnlyCollection<ReadPage> pages) =>
        pages.Select(page => page.Agreement.Recall).OfType<double>().Average();

    private static double F1(IReadOnlyCollection<ReadPage> pages)
    {
        var (precision, recall) = (Precision(pages), Recall(pages));
        return 2 * precision * recall / (precision + recall);
    }

    /// <summary>The F1 of the bodies, drawn anew by pages.</summary>
    public static Interval Bodies(IReadOnlyList<ReadPage> pages) => Drawn(pages, F1);

    private static string Told(Interval drawn) =>
        string.Create(CultureInfo.InvariantCulture, $"{drawn.Share:F3} [{drawn.Low:F3}, {drawn.High:F3}]");

    /// <summary>A figure with the interval that it keeps when pages are drawn anew.</summary>
    private static Interval Drawn(
        IReadOnlyList<ReadPage> pages,
        Func<IReadOnlyCollection<ReadPage>, double> figure
    )
    {
        var shuffle = new Shuffle(11);
        var draws = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
            draws[draw] = figure([.. pages.Select(_ => pages[shuffle.Below(pages.Count)])]);
        Array.Sort(draws);
        return new Interval(figure(pages), draws[25], draws[974]);
    }
}
