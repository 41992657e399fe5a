using System.Text.Json;
using Assay.Reports.Json;
using Assay.Reports.Words;
using Assay.Simulation.Calibrating;
using Assay.Simulation.Scoring;

namespace Assay.Reports;

/// <summary>A calibration as JSON: the answer of <c>calibrate --json</c>. The same calibration gives the same bytes.</summary>
public static class CalibrationJson
{
    /// <summary>Writes it as one object.</summary>
    public static void Write(CalibrationResult result, Stream output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, JsonForm.Options);
        json.WriteStartObject();
        json.WriteNumber("worlds", result.Worlds);
        json.WriteNumber("seed", result.Seed);
        json.WriteString("kind", result.Parameters);
        json.WriteNumber("refused", result.Refused);
        json.WriteStartObject("worldsBy");
        foreach (var (kind, count) in result.Kinds)
            json.WriteNumber(Camel(kind), count);
        json.WriteEndObject();
        json.WriteStartObject("methods");
        foreach (var score in result.Methods)
            WriteMethod(json, score);
        json.WriteEndObject();
        WriteRanks(json, result);
        json.WriteNumber("worldsPerCell", result.WorldsPerCell);
        // Which of Assay's two judgements "brier", "ece" and "falseDeception" are of: docs/decisions/0016.
        json.WriteString("misspecifiedBy", "tempered");
        json.Objects("misspecified", result.Misspecified, cell => WriteCell(json, cell));
        json.WriteNumber("falseDeception", result.FalseDeceptionTempered);
        json.WriteNumber("falseDeceptionExact", result.FalseDeceptionExact);
        WriteDocuments(json, result);
        json.WriteNumber("achTemperature", result.Temperature);
        json.Objects(
            "findings",
            result.Findings,
            finding =>
            {
                json.WriteString("says", finding.Says);
                json.WriteNumber("figure", finding.Figure);
                json.WriteNumber("bar", finding.Bar);
                json.WriteBoolean("holds", finding.Holds);
            }
        );
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteMethod(Utf8JsonWriter json, MethodScore score)
    {
        json.WriteStartObject(Camel(score.Method));
        json.WriteNumber("brier", score.Brier);
        WriteRange(json, "brierRange", score.BrierRange);
        json.WriteNumber("log", score.Log);
        json.WriteNumber("ece", score.Ece);
        WriteRange(json, "eceRange", score.EceRange);
        json.WriteNumber("eceByChance", score.EceByChance);
        json.WriteNumber("nearCertain", score.NearCertain);
        json.WriteNumber("nearCertainWrong", score.NearCertainWrong);
        json.WriteNumber("reliability", score.Reliability);
        json.WriteNumber("resolution", score.Resolution);
        json.WriteNumber("uncertainty", score.Uncertainty);
        json.WriteStartObject("brierBy");
        foreach (var (kind, brier) in score.BrierByKind)
            json.WriteNumber(Camel(kind), brier);
        json.WriteEndObject();
        json.Objects(
            "curve",
            score.Curve,
            bin =>
            {
                json.WriteNumber("low", bin.Low);
                json.WriteNumber("high", bin.High);
                json.WriteNumber("count", bin.Count);
                json.WriteNumber("stated", bin.Stated);
                json.WriteNumber("came", bin.Came);
            }
        );
        json.WriteEndObject();
    }

    private static void WriteRanks(Utf8JsonWriter json, CalibrationResult result)
    {
        json.WriteStartObject("sbc");
        json.WriteNumber("chiSquareP", result.RankTests.Min(test => test.P));
        json.Objects(
            "quantities",
            result.RankTests,
            test =>
            {
                json.WriteString("quantity", Plain.Hyphened(test.Quantity));
                json.WriteNumber("chiSquareP", test.P);
                json.List("counts", test.Counts, json.WriteNumberValue);
            }
        );
        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, MisspecifiedCell cell)
    {
        json.WriteString("what", cell.What);
        json.WriteNumber("brier", cell.TemperedBrier);
        json.WriteNumber("ece", cell.TemperedEce);
        json.WriteNumber("exactBrier", cell.ExactBrier);
        json.WriteNumber("exactEce", cell.ExactEce);
        json.WriteNumber("priorOnlyBrier", cell.PriorOnlyBrier);
        json.WriteNumber("originsOnlyBrier", cell.OriginsOnlyBrier);
        json.WriteNumber("naiveBayesBrier", cell.NaiveBayesBrier);
    }

    private static void WriteDocuments(Utf8JsonWriter json, CalibrationResult result)
    {
        if (result.Documents is not { } documents)
        {
            json.WriteNull("documents");
            return;
        }

        json.WriteStartObject("documents");
        json.WriteNumber("worlds", documents.Worlds);
        json.WriteNumber("refused", documents.Refused);
        json.WriteNumber("readRight", documents.ReadRight);
        json.WriteNumber("readWrong", documents.ReadWrong);
        json.WriteStartObject("brier");
        foreach (var (way, brier) in documents.Brier)
            json.WriteNumber(Camel(way), brier);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, string name, Interval range)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(range.Low);
        json.WriteNumberValue(range.High);
        json.WriteEndArray();
    }

    private static string Camel<T>(T name)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(name.ToString());
}
