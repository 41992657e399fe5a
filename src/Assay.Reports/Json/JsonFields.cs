using System.Collections.Immutable;
using System.Text.Json;
using Assay.Core.Documents;
using Assay.Reports.Words;

namespace Assay.Reports.Json;

/// <summary>The few shapes that every JSON answer is made of.</summary>
internal static class JsonFields
{
    /// <summary>A string, or null where it is absent.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is null)
            json.WriteNull(name);
        else
            json.WriteString(name, text);
    }

    /// <summary>An enumeration in lower case with hyphens, or null where it is absent.</summary>
    public static void Term<T>(this Utf8JsonWriter json, string name, T? term)
        where T : struct, Enum => json.Text(name, term is { } known ? Plain.Hyphened(known) : null);

    /// <summary>A list of strings.</summary>
    public static void Texts(this Utf8JsonWriter json, string name, ImmutableArray<string> texts) =>
        json.List(name, texts, text => json.WriteStringValue(text));

    /// <summary>A list.</summary>
    public static void List<T>(
        this Utf8JsonWriter json,
        string name,
        ImmutableArray<T> items,
        Action<T> write
    )
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    /// <summary>A list of objects.</summary>
    public static void Objects<T>(
        this Utf8JsonWriter json,
        string name,
        ImmutableArray<T> items,
        Action<T> write
    ) =>
        json.List(
            name,
            items,
            item =>
            {
                json.WriteStartObject();
                write(item);
                json.WriteEndObject();
            }
        );

    /// <summary><c>"start", "end"</c> of a passage, inside the present object.</summary>
    public static void Span(this Utf8JsonWriter json, Passage passage)
    {
        json.WriteNumber("start", passage.Start);
        json.WriteNumber("end", passage.End);
    }

    /// <summary><c>"start", "end", "text"</c> of a mark, inside the present object.</summary>
    public static void Span(this Utf8JsonWriter json, Mark mark)
    {
        json.Span(mark.Passage);
        json.WriteString("text", mark.Text);
    }

    /// <summary>A mark as an object of its own, or null where it is absent.</summary>
    public static void Mark(this Utf8JsonWriter json, string name, Mark? mark)
    {
        if (mark is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.Span(mark);
        json.WriteEndObject();
    }

    /// <summary>A list of marks.</summary>
    public static void Marks(this Utf8JsonWriter json, string name, ImmutableArray<Mark> marks) =>
        json.Objects(name, marks, json.Span);
}
