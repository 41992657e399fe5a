using System.Globalization;

namespace Assay.Benchmarks.Articles;

/// <summary>Lists what is read wrongly, of the development half alone.</summary>
internal static class ArticleMisses
{
    /// <summary>Prints the worst bodies and every wrong field.</summary>
    public static void Print(IReadOnlyList<ReadPage> pages, int count)
    {
        var seen = pages.Where(page => page.IsForDevelopment).ToList();
        foreach (var page in seen.OrderBy(Worth).Take(count))
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{page.Id[..12]} precision {page.Agreement.Precision:F3} recall {page.Agreement.Recall:F3} {page.Address}"
                )
            );
        foreach (var field in FieldLabels.Fields)
        foreach (var page in seen.Where(page => FieldLabels.Check(page, field) == false))
            Console.WriteLine(
                $"{page.Id[..12]} {field}: {FieldLabels.Read(page, field)}, wanted {FieldLabels.Wanted(page, field)}"
            );
    }

    /// <summary>Prints the blocks of one page: <c>+</c> is not in the truth, <c>-</c> is missing, a space is right.</summary>
    public static void Show(ReadPage page)
    {
        Console.WriteLine($"{page.Address}\n{page.Metadata}\n{string.Join('\n', page.Notes)}");
        var truth = Lines(page.Truth);
        var read = Lines(page.Body);
        foreach (var line in read)
            Console.WriteLine((Holds(page.Truth, line) ? "  " : "+ ") + line);
        foreach (var line in truth.Where(line => !Holds(page.Body, line)))
            Console.WriteLine("- " + line);
    }

    private static double Worth(ReadPage page) =>
        (page.Agreement.Precision ?? 0) + (page.Agreement.Recall ?? 0);

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool Holds(string text, string line) =>
        Fold(text).Contains(Fold(line), StringComparison.Ordinal);

    private static string Fold(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
