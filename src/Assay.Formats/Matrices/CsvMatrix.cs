using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Assay.Core.Weighing.Matrices;

namespace Assay.Formats.Matrices;

/// <summary>A matrix as a table: a row for each item, a column for each hypothesis.</summary>
/// <remarks>
/// The header has <c>item</c>, then any of <c>says</c>, <c>credibility</c>, <c>relevance</c> and <c>weight</c>, then a
/// hypothesis a column, as <c>H1</c> or <c>H1: what it says</c>. A cell is a mark; an empty one is unmarked; several
/// voters are parted by <c>|</c>. The format has no place for a title.
/// </remarks>
public static class CsvMatrix
{
    private const char BetweenVoters = '|';

    /// <summary>Writes a matrix; reading it again gives the same matrix, but for the title.</summary>
    /// <exception cref="ArgumentException">The name of a hypothesis has a colon and a space, which part it from what it says.</exception>
    public static void Write(EvidenceMatrix matrix, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(output);
        Line(output, CsvColumns.Known.Concat(matrix.Hypotheses.Select(Head)));
        foreach (var item in matrix.Items)
            Line(output, Fields(item));
    }

    /// <summary>Reads a text.</summary>
    internal static EvidenceMatrix Read(string file, string text)
    {
        var draft = new MatrixDraft(file);
        var separator = CsvRecords.SeparatorOf(text);
        CsvColumns? columns = null;
        foreach (var record in new CsvRecords(file, text, separator).Read())
        {
            if (columns is null)
                columns = CsvColumns.Read(draft, record);
            else
                ReadItem(draft, columns, record, separator);
        }

        return draft.Build(1);
    }

    private static void ReadItem(MatrixDraft draft, CsvColumns columns, CsvRecord record, char separator)
    {
        if (record.Fields.Length != columns.Count)
            throw draft.Refuse(
                record.Line,
                $"{record.Fields.Length} fields",
                $"as many as the header has, {columns.Count},"
            );
        draft.Item(
            record.Line,
            new MatrixItem
            {
                Id = columns.Field(record, "item")!,
                Says = columns.Field(record, "says") ?? "",
                Credibility = draft.Level(record.Line, columns.Field(record, "credibility")),
                Relevance = draft.Level(record.Line, columns.Field(record, "relevance")),
                Weight = Weight(draft, record.Line, columns.Field(record, "weight"), separator),
                Votes =
                [
                    .. record.Fields.Skip(columns.First).Select(field => Votes(draft, record.Line, field)),
                ],
            }
        );
    }

    private static ImmutableArray<Consistency> Votes(MatrixDraft draft, long line, string field) =>
        string.IsNullOrWhiteSpace(field)
            ? []
            : [.. field.Split(BetweenVoters).Select(letters => draft.Mark(line, letters))];

    private static double Weight(MatrixDraft draft, long line, string? field, char separator)
    {
        if (string.IsNullOrWhiteSpace(field))
            return 1;
        // Where the semicolon parts the fields, the comma is free to be the decimal sign, and often is.
        var number = separator == ';' ? field.Replace(',', '.') : field;
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
            ? draft.Weight(line, weight)
            : throw draft.Refuse(line, $"the weight {MatrixDraft.Clip(field)}", "a number");
    }

    private static string Head(MatrixHypothesis hypothesis)
    {
        if (hypothesis.Id.Contains(CsvColumns.Colon, StringComparison.Ordinal))
            throw new ArgumentException(
                $"The hypothesis {hypothesis.Id} has a colon in its name.",
                nameof(hypothesis)
            );
        return string.Equals(hypothesis.Id, hypothesis.Says, StringComparison.Ordinal)
            ? hypothesis.Id
            : $"{hypothesis.Id}{CsvColumns.Colon}{hypothesis.Says}";
    }

    private static IEnumerable<string> Fields(MatrixItem item) =>
        [
            item.Id,
            string.Equals(item.Id, item.Says, StringComparison.Ordinal) ? "" : item.Says,
            item.Credibility.ToString(),
            item.Relevance.ToString(),
            item.Weight.ToString("R", CultureInfo.InvariantCulture),
            .. item.Votes.Select(votes => string.Join(BetweenVoters, votes.Select(ConsistencyCode.Of))),
        ];

    private static void Line(TextWriter output, IEnumerable<string> fields) =>
        output.Write(string.Join(',', fields.Select(Quoted)) + "\n");

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",;\"\r\n") < 0
            ? field
            : new StringBuilder(field).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString();
}
