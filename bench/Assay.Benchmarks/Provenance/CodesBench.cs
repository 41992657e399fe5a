using System.Globalization;
using System.Text.RegularExpressions;
using Assay.Core.Provenance;

namespace Assay.Benchmarks.Provenance;

/// <summary>Traces a folder of statutes named by state and year without telling the years, and compares the directions with them.</summary>
internal static partial class CodesBench
{
    public static int Run(string folder)
    {
        var files = Directory
            .GetFiles(folder, "*.txt", SearchOption.AllDirectories)
            .Where(file => Year().IsMatch(Path.GetFileName(file)))
            .Order(StringComparer.Ordinal)
            .ToArray();
        var texts = files.ToDictionary(NameOf, File.ReadAllText, StringComparer.Ordinal);
        Count("whole codes, years not told", Trace(texts, isDated: false));
        Count("whole codes, years told", Trace(texts, isDated: true));
        Count("sections, years not told", Trace(Sections(texts), isDated: false));
        Count("sections, years told", Trace(Sections(texts), isDated: true));
        return 0;
    }

    private static TraceResult Trace(IEnumerable<KeyValuePair<string, string>> texts, bool isDated)
    {
        var tracer = new Tracer(new TraceOptions { Threads = 2 });
        foreach (var (name, text) in texts)
        {
            var year = YearOf(name) * 8766.0;
            tracer.Add(
                name,
                text,
                isDated ? new DocumentTime(year, year + 8765) : DocumentTime.Unknown,
                name[..2]
            );
        }

        return tracer.Trace();
    }

    private static void Count(string what, TraceResult result)
    {
        var links = result
            .Documents.Where(document => document.Parent is not null)
            .Select(document =>
                (Child: YearOf(document.Id), Parent: YearOf(document.Parent!.Id), document.Parent.Probability)
            )
            .ToArray();
        var apart = links.Where(link => link.Child != link.Parent).ToArray();
        var right = apart.Count(link => link.Child > link.Parent);
        Console.Out.Write(
            FormattableString.Invariant(
                $"{what}: {result.Documents.Length} documents, {links.Length} with a parent, {apart.Length} of another year, {right} of these directions agree with the years ({(double)right / Math.Max(1, apart.Length):0.000})\n"
            )
        );
        var firm = apart.Where(link => link.Probability >= 0.7).ToArray();
        Console.Out.Write(
            FormattableString.Invariant(
                $"  with probability of 0.7 and more: {firm.Length}, {firm.Count(link => link.Child > link.Parent)} agree\n"
            )
        );
    }

    // A section begins with its number at the start of a line.
    private static IEnumerable<KeyValuePair<string, string>> Sections(Dictionary<string, string> codes)
    {
        foreach (var (name, text) in codes)
        {
            var number = 0;
            foreach (
                var section in SectionStart().Split(text).Where(part => part.Length is > 120 and < 20_000)
            )
                yield return new(FormattableString.Invariant($"{name}-{++number}"), section);
        }
    }

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);

    private static int YearOf(string name) =>
        int.Parse(Year().Match(name).Groups["year"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[A-Z]{2}(?<year>1[789][0-9]{2})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(
        @"^(?=\W{0,3}(?:SEC|Sec|S|§|ART|Art)?\.? ?[0-9]+\.)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex SectionStart();
}
