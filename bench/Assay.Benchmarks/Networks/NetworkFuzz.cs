using System.Diagnostics;
using System.Text;
using Assay.Networks;
using Assay.Networks.Files;

namespace Assay.Benchmarks.Networks;

/// <summary>
/// Throws broken files at a reader: it must refuse them with a place, in time and within memory. The seconds are of
/// processor time, so that a run at low priority beside other work counts for what it did.
/// </summary>
internal static class NetworkFuzz
{
    private const double LongestMilliseconds = 2000;
    private const int LargestCorpus = 256;

    private static readonly ReadingLimits Limits = new(1 << 20, 10_000);

    /// <summary>Pieces that break grammars: nesting, sizes, numbers at the edge, quotes and comments that never end.</summary>
    private static readonly string[] Splices =
    [
        "(",
        ")",
        "{",
        "}",
        "[",
        "]",
        ";",
        "|",
        ",",
        "\"",
        "\\",
        "//",
        "/*",
        "*/",
        "%",
        "#",
        "<",
        ">",
        "&amp;",
        "&x;",
        "<!--",
        "]]>",
        "0",
        "-1",
        "1e308",
        "1e999",
        "1e-320",
        "NaN",
        "Infinity",
        "2147483647",
        "99999999999999999999",
        "0x10",
        "@imposs",
        "#0",
        "\0",
        "\uFEFF",
        "\uD800",
        "\n",
        " ",
        "default",
        "table",
        "property",
        "node",
        "probability",
        "<TABLE>",
        "</TABLE>",
        "<state id=\"a\"/>",
    ];

    private static readonly double[] Row = [0.25, 0.75];

    public static int Run(string format, double seconds, int seed)
    {
        var random = new Random(seed);
        var (corpus, read) = Target(format);
        using var self = Process.GetCurrentProcess();
        var watch = new Stopwatch();
        long runs = 0;
        long accepted = 0;
        double slowest = 0;
        while (runs % 256 != 0 || Spent(self) < seconds)
        {
            var text = Mutate(corpus, random);
            watch.Restart();
            try
            {
                read(text);
                accepted++;
                // What is still a network is a good place to go on from.
                if (text.Length < 20_000 && random.Next(20) == 0)
                    corpus[corpus.Count < LargestCorpus ? Add(corpus) : random.Next(8, corpus.Count)] = text;
            }
            catch (NetworkFormatException)
            {
                // The one way in which a reader may refuse.
            }
            catch (Exception fault)
            {
                return Report(format, text, fault.ToString());
            }

            slowest = Math.Max(slowest, watch.Elapsed.TotalMilliseconds);
            // Beside other work the clock runs on while the process waits: only processor time tells a hang.
            if (
                watch.Elapsed.TotalMilliseconds > LongestMilliseconds
                && Again(self, read, text) is var spent and > LongestMilliseconds
            )
                return Report(format, text, $"took {spent:F0} ms of processor time");
            runs++;
        }

        Console.WriteLine(
            $"{format}: {runs} inputs in {Spent(self):F0} s of processor time, {accepted} still networks, slowest {slowest:F1} ms, peak {self.PeakWorkingSet64 >> 20} MB"
        );
        return 0;
    }

    /// <summary>Milliseconds of processor time for one input.</summary>
    private static double Again(Process self, Action<string> read, string text)
    {
        var before = Spent(self);
        try
        {
            read(text);
        }
        catch (NetworkFormatException)
        {
            // Refused as before.
        }

        return (Spent(self) - before) * 1000;
    }

    private static double Spent(Process self)
    {
        self.Refresh();
        return self.TotalProcessorTime.TotalSeconds;
    }

    private static int Add(List<string> corpus)
    {
        corpus.Add("");
        return corpus.Count - 1;
    }

    private static (List<string> Corpus, Action<string> Read) Target(string format)
    {
        var networks = Enumerable.Range(0, 8).Select(i => Some(i)).ToArray();
        List<string> With(Func<Network, string> write) => [.. networks.Select(write)];
        return format switch
        {
            "bif" => (With(BifFormat.Write), t => BifFormat.Read(t, Limits)),
            "xml" => (With(XmlBifFormat.Write), t => XmlBifFormat.Read(t, Limits)),
            "xdsl" => (With(XdslFormat.Write), t => XdslFormat.Read(t, Limits)),
            "net" => (With(HuginFormat.Write), t => HuginFormat.Read(t, Limits)),
            "dne" => (With(NeticaFormat.Write), t => NeticaFormat.Read(t, Limits)),
            "uai" => (With(UaiFormat.Write), t => UaiFormat.Read(t, Limits)),
            "evid" => (
                [.. Enumerable.Range(0, 8).Select(i => $"{i % 3} 0 0 1 1\n")],
                t => UaiFormat.ReadEvidence(t, networks[7])
            ),
            _ => throw new ArgumentException($"no reader is called {format}", nameof(format)),
        };
    }

    private static Network Some(int size)
    {
        var builder = new NetworkBuilder { Name = "n" };
        for (var v = 0; v <= size; v++)
        {
            string[] parents =
                v == 0 ? [] : [.. Enumerable.Range(Math.Max(0, v - 2), Math.Min(v, 2)).Select(p => $"v{p}")];
            var rows = 1 << parents.Length;
            builder
                .Variable($"v{v}", "a", "b")
                .Table($"v{v}", parents, [.. Enumerable.Range(0, rows).SelectMany(_ => Row)]);
        }

        return builder.Build();
    }

    private static string Mutate(List<string> corpus, Random random)
    {
        var text = new StringBuilder(corpus[random.Next(corpus.Count)]);
        for (var left = 1 + random.Next(6); left > 0; left--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(text.Length - at, 1 + random.Next(1 + random.Next(60)));
            switch (random.Next(6))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(at, Splices[random.Next(Splices.Length)]);
                    break;
                case 2:
                    text.Insert(at, text.ToString(at, length));
                    break;
                case 3:
                    text.Insert(
                        at,
                        new StringBuilder().Insert(
                            0,
                            Splices[random.Next(Splices.Length)],
                            1 + random.Next(3000)
                        )
                    );
                    break;
                case 4 when at < text.Length:
                    text[at] = (char)(random.Next(8) == 0 ? random.Next(0xFFFF) : random.Next(128));
                    break;
                default:
                    var other = corpus[random.Next(corpus.Count)];
                    var from = random.Next(other.Length + 1);
                    text.Insert(at, other.AsSpan(from, Math.Min(other.Length - from, length * 4)));
                    break;
            }
        }

        return text.ToString();
    }

    private static int Report(string format, string text, string what)
    {
        var path = Path.Combine(Path.GetTempPath(), $"assay-fuzz-{format}.txt");
        File.WriteAllText(path, text);
        Console.WriteLine($"{format}: {what}\nthe input is in {path}");
        return 1;
    }
}
