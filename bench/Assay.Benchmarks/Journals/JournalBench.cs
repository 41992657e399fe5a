using System.Diagnostics;
using System.Globalization;

namespace Assay.Benchmarks.Journals;

/// <summary>What is measured of the journal: <c>journal kill|torn|load|peak|large|pages</c>; <c>serve</c> is the child of the others.</summary>
internal static class JournalBench
{
    private const string Usage = """
        journal kill [KILLS] [SEED]          kill the server while it writes, and look what is left
        journal layout FILE                  write the case file of this layout that the tests keep
        journal torn [EVENTS]                cut and spoil the write-ahead log at every sector
        journal load [ANALYSTS] [SECONDS]    analysts of whom nine in ten requests are reads
        journal peak [CONNECTIONS] [SECONDS] durable edits a second
        journal large [DOCUMENTS] [EVENTS]   open and search a large case
        journal pages [DOCUMENTS] [EVENTS] [FOLDER]
                                             every page of the workbench on a large case, kept in FOLDER
        """;

    public static async Task<int> RunAsync(string[] words) =>
        words switch
        {
            ["serve", var folder] => await ServeWork.RunAsync(folder),
            ["kill", .. var rest] => await KillAsync(Number(rest, 0, 1_000), Number(rest, 1, 1)),
            ["layout", var file] => await JournalLayout.RunAsync(file),
            ["torn", .. var rest] => await JournalTorn.RunAsync(Number(rest, 0, 5_000)),
            ["load", .. var rest] => await JournalLoad.RunAsync(Number(rest, 0, 50), Number(rest, 1, 600)),
            ["peak", .. var rest] => await JournalLoad.PeakAsync(Number(rest, 0, 64), Number(rest, 1, 30)),
            ["large", .. var rest] => await JournalLarge.RunAsync(
                Number(rest, 0, 10_000),
                Number(rest, 1, 1_000_000)
            ),
            ["pages", .. var rest] => await JournalPages.RunAsync(
                Number(rest, 0, 10_000),
                Number(rest, 1, 1_000_000),
                rest.Length > 2 ? rest[2] : null
            ),
            _ => Help(),
        };

    private static async Task<int> KillAsync(int kills, int seed)
    {
        var folder = Directory.CreateTempSubdirectory("assay-journal-kill-");
        try
        {
            var watch = Stopwatch.StartNew();
            var tally = await new KillHarness(
                folder.FullName,
                () => ServeWork.StartChildAsync(folder.FullName),
                seed
            ).RunAsync(kills);
            Console.WriteLine(tally);
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0} s")
            );
            return tally.IsShown ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Number(string[] words, int place, int usual) =>
        words.Length > place ? int.Parse(words[place], CultureInfo.InvariantCulture) : usual;

    private static int Help()
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }
}
