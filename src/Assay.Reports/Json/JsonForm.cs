using System.Text.Encodings.Web;
using System.Text.Json;

namespace Assay.Reports.Json;

/// <summary>The one form that every JSON answer is written in.</summary>
internal static class JsonForm
{
    /// <summary>
    /// Indented by two spaces with <c>\n</c>. Letters of every script stay readable; controls are escaped, so that a
    /// hostile document sends no codes to a terminal. JSON isn't embedded in HTML, so angle brackets may stay.
    /// </summary>
    public static JsonWriterOptions Options { get; } =
        new()
        {
            Indented = true,
            IndentSize = 2,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
}
