using System.Collections.Immutable;
using System.Text.Json;
using Assay.Core.Weighing.Matrices;
using Assay.Reports.Json;
using Assay.Reports.Words;

namespace Assay.Reports;

/// <summary>What the tools make of a bare matrix, as JSON: the answer of <c>weigh MATRIX --json</c>.</summary>
/// <remarks>
/// <c>ach</c> and <c>achLeaders</c> have the shape that they have in a judgement; <c>dialects</c> has the rest. Scores
/// are plain numbers with full precision, and none is a probability.
/// </remarks>
public static class MatrixJson
{
    /// <summary>Writes the matrix with every dialect's scores as an object.</summary>
    public static void Write(EvidenceMatrix matrix, Stream output)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, JsonForm.Options);
        json.WriteStartObject();
        json.Text("title", matrix.Title);
        json.Objects("hypotheses", matrix.Hypotheses, hypothesis => WriteHypothesis(json, hypothesis));
        json.Objects("items", matrix.Items, item => WriteItem(json, matrix, item));
        var all = MatrixDialects.Score(matrix);
        json.WriteStartObject("ach");
        foreach (var scores in all)
            WriteNumbers(json, scores.Dialect.Id, scores.Scores, h => matrix.Hypotheses[h].Id);
        json.WriteEndObject();
        json.WriteStartObject("achLeaders");
        foreach (var scores in all)
            json.Texts(scores.Dialect.Id, [.. scores.Leaders.Select(h => matrix.Hypotheses[h].Id)]);
        json.WriteEndObject();
        json.Objects("dialects", all, scores => WriteDialect(json, matrix, scores));
        json.Objects(
            "disagreement",
            CellDisagreement.In(matrix),
            cell => WriteDisagreement(json, matrix, cell)
        );
        json.Objects("flags", MatrixFlags.Of(matrix), flag => WriteFlag(json, matrix, flag));
        json.WriteString("limits", MatrixWords.Limits);
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteHypothesis(Utf8JsonWriter json, MatrixHypothesis hypothesis)
    {
        json.WriteString("id", hypothesis.Id);
        json.WriteString("says", hypothesis.Says);
    }

    private static void WriteItem(Utf8JsonWriter json, EvidenceMatrix matrix, MatrixItem item)
    {
        json.WriteString("id", item.Id);
        json.WriteString("says", item.Says);
        json.Term<EvidenceLevel>("credibility", item.Credibility);
        json.Term<EvidenceLevel>("relevance", item.Relevance);
        json.WriteNumber("weight", item.Weight);
        json.WriteStartObject("marks");
        for (var h = 0; h < item.Votes.Length; h++)
            json.Texts(matrix.Hypotheses[h].Id, [.. item.Votes[h].Select(ConsistencyCode.Of)]);
        json.WriteEndObject();
    }

    private static void WriteDialect(Utf8JsonWriter json, EvidenceMatrix matrix, MatrixScores scores)
    {
        json.WriteString("id", scores.Dialect.Id);
        json.WriteString("name", scores.Dialect.Name);
        json.WriteString("says", scores.Dialect.Says);
        json.WriteString("best", MatrixWords.Best(scores));
        WriteOrder(json, "order", scores.Order, h => matrix.Hypotheses[h].Id);
        if (!scores.Consistencies.IsEmpty)
            WriteNumbers(json, "consistency", scores.Consistencies, h => matrix.Hypotheses[h].Id);
        if (scores.Diagnosticity.IsEmpty)
        {
            json.WriteNull("diagnosticity");
            return;
        }

        WriteNumbers(json, "diagnosticity", scores.Diagnosticity, i => matrix.Items[i].Id);
        WriteOrder(json, "itemOrder", scores.ItemOrder, i => matrix.Items[i].Id);
    }

    private static void WriteOrder(
        Utf8JsonWriter json,
        string name,
        ImmutableArray<ImmutableArray<int>> order,
        Func<int, string> id
    ) =>
        json.List(
            name,
            order,
            together =>
            {
                json.WriteStartArray();
                foreach (var place in together)
                    json.WriteStringValue(id(place));
                json.WriteEndArray();
            }
        );

    private static void WriteNumbers(
        Utf8JsonWriter json,
        string name,
        ImmutableArray<double> numbers,
        Func<int, string> id
    )
    {
        json.WriteStartObject(name);
        for (var place = 0; place < numbers.Length; place++)
            json.WriteNumber(id(place), numbers[place]);
        json.WriteEndObject();
    }

    private static void WriteDisagreement(Utf8JsonWriter json, EvidenceMatrix matrix, CellDisagreement cell)
    {
        json.WriteString("item", matrix.Items[cell.Item].Id);
        json.WriteString("hypothesis", matrix.Hypotheses[cell.Hypothesis].Id);
        json.WriteNumber("openSynthesis", cell.OpenSynthesis);
        json.WriteString("openSourceAch", cell.OpenSourceAch);
    }

    private static void WriteFlag(Utf8JsonWriter json, EvidenceMatrix matrix, MatrixFlag flag)
    {
        json.Term<MatrixFlagKind>("kind", flag.Kind);
        json.Texts("items", [.. flag.Items.Select(i => matrix.Items[i].Id)]);
        json.WriteString("says", flag.Says);
    }
}
