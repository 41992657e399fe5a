using System.Buffers;
using System.Text.Json;
using Assay.Core.Judging;
using Assay.Core.Provenance;
using Assay.Core.Reading;
using Assay.Reports.Json;

namespace Assay.Reports;

/// <summary>An examination as JSON: the answer of <c>examine --json</c>.</summary>
/// <remarks>
/// Offsets are UTF-16 code units of <c>text</c>, start inclusive, end exclusive. Absent is null, enumerations are in
/// lower case with hyphens, probabilities are plain numbers with full precision, and the same examination gives the
/// same bytes.
/// </remarks>
public static class ExaminationJson
{
    /// <summary>Writes the examination as one object, with a line end after it.</summary>
    /// <exception cref="ArgumentException">A number is infinite or not a number.</exception>
    public static void Write(Examination examination, Stream output)
    {
        ArgumentNullException.ThrowIfNull(examination);
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, JsonForm.Options);
        Write(json, examination);
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes the examination as one object, with a line end after it.</summary>
    /// <exception cref="ArgumentException">A number is infinite or not a number.</exception>
    public static void Write(Examination examination, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(examination);
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, JsonForm.Options);
        Write(json, examination);
        json.Flush();
        output.Write("\n"u8);
    }

    /// <summary>Writes one document's reading as an object, as it stands in the list of an examination.</summary>
    public static void WriteDocument(DocumentReading reading, Stream output)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, JsonForm.Options);
        json.WriteStartObject();
        DocumentJson.Write(json, reading);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Examination examination)
    {
        json.WriteStartObject();
        json.WriteString("version", examination.Version);
        json.Objects("documents", examination.Documents, reading => DocumentJson.Write(json, reading));
        json.Objects("derivations", examination.Derivations, derivation => WriteDerivation(json, derivation));
        json.Objects("origins", examination.Origins, origins => WriteOrigins(json, origins));
        WriteJudgement(json, examination.Judgement);
        json.Objects(
            "unread",
            examination.Unread,
            input =>
            {
                json.WriteString("path", input.Path);
                json.WriteString("reason", input.Reason);
            }
        );
        json.Texts("warnings", examination.Warnings);
        json.WriteEndObject();
    }

    private static void WriteDerivation(Utf8JsonWriter json, Derivation derivation)
    {
        json.WriteString("document", derivation.Document);
        json.WriteString("of", derivation.Of);
        json.Term<DerivationKind>("kind", derivation.Kind);
        json.WriteNumber("probability", derivation.Probability);
        json.WriteNumber("dependence", derivation.Dependence);
        json.Texts("evidence", derivation.Evidence);
    }

    private static void WriteOrigins(Utf8JsonWriter json, StatementOrigins origins)
    {
        json.WriteString("document", origins.Document);
        json.WriteString("statement", origins.Statement);
        json.WriteNumber("apparent", origins.Apparent);
        json.WriteNumber("expected", origins.Expected);
        json.Texts("named", origins.Named);
        json.WriteString("words", origins.Words);
    }

    private static void WriteJudgement(Utf8JsonWriter json, Judgement? judgement)
    {
        if (judgement is null)
        {
            json.WriteNull("judgement");
            return;
        }

        json.WritePropertyName("judgement");
        JudgementJson.Write(json, judgement);
    }
}
