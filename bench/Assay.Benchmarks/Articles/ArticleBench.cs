using System.Globalization;

namespace Assay.Benchmarks.Articles;

/// <summary>Measures the reading of web pages on the pages of an article extraction benchmark, and on labels made by hand.</summary>
internal static class ArticleBench
{
    private const string Usage = """
        articles evaluate FOLDER         body, title, authors and dates on the pages, with 95 % intervals
        articles misses FOLDER [N]       the N pages of the development half whose body is read worst, and every wrong field
        articles show FOLDER ID          what was read of one page
        FOLDER holds ground-truth.json and html/*.html.gz.
        """;

    /// <summary>Runs a command; 2 for a wrong one.</summary>
    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["evaluate", var folder]:
                ArticleScores.Print(ReadPage.All(folder));
                return 0;
            case ["misses", var folder, .. var count]:
                ArticleMisses.Print(
                    ReadPage.All(folder),
                    count is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 20
                );
                return 0;
            case ["show", var folder, var id]:
                ArticleMisses.Show(
                    ReadPage.All(folder).First(page => page.Id.StartsWith(id, StringComparison.Ordinal))
                );
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }
}
