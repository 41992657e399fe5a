using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Assay.Storage.Journals;

/// <summary>One event of a journal: who changed what, when and why. <c>docs/method/journal.md</c> has it to the byte.</summary>
public sealed record JournalEvent
{
    /// <summary>Number in the journal, from 1 without gaps.</summary>
    public required long Number { get; init; }

    /// <summary>When, in UTC with milliseconds: <c>2026-01-31T08:15:00.000Z</c>.</summary>
    public required string At { get; init; }

    /// <summary>Who.</summary>
    public required string Who { get; init; }

    /// <summary>What kind of change it is, such as <c>mark.corrected</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Why, in the writer's words.</summary>
    public string? Why { get; init; }

    /// <summary>The key under which the writer sent it.</summary>
    public string? Request { get; init; }

    /// <summary>What changed, as canonical JSON; <see langword="null"/> where it was redacted.</summary>
    public string? Payload { get; init; }

    /// <summary>SHA-256 of the payload as it was written.</summary>
    public required Digest PayloadDigest { get; init; }

    /// <summary>Hash of the event before; zeros for the first.</summary>
    public required Digest Previous { get; init; }

    /// <summary>The hash that stands in the journal.</summary>
    public required Digest Hash { get; init; }

    /// <summary>The hash that the event's header has: SHA-256 of its canonical JSON.</summary>
    public Digest ComputeHash() => Digest.Of(Header());

    /// <summary>The header as canonical JSON, which the hash is taken of.</summary>
    public string Header()
    {
        var text = new StringBuilder("{");
        Append(text, "at", At);
        Append(text, "kind", Kind);
        text.Append(CultureInfo.InvariantCulture, $",\"number\":{Number}");
        Append(text, "payload", PayloadDigest.ToString());
        Append(text, "previous", Previous.ToString());
        Append(text, "request", Request);
        Append(text, "who", Who);
        Append(text, "why", Why);
        return text.Append('}').ToString();
    }

    /// <summary>What changed; empty where the event was redacted.</summary>
    public ImmutableArray<EntityChange> Changes()
    {
        if (Payload is null)
            return [];
        using var document = JsonDocument.Parse(Payload);
        return
        [
            .. document
                .RootElement.GetProperty("changes")
                .EnumerateArray()
                .Select(change => new EntityChange(
                    change.GetProperty("entity").GetString()!,
                    change.GetProperty("value") is { ValueKind: not JsonValueKind.Null } value
                        ? value.GetRawText()
                        : null,
                    change.GetProperty("was").GetInt64()
                )),
        ];
    }

    /// <summary>Numbers of the events that this one redacts.</summary>
    public ImmutableArray<long> Redacts()
    {
        if (Payload is null)
            return [];
        using var document = JsonDocument.Parse(Payload);
        return document.RootElement.TryGetProperty("redacts", out var numbers)
            ? [.. numbers.EnumerateArray().Select(number => number.GetInt64())]
            : [];
    }

    /// <summary>The payload of an event as canonical JSON.</summary>
    internal static string PayloadOf(IEnumerable<EntityChange> changes, ImmutableArray<long> redacts)
    {
        var text = new StringBuilder("{\"changes\":[");
        var isFirst = true;
        foreach (var change in changes)
        {
            if (!isFirst)
                text.Append(',');
            isFirst = false;
            text.Append("{\"entity\":");
            CanonicalJson.WriteText(text, change.Entity);
            text.Append(",\"value\":").Append(change.Value ?? "null");
            text.Append(CultureInfo.InvariantCulture, $",\"was\":{change.Was}}}");
        }

        text.Append(']');
        if (!redacts.IsEmpty)
            text.Append(CultureInfo.InvariantCulture, $",\"redacts\":[{string.Join(',', redacts)}]");
        return text.Append('}').ToString();
    }

    private static void Append(StringBuilder text, string key, string? content)
    {
        if (content is null)
            return;
        if (text.Length > 1)
            text.Append(',');
        text.Append('"').Append(key).Append("\":");
        CanonicalJson.WriteText(text, content);
    }
}
