using System.Text.Json;
using Assay.Core.Provenance;

namespace Assay.Cli;

/// <summary>Writes traced documents as JSON Lines, as the contract in the guide has them.</summary>
internal sealed class TraceJson(Stream output) : IDisposable
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly Utf8JsonWriter _json = new(output, Options);

    public void Write(TracedDocument document)
    {
        _json.WriteStartObject();
        _json.WriteString("id"u8, document.Id);
        _json.WriteString("parent"u8, document.Parent?.Id);
        _json.WriteNumber("probability"u8, document.Parent?.Probability ?? document.Own);
        _json.WriteStartArray("parents"u8);
        foreach (var parent in document.Parents)
            WriteParent(parent);
        _json.WriteEndArray();
        _json.WriteString("origin"u8, document.Origin);
        _json.WriteString("kind"u8, NameOf(document.Kind));
        if (document.Kind == TraceKind.Cited)
            _json.WriteBoolean("cited"u8, true);
        _json.WriteNumber("own"u8, document.Own);
        _json.WriteStartArray("shared"u8);
        foreach (var span in document.Parent?.Shared ?? [])
            WriteSpan(span);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        output.WriteByte((byte)'\n');
        _json.Reset();
    }

    public void Dispose() => _json.Dispose();

    private void WriteParent(TracedParent parent)
    {
        _json.WriteStartObject();
        _json.WriteString("id"u8, parent.Id);
        _json.WriteNumber("probability"u8, parent.Probability);
        if (parent.IsTaken)
            _json.WriteBoolean("taken"u8, true);
        if (!parent.Reasons.IsEmpty)
        {
            _json.WriteStartArray("reasons"u8);
            foreach (var reason in parent.Reasons)
            {
                _json.WriteStartObject();
                _json.WriteString("words"u8, reason.Words);
                _json.WriteNumber("logLikelihood"u8, reason.LogLikelihood);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void WriteSpan(SharedSpan span)
    {
        _json.WriteStartArray();
        _json.WriteNumberValue(span.Start);
        _json.WriteNumberValue(span.End);
        _json.WriteNumberValue(span.ParentStart);
        _json.WriteNumberValue(span.ParentEnd);
        _json.WriteEndArray();
    }

    private static ReadOnlySpan<byte> NameOf(TraceKind kind) =>
        kind switch
        {
            TraceKind.Verbatim => "verbatim"u8,
            TraceKind.Cut => "cut"u8,
            TraceKind.Edited => "edited"u8,
            TraceKind.Embedded => "embedded"u8,
            TraceKind.Merged => "merged"u8,
            // The words tell no kind of copying where only the citation tells that there is a source.
            TraceKind.Undetermined or TraceKind.Cited => "undetermined"u8,
            _ => "original"u8,
        };
}
