using System.Globalization;
using System.Text;
using Assay.Core.Reading.References;

namespace Assay.Benchmarks.Reading;

/// <summary>An item of the CommitmentBank.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Verb">The verb with a clause that it asks about.</param>
/// <param name="Operator">What the verb stands under.</param>
/// <param name="Target">The sentence.</param>
/// <param name="Prompt">The clause.</param>
/// <param name="Mean">The mean of the answers, from -3 (the author is certain that it is false) to 3.</param>
internal sealed record CommitmentItem(
    string Id,
    string Verb,
    string Operator,
    string Target,
    string Prompt,
    double Mean
)
{
    /// <summary>Whether rules may be made by looking at it.</summary>
    public bool MayBeSeen => Fingerprint.Of(Id, fold: false) % 2 == 0;

    /// <summary>Reads the file of items.</summary>
    public static IEnumerable<CommitmentItem> Read(string file)
    {
        var rows = Rows(File.ReadAllText(file)).ToList();
        var header = rows[0];
        foreach (var row in rows.Skip(1).Where(row => row.Count == header.Count))
            yield return new CommitmentItem(
                row[header.IndexOf("uID")],
                row[header.IndexOf("Verb")],
                row[header.IndexOf("Embedding")],
                row[header.IndexOf("Target")],
                row[header.IndexOf("Prompt")],
                double.Parse(row[header.IndexOf("Mean")], CultureInfo.InvariantCulture)
            );
    }

    /// <summary>The rows of a file of comma-separated values, with quotation marks doubled inside quotations.</summary>
    private static IEnumerable<List<string>> Rows(string text)
    {
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var one = text[at];
            if (one == '"' && quoted && at + 1 < text.Length && text[at + 1] == '"')
                cell.Append(text[++at]);
            else if (one == '"')
                quoted = !quoted;
            else if (quoted || one is not (',' or '\n'))
                cell.Append(one);
            else
            {
                row.Add(cell.ToString().Trim());
                cell.Clear();
                if (one == ',')
                    continue;
                yield return row;
                row = [];
            }
        }

        if (row.Count > 0)
            yield return [.. row, cell.ToString().Trim()];
    }
}
