using System.Runtime;
using System.Text;
using Assay.Core.Documents;
using Assay.Core.Reading;
using Assay.Core.Reading.Cards;
using Assay.Core.Reading.Citations;
using Assay.Core.Reading.Sentences;
using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Reading;

/// <summary>Measures how fast documents are read, by processor time, since others share the machine.</summary>
internal static class ReadingSpeed
{
    private const int Runs = 3;

    /// <summary>Prints what the first reading costs, the speed with and without trees, and lengths from 1 to 10 MB.</summary>
    public static void Run(string text)
    {
        PrintLine("first reading of one line");
        PrintLine("second");
        var one = Lengthened(text, 1_000_000);
        Print(
            "sentences, tokens and tags",
            Megabytes(one),
            Best(() => SyntaxReader.Read(one, SyntaxDepth.Tags))
        );
        Print("sentences alone", Megabytes(one), Best(() => SentenceSplitter.Split(one)));
        Print("citations alone", Megabytes(one), Best(() => CitationReader.Read(one, new DocumentCard())));
        Print("the card alone", Megabytes(one), Best(() => CardReader.Read(DocumentOf(one))));
        Print("everything", Megabytes(one), Best(() => Whole(one)));
        foreach (var length in new[] { 2_000_000, 5_000_000, 10_000_000 })
        {
            var longer = Lengthened(text, length);
            Print("everything", Megabytes(longer), Spent(() => Whole(longer)));
        }
    }

    private static DocumentReading Whole(string text) => DocumentReader.Read(DocumentOf(text), []);

    private static Document DocumentOf(string text) =>
        new()
        {
            Id = "d1",
            Path = "text.txt",
            Sha256 = "none",
            Format = "text",
            Text = text,
        };

    // The text again and again, each time as further paragraphs.
    private static string Lengthened(string text, int length)
    {
        var longer = new StringBuilder(text);
        while (longer.Length < length)
            longer.Append("\n\n").Append(text);
        return longer.ToString(0, Math.Min(length, longer.Length));
    }

    private static double Megabytes(string text) => Encoding.UTF8.GetByteCount(text) / 1e6;

    private static TimeSpan Best<T>(Func<T> read)
    {
        Spent(read);
        return Enumerable.Range(0, Runs).Min(_ => Spent(read));
    }

    private static TimeSpan Spent<T>(Func<T> read)
    {
        var before = Environment.CpuUsage.TotalTime;
        read();
        return Environment.CpuUsage.TotalTime - before;
    }

    // What was compiled in the running program is most of what a first reading costs.
    private static void PrintLine(string what)
    {
        var before = JitInfo.GetCompiledMethodCount();
        Print(what, 0, Spent(() => Whole("The minister said that it was so.")));
        Console.WriteLine($"  methods compiled for it: {JitInfo.GetCompiledMethodCount() - before:N0}");
    }

    private static void Print(string what, double megabytes, TimeSpan spent) =>
        Console.WriteLine(
            FormattableString.Invariant(
                $"{what, -28} {megabytes, 6:F2} MB {spent.TotalMilliseconds, 9:F0} ms of processor time{(megabytes > 0 ? FormattableString.Invariant($" {megabytes / spent.TotalSeconds, 6:F2} MB/s") : "")}"
            )
        );
}
