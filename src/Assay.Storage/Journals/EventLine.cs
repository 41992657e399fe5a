using System.Text.Json;

namespace Assay.Storage.Journals;

/// <summary>An event as one line of JSON: its header, its hash, and its payload unless that was redacted.</summary>
public static class EventLine
{
    /// <summary>The line, without its end: <c>{"header":{...},"hash":"...","payload":{...}}</c>, canonical.</summary>
    public static string Of(JournalEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return $"{{\"hash\":\"{@event.Hash}\",\"header\":{@event.Header()},\"payload\":{@event.Payload ?? "null"}}}";
    }

    /// <summary>Reads a line. Whether the hashes agree is not looked at.</summary>
    /// <exception cref="FormatException">It is no such line.</exception>
    public static JournalEvent Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        try
        {
            using var document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 64 });
            var root = document.RootElement;
            var header = root.GetProperty("header");
            var payload = root.GetProperty("payload");
            return new JournalEvent
            {
                Number = header.GetProperty("number").GetInt64(),
                At = Text(header, "at")!,
                Who = Text(header, "who")!,
                Kind = Text(header, "kind")!,
                Why = Text(header, "why"),
                Request = Text(header, "request"),
                Payload = payload.ValueKind == JsonValueKind.Null ? null : payload.GetRawText(),
                PayloadDigest = DigestOf(Text(header, "payload")),
                Previous = DigestOf(Text(header, "previous")),
                Hash = DigestOf(root.GetProperty("hash").GetString()),
            };
        }
        catch (Exception fault)
            when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"no event: {fault.Message}", fault);
        }
    }

    private static string? Text(JsonElement header, string key) =>
        header.TryGetProperty(key, out var value) ? value.GetString() : null;

    private static Digest DigestOf(string? text) =>
        Digest.TryParse(text, out var digest)
            ? digest
            : throw new FormatException($"no event: '{text}' is no digest");
}
