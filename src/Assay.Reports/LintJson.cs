using System.Text.Json;
using Assay.Core.Documents;
using Assay.Core.Judging.Linting;
using Assay.Reports.Json;

namespace Assay.Reports;

/// <summary>The findings of a linter as JSON: a list of rule, place, words and message.</summary>
public static class LintJson
{
    /// <summary>Writes the list, with a line end.</summary>
    public static void Write(Document document, LintedReport linted, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(linted);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, JsonForm.Options))
        {
            json.WriteStartArray();
            foreach (var finding in linted.Findings)
                WriteFinding(json, document, finding);
            json.WriteEndArray();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteFinding(Utf8JsonWriter json, Document document, LintFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.Span(finding.Mark);
        json.WriteString("message", finding.Message);
        json.Text("placeInOriginal", document.PlaceOf(finding.Mark.Passage.Start));
        json.WriteEndObject();
    }
}
