using System.Text.Json.Nodes;
using Assay.Storage.Journals;

namespace Assay.Cli.Living;

/// <summary>What checking a journal found, as JSON.</summary>
internal static class VerdictJson
{
    /// <summary>One object on one line.</summary>
    public static string Write(JournalVerdict verdict, string name) =>
        new JsonObject
        {
            ["case"] = name,
            ["sound"] = verdict.IsSound,
            ["events"] = verdict.Events,
            ["redacted"] = verdict.Redacted,
            ["root"] = verdict.Root.ToString(),
            ["firstBad"] = verdict.FirstBad,
            ["faults"] = new JsonArray([
                .. verdict.Faults.Select(fault =>
                    (JsonNode)new JsonObject { ["event"] = fault.Event, ["says"] = fault.Says }
                ),
            ]),
        }.ToJsonString();
}
