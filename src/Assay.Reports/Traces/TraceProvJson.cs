using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Core.Provenance;
using Assay.Reports.Words;

namespace Assay.Reports.Traces;

/// <summary>A traced corpus as PROV-JSON, the W3C member submission of 24 April 2013.</summary>
/// <remarks>
/// A document is an entity, its publication an activity that started and ended within the stretch of time in which it
/// appeared, its outlet an agent. A parent that is taken is a <c>wasDerivedFrom</c>; where it can't be told which of the
/// two took, they are <c>alternateOf</c> each other. Parents that are only possible are no assertion and stay out; the
/// probability of what is asserted stands beside it as <c>assay:probability</c>.
/// </remarks>
public static class TraceProvJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
    };

    /// <summary>Writes the whole file as UTF-8.</summary>
    public static void Write(TraceReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        var view = new TraceView(report);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        WritePrefixes(json);
        WriteSection(json, "entity", view, WriteEntity);
        WriteSection(json, "activity", view, WriteActivity);
        WriteAgents(json, view);
        WriteSection(json, "wasGeneratedBy", view, WriteGeneration);
        WriteSection(json, "wasAttributedTo", view, WriteAttribution);
        WriteSection(json, "wasDerivedFrom", view, WriteDerivations);
        WriteSection(json, "alternateOf", view, WriteAlternates);
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WritePrefixes(Utf8JsonWriter json)
    {
        json.WriteStartObject("prefix");
        json.WriteString("assay", "urn:assay:trace:");
        json.WriteString("doc", "urn:assay:document:");
        json.WriteString("outlet", "urn:assay:outlet:");
        json.WriteString("pub", "urn:assay:publication:");
        json.WriteEndObject();
    }

    private static void WriteSection(
        Utf8JsonWriter json,
        string name,
        TraceView view,
        Action<Utf8JsonWriter, TraceView, int> write
    )
    {
        json.WriteStartObject(name);
        for (var at = 0; at < view.Documents.Length; at++)
            write(json, view, at);
        json.WriteEndObject();
    }

    private static void WriteEntity(Utf8JsonWriter json, TraceView view, int at)
    {
        var document = view.Documents[at];
        json.WriteStartObject(Entity(document.Id));
        json.WriteString("prov:label", document.Id);
        WriteName(json, "prov:type", "assay:Document");
        json.WriteString("assay:kind", Plain.Hyphened(document.Kind));
        WriteDouble(json, "assay:own", document.Own);
        json.WriteNumber("assay:story", view.StoryOf(at));
        WriteName(json, "assay:origin", Entity(document.Origin));
        if (document.Time.IsKnown && !view.Report.IsDates)
            WriteDouble(json, "assay:hour", document.Time.First);
        json.WriteEndObject();
    }

    private static void WriteActivity(Utf8JsonWriter json, TraceView view, int at)
    {
        var document = view.Documents[at];
        if (!IsPublished(view, document))
            return;
        json.WriteStartObject(Publication(document.Id));
        json.WriteString("prov:startTime", Moment(document.Time.First));
        json.WriteString("prov:endTime", Moment(document.Time.Last));
        WriteName(json, "prov:type", "assay:Publication");
        json.WriteEndObject();
    }

    private static void WriteAgents(Utf8JsonWriter json, TraceView view)
    {
        json.WriteStartObject("agent");
        foreach (
            var outlet in view
                .Documents.Select(document => document.Outlet)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        )
        {
            json.WriteStartObject(Agent(outlet));
            json.WriteString("prov:label", outlet);
            WriteName(json, "prov:type", "prov:Organization");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteGeneration(Utf8JsonWriter json, TraceView view, int at)
    {
        var document = view.Documents[at];
        if (!IsPublished(view, document))
            return;
        json.WriteStartObject(Blank("gen", at, 0));
        json.WriteString("prov:entity", Entity(document.Id));
        json.WriteString("prov:activity", Publication(document.Id));
        json.WriteEndObject();
    }

    private static void WriteAttribution(Utf8JsonWriter json, TraceView view, int at)
    {
        if (view.Documents[at].Outlet is not { } outlet)
            return;
        json.WriteStartObject(Blank("att", at, 0));
        json.WriteString("prov:entity", Entity(view.Documents[at].Id));
        json.WriteString("prov:agent", Agent(outlet));
        json.WriteEndObject();
    }

    private static void WriteDerivations(Utf8JsonWriter json, TraceView view, int at)
    {
        var document = view.Documents[at];
        if (document.Kind == TraceKind.Undetermined)
            return;
        var number = 0;
        foreach (var parent in document.Parents.Where(parent => parent.IsTaken))
        {
            json.WriteStartObject(Blank("der", at, number++));
            json.WriteString("prov:generatedEntity", Entity(document.Id));
            json.WriteString("prov:usedEntity", Entity(parent.Id));
            if (IsPublished(view, document))
                json.WriteString("prov:activity", Publication(document.Id));
            if (TypeOf(document.Kind) is { } type)
                WriteName(json, "prov:type", type);
            WriteEvidence(json, parent);
            json.WriteEndObject();
        }
    }

    private static void WriteAlternates(Utf8JsonWriter json, TraceView view, int at)
    {
        var document = view.Documents[at];
        if (document.Kind != TraceKind.Undetermined)
            return;
        var number = 0;
        foreach (var parent in document.Parents.Where(parent => parent.IsTaken))
        {
            json.WriteStartObject(Blank("alt", at, number++));
            json.WriteString("prov:alternate1", Entity(document.Id));
            json.WriteString("prov:alternate2", Entity(parent.Id));
            WriteEvidence(json, parent);
            json.WriteEndObject();
        }
    }

    private static void WriteEvidence(Utf8JsonWriter json, TracedParent parent)
    {
        WriteDouble(json, "assay:probability", parent.Probability);
        if (!parent.Shared.IsDefaultOrEmpty)
            json.WriteNumber("assay:sharedCharacters", parent.Shared.Sum(span => span.End - span.Start));
        if (!parent.Reasons.IsDefaultOrEmpty)
            WriteReasons(json, parent.Reasons);
    }

    private static void WriteReasons(Utf8JsonWriter json, ImmutableArray<TraceReason> reasons)
    {
        json.WriteStartArray("assay:reason");
        foreach (var reason in reasons)
            json.WriteStringValue(
                FormattableString.Invariant($"{reason.Words} ({reason.LogLikelihood:+0.0;-0.0;0.0})")
            );
        json.WriteEndArray();
    }

    // A repetition of all or some of an entity is a quotation in PROV, whoever repeats it.
    private static string? TypeOf(TraceKind kind) =>
        kind switch
        {
            TraceKind.Verbatim or TraceKind.Cut or TraceKind.Embedded => "prov:Quotation",
            TraceKind.Edited => "prov:Revision",
            _ => null,
        };

    private static bool IsPublished(TraceView view, TracedDocument document) =>
        view.Report.IsDates
        && TimeWords.IsCalendar(document.Time.First)
        && TimeWords.IsCalendar(document.Time.Last);

    private static string Moment(double hours) =>
        DateTime
            .UnixEpoch.AddSeconds(Math.Round(hours * 3600))
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void WriteName(Utf8JsonWriter json, string key, string name)
    {
        json.WriteStartObject(key);
        json.WriteString("$", name);
        json.WriteString("type", "prov:QUALIFIED_NAME");
        json.WriteEndObject();
    }

    private static void WriteDouble(Utf8JsonWriter json, string key, double number)
    {
        json.WriteStartObject(key);
        json.WriteString("$", number.ToString("R", CultureInfo.InvariantCulture));
        json.WriteString("type", "xsd:double");
        json.WriteEndObject();
    }

    private static string Entity(string id) => QualifiedName.Of("doc", id);

    private static string Publication(string id) => QualifiedName.Of("pub", id);

    private static string Agent(string outlet) => QualifiedName.Of("outlet", outlet);

    private static string Blank(string kind, int at, int number) =>
        FormattableString.Invariant($"_:{kind}{at + 1}_{number + 1}");
}
