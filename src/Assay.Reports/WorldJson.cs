using System.Collections.Immutable;
using System.Text.Json;
using Assay.Reports.Json;
using Assay.Reports.Words;
using Assay.Simulation.Worlds;

namespace Assay.Reports;

/// <summary>A world as JSON: the answer of <c>simulate --json</c>, and the truth alone.</summary>
public static class WorldJson
{
    /// <summary>Writes the case and the truth of a world as one object on one line.</summary>
    public static void Write(World world, Stream output)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(
            output,
            new JsonWriterOptions { Encoder = JsonForm.Options.Encoder }
        );
        json.WriteStartObject();
        json.WriteNumber("number", world.Number);
        CaseJson.Write(json, world.Case.Content);
        json.WriteStartObject("truth");
        WriteFields(json, world);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes the truth of a world as one object.</summary>
    public static void WriteTruth(World world, Stream output)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, JsonForm.Options);
        json.WriteStartObject();
        WriteFields(json, world);
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteFields(Utf8JsonWriter json, World world)
    {
        var (content, truth) = (world.Case.Content, world.Truth);
        json.WriteString("hypothesis", content.Hypotheses[truth.Hypothesis].Id);
        Flags(
            json,
            "conditions",
            [.. content.Assumptions.Select(item => item.Id), .. content.Causes.Select(item => item.Id)],
            truth.Conditions
        );
        Flags(json, "indicators", [.. content.Indicators.Select(item => item.Id)], truth.Indicators);
        Flags(json, "deceivers", [.. content.Deceivers.Select(item => item.Id)], truth.Deceivers);
        json.WriteStartObject("sources");
        for (var s = 0; s < truth.Sources.Length; s++)
            json.WriteString(content.Sources[s].Id, Plain.Hyphened(truth.Sources[s]));
        json.WriteEndObject();
        json.WriteStartObject("copies");
        for (var i = 0; i < truth.Parents.Length; i++)
        {
            var parent = truth.Parents[i];
            json.Text(content.Reports[i].Id, parent < 0 ? null : content.Reports[parent].Id);
        }

        json.WriteEndObject();
    }

    private static void Flags(
        Utf8JsonWriter json,
        string name,
        ImmutableArray<string> ids,
        ImmutableArray<bool> flags
    )
    {
        json.WriteStartObject(name);
        for (var at = 0; at < ids.Length; at++)
            json.WriteBoolean(ids[at], flags[at]);
        json.WriteEndObject();
    }
}
