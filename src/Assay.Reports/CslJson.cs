using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Assay.Core.Reading;
using Assay.Reports.Json;
using Assay.Reports.References;
using Assay.Reports.Words;

namespace Assay.Reports;

/// <summary>References as CSL-JSON (version 1.0.2), one object on each line.</summary>
/// <remarks>
/// Added to CSL: <c>defects</c>, and under <c>custom</c> the line, the offsets in the text and what the citation repeats or
/// continues. <c>source</c> is the bare name of a newspaper-style citation, which does not say whether it is an author or an
/// outlet. A field that the citation does not state is not there.
/// </remarks>
public static class CslJson
{
    private static readonly JsonWriterOptions OneLine = JsonForm.Options with { Indented = false };

    /// <summary>Writes the references, each with a line end.</summary>
    public static void Write(ImmutableArray<ListedReference> references, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var buffer = new BufferedStream(output, 1 << 16);
        using var json = new Utf8JsonWriter(buffer, OneLine);
        foreach (var reference in references)
        {
            WriteReference(json, reference);
            json.Flush();
            json.Reset();
            buffer.WriteByte((byte)'\n');
        }

        buffer.Flush();
    }

    private static void WriteReference(Utf8JsonWriter json, ListedReference reference)
    {
        var citation = reference.Citation;
        json.WriteStartObject();
        json.WriteString("id", citation.Id);
        json.WriteString("type", CslType.Of(citation.Kind));
        Stated(json, "title", citation.Title);
        Names(json, "author", citation.Authors);
        Names(json, "editor", citation.Editors);
        Names(json, "translator", citation.Translators);
        WriteDate(json, citation.Date);
        WriteWhereabouts(json, citation);
        json.List("defects", citation.Defects, defect => json.WriteStringValue(Plain.Hyphened(defect)));
        WriteCustom(json, reference);
        json.WriteEndObject();
    }

    private static void WriteWhereabouts(Utf8JsonWriter json, Citation citation)
    {
        Stated(json, citation.Kind == CitedKind.Archive ? "archive" : "container-title", citation.Container);
        Stated(json, "collection-title", citation.Series);
        Stated(json, "publisher", citation.Publisher);
        Stated(json, "publisher-place", citation.Place);
        Stated(json, "volume", citation.Volume);
        Stated(json, "issue", citation.Issue);
        Stated(json, "page", citation.Pages);
        Stated(json, "edition", citation.Edition);
        Stated(json, "genre", citation.Genre);
        Stated(json, "source", citation.Source);
        Stated(json, "DOI", citation.Doi);
        Stated(json, "URL", citation.Address);
        Stated(json, "ISBN", citation.StandardNumber);
        Stated(json, "note", citation.Note);
    }

    private static void Stated(Utf8JsonWriter json, string name, string? words)
    {
        if (words is not null)
            json.WriteString(name, words);
    }

    private static void Names(Utf8JsonWriter json, string name, ImmutableArray<string> names)
    {
        if (!names.IsEmpty)
            json.Objects(name, names, each => WriteName(json, PersonName.Of(each)));
    }

    private static void WriteName(Utf8JsonWriter json, PersonName name)
    {
        json.WriteString(name.IsLiteral ? "literal" : "family", name.Family);
        Stated(json, "given", name.Given);
        Stated(json, "suffix", name.Suffix);
    }

    // A range of years has two parts; each is as exact as stated.
    private static void WriteDate(Utf8JsonWriter json, string? date)
    {
        if (date is null)
            return;
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        foreach (var part in date.Split('/'))
        {
            json.WriteStartArray();
            foreach (var number in part.Split('-'))
                json.WriteNumberValue(int.Parse(number, CultureInfo.InvariantCulture));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCustom(Utf8JsonWriter json, ListedReference reference)
    {
        json.WriteStartObject("custom");
        json.WriteNumber("line", reference.Line);
        json.Span(reference.Citation.Mark);
        Stated(json, "repeats", reference.Citation.Repeats);
        Stated(json, "continues", reference.Citation.Continues);
        json.WriteEndObject();
    }
}
