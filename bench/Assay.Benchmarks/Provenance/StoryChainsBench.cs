using System.Text;
using Assay.Core.Provenance;

namespace Assay.Benchmarks.Provenance;

/// <summary>Traces the articles of a table with the columns url, paperurl, title, date and text, and lists what is called derived.</summary>
internal static class StoryChainsBench
{
    public static int Run(string file)
    {
        var rows = Csv(File.ReadAllText(file));
        var columns = rows[0].ToList();
        int At(string name) =>
            columns.FindIndex(column =>
                string.Equals(column.Trim('\uFEFF', '"'), name, StringComparison.Ordinal)
            );
        var tracer = new Tracer(new TraceOptions { Explain = true });
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows.Skip(1).Where(row => row.Length == rows[0].Length))
        {
            var day = (DateTime.Parse(row[At("date")][..10], null) - DateTime.UnixEpoch).TotalHours;
            texts[row[At("url")]] = row[At("text")];
            tracer.Add(
                row[At("url")],
                row[At("text")],
                new DocumentTime(day, day + 23.9),
                row[At("paperurl")]
            );
        }

        var result = tracer.Trace();
        var derived = result.Documents.Where(document => document.Parent is not null).ToArray();
        var pairs = texts.Count * (texts.Count - 1) / 2;
        Console.Out.Write($"{texts.Count} articles, {pairs} pairs, {derived.Length} called derived\n");
        foreach (var document in derived)
        {
            Console.Out.Write(
                FormattableString.Invariant(
                    $"\n{document.Kind} {document.Parent!.Probability:0.00} (own {document.Own:0.00})\n  {document.Id}\n  {document.Parent.Id}\n"
                )
            );
            var words = texts[document.Id];
            foreach (
                var span in document.Parent.Shared.OrderByDescending(span => span.End - span.Start).Take(2)
            )
                Console.Out.Write($"    {words[span.Start..Math.Min(span.End, span.Start + 120)]}\n");
        }

        return 0;
    }

    private static List<string[]> Csv(string text)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (isQuoted && character == '"' && at + 1 < text.Length && text[at + 1] == '"')
                field.Append(text[at++]);
            else if (character == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && character == ',')
                End(row, field);
            else if (!isQuoted && character == '\n')
            {
                End(row, field);
                rows.Add([.. row]);
                row.Clear();
            }
            else if (isQuoted || character != '\r')
                field.Append(character);
        }

        return rows;
    }

    private static void End(List<string> row, StringBuilder field)
    {
        row.Add(field.ToString());
        field.Clear();
    }
}
