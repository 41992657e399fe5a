using System.Collections.Immutable;
using System.Text.Json;
using Assay.Core.Documents;
using Assay.Core.Reading;
using Assay.Reports.Words;

namespace Assay.Reports.Json;

/// <summary>Writes one document's reading, inside the present object.</summary>
internal static class DocumentJson
{
    public static void Write(Utf8JsonWriter json, DocumentReading reading)
    {
        WriteCard(json, reading);
        json.WriteString("text", reading.Document.Text);
        json.Objects("sentences", reading.Sentences, json.Span);
        json.Objects("statements", reading.Statements, statement => WriteStatement(json, reading, statement));
        json.Objects("hedges", reading.Hedges, hedge => WriteHedge(json, reading.Document, hedge));
        json.Objects("qualifiers", reading.Qualifiers, qualifier => WriteQualifier(json, qualifier));
        json.Objects(
            "attributions",
            reading.Attributions,
            attribution => WriteAttribution(json, attribution)
        );
        json.Objects(
            "citations",
            reading.Citations,
            citation => WriteCitation(json, reading.Document, citation)
        );
        json.Objects("shifts", reading.Shifts, shift => WriteShift(json, shift));
        json.Objects("mechanisms", reading.Mechanisms, finding => WriteMechanism(json, finding));
        WriteChecklist(json, reading.Checklist);
        json.Objects("rejected", reading.Rejected, rejected => WriteRejected(json, rejected));
        json.Texts("notes", reading.Document.Notes);
    }

    private static void WriteCard(Utf8JsonWriter json, DocumentReading reading)
    {
        var (document, card) = (reading.Document, reading.Card);
        json.WriteString("id", document.Id);
        json.WriteString("path", document.Path);
        json.WriteString("sha256", document.Sha256);
        json.WriteString("format", document.Format);
        json.Text("title", card.Title);
        json.Texts("authors", card.Authors);
        json.Text("date", card.Date);
        json.Text("notBefore", card.NotBefore);
        json.Text("publication", card.Publication);
        json.Text("volume", card.Volume);
        json.Text("issue", card.Issue);
        json.Text("language", card.Language);
        json.Texts("missing", card.Missing);
    }

    private static void WriteStatement(Utf8JsonWriter json, DocumentReading reading, Statement statement)
    {
        json.WriteString("id", statement.Id);
        json.Span(statement.Passage);
        json.Text("placeInOriginal", reading.Document.PlaceOf(statement.Passage.Start));
        json.Term<Commitment>("commitment", statement.Commitment);
        json.Mark("speaker", statement.Speaker);
        json.Mark("holder", statement.Holder);
        json.Texts("hedges", statement.Hedges);
        json.WriteBoolean("main", statement.IsMain);
        json.Texts("supports", statement.Supports);
        json.Term("rung", statement.Rung);
    }

    private static void WriteHedge(Utf8JsonWriter json, Document document, Hedge hedge)
    {
        json.WriteString("id", hedge.Id);
        json.Span(hedge.Mark);
        json.Text("placeInOriginal", document.PlaceOf(hedge.Mark.Passage.Start));
        json.WriteNumber("low", hedge.Low);
        json.WriteNumber("high", hedge.High);
        json.WriteString("basis", hedge.Basis);
    }

    private static void WriteQualifier(Utf8JsonWriter json, Qualifier qualifier)
    {
        json.WriteString("id", qualifier.Id);
        json.Span(qualifier.Mark);
        json.Term<QualifierKind>("kind", qualifier.Kind);
    }

    private static void WriteAttribution(Utf8JsonWriter json, Attribution attribution)
    {
        json.Mark("source", attribution.Source);
        json.Mark("holder", attribution.Holder);
        json.Mark("cue", attribution.Cue);
        json.Mark("content", attribution.Content);
    }

    private static void WriteCitation(Utf8JsonWriter json, Document document, Citation citation)
    {
        json.WriteString("id", citation.Id);
        json.WriteString("cluster", citation.Cluster);
        json.Span(citation.Mark);
        json.Text("placeInOriginal", document.PlaceOf(citation.Mark.Passage.Start));
        json.Term<CitedKind>("kind", citation.Kind);
        json.Texts("authors", citation.Authors);
        json.Texts("editors", citation.Editors);
        json.Texts("translators", citation.Translators);
        json.Text("title", citation.Title);
        json.Text("container", citation.Container);
        json.Text("series", citation.Series);
        json.Text("edition", citation.Edition);
        json.Text("genre", citation.Genre);
        json.Text("place", citation.Place);
        json.Text("publisher", citation.Publisher);
        json.Text("volume", citation.Volume);
        json.Text("issue", citation.Issue);
        json.Text("pages", citation.Pages);
        json.Text("doi", citation.Doi);
        json.Text("standardNumber", citation.StandardNumber);
        json.Text("address", citation.Address);
        json.Text("note", citation.Note);
        json.Text("date", citation.Date);
        json.Text("source", citation.Source);
        json.List("defects", citation.Defects, defect => json.WriteStringValue(Plain.Hyphened(defect)));
        json.Text("repeats", citation.Repeats);
        json.Text("continues", citation.Continues);
        json.WriteBoolean("selfCitation", citation.SelfCitation);
        json.Texts("supports", citation.Supports);
        json.Objects(
            "backs",
            citation.Backs,
            backing =>
            {
                json.WriteString("statement", backing.Statement);
                json.WriteNumber("probability", backing.Probability);
            }
        );
        json.Objects("calls", citation.Calls, json.Span);
    }

    private static void WriteShift(Utf8JsonWriter json, Shift shift)
    {
        json.WriteString("from", shift.From);
        json.WriteString("to", shift.To);
        json.Term<ShiftKind>("kind", shift.Kind);
        json.Mark("was", shift.Was);
        json.Mark("became", shift.Became);
    }

    private static void WriteMechanism(Utf8JsonWriter json, MechanismFinding finding)
    {
        json.WriteString("mechanism", finding.Mechanism);
        json.WriteString("indicator", finding.Indicator);
        json.Texts("statements", finding.Statements);
        json.Marks("marks", finding.Marks);
    }

    private static void WriteChecklist(Utf8JsonWriter json, DeceptionChecklist checklist)
    {
        json.WriteStartObject("checklist");
        json.WriteStartObject("mom");
        WriteQuestion(json, "motive", checklist.Motive);
        WriteQuestion(json, "opportunity", checklist.Opportunity);
        WriteQuestion(json, "means", checklist.Means);
        json.WriteEndObject();
        WriteQuestion(json, "pop", checklist.PastPractice);
        WriteQuestion(json, "moses", checklist.SourceManipulability);
        WriteQuestion(json, "eve", checklist.EvaluationOfEvidence);
        json.WriteEndObject();
    }

    private static void WriteQuestion(Utf8JsonWriter json, string name, ImmutableArray<Mark> marks)
    {
        json.WriteStartObject(name);
        json.WriteBoolean("argued", marks.Length > 0);
        json.Marks("marks", marks);
        json.WriteEndObject();
    }

    private static void WriteRejected(Utf8JsonWriter json, RejectedMark rejected)
    {
        json.WriteString("what", rejected.What);
        json.WriteString("why", rejected.Why);
        json.WriteString("text", rejected.Text);
    }
}
