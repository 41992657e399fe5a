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
            WriteScores(json, matrix, scores);
        json.WriteEndObject();
        json.WriteStartObject("achLeaders");
        foreach (var scores in all)
            json.Texts(scores.Dialect.Id, [.. scores.Leaders.Select(h => matrix.Hypotheses[h].Id)]);
        json.WriteEndObject();
        json.Objects("dialects", all, scores => WriteDialect(json, matrix, scores));
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

    private static void WriteScores(Utf8JsonWriter json, EvidenceMatrix matrix, MatrixScores scores)
    {
        json.WriteStartObject(scores.Dialect.Id);
        for (var h = 0; h < scores.Scores.Length; h++)
            json.WriteNumber(matrix.Hypotheses[h].Id, scores.Scores[h]);
        json.WriteEndObject();
    }

    private static void WriteDialect(Utf8JsonWriter json, EvidenceMatrix matrix, MatrixScores scores)
    {
        json.WriteString("id", scores.Dialect.Id);
        json.WriteString("name", scores.Dialect.Name);
        json.WriteString("says", scores.Dialect.Says);
        json.WriteString("best", MatrixWords.Best(scores));
        json.List(
            "order",
            scores.Order,
            together =>
            {
                json.WriteStartArray();
                foreach (var h in together)
                    json.WriteStringValue(matrix.Hypotheses[h].Id);
                json.WriteEndArray();
            }
        );
        if (scores.Diagnosticity.IsEmpty)
        {
            json.WriteNull("diagnosticity");
            return;
        }

        json.WriteStartObject("diagnosticity");
        for (var i = 0; i < scores.Diagnosticity.Length; i++)
            json.WriteNumber(matrix.Items[i].Id, scores.Diagnosticity[i]);
        json.WriteEndObject();
    }

    private static void WriteFlag(Utf8JsonWriter json, EvidenceMatrix matrix, MatrixFlag flag)
    {
        json.Term<MatrixFlagKind>("kind", flag.Kind);
        json.Texts("items", [.. flag.Items.Select(i => matrix.Items[i].Id)]);
        json.WriteString("says", flag.Says);
    }
}
