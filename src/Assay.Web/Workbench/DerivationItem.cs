using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assay.Core.Provenance;
using Assay.Storage.Journals;

namespace Assay.Web.Workbench;

/// <summary>A document that may have its words from another, and what a person decided about it.</summary>
/// <param name="Document">The one that took.</param>
/// <param name="Parent">The one taken from, with probability and reasons.</param>
/// <param name="Decision">confirmed, cut, or <see langword="null"/>.</param>
/// <param name="Why">The person's reason.</param>
internal sealed record DerivationItem(
    TracedDocument Document,
    TracedParent Parent,
    string? Decision,
    string? Why
)
{
    private const string Kind = "derivation";

    /// <summary>What the journal calls the decision on a pair.</summary>
    public static string Thing(string document, string of) => $"{Kind}/{document}/{of}";

    /// <summary>The decisions of a case, by thing.</summary>
    public static IReadOnlyDictionary<string, JsonObject> Decisions(Journal journal) =>
        journal
            .List($"{Kind}/")
            .Select(state => (state.Entity, Content: JsonNode.Parse(state.Value!) as JsonObject))
            .Where(item => item.Content is not null)
            .ToDictionary(item => item.Entity, item => item.Content!, StringComparer.Ordinal);

    /// <summary>The derivations that were taken for true, and those that a person decided about, in the order of the documents.</summary>
    public static ImmutableArray<DerivationItem> Of(
        TraceResult trace,
        IReadOnlyDictionary<string, JsonObject> decisions
    ) =>
        [
            .. trace.Documents.SelectMany(document =>
                document
                    .Parents.Select(parent =>
                        (parent, said: decisions.GetValueOrDefault(Thing(document.Id, parent.Id)))
                    )
                    .Where(item => item.parent.IsTaken || item.said is not null)
                    .Select(item => new DerivationItem(
                        document,
                        item.parent,
                        item.said?["is"]?.ToString(),
                        item.said?["why"]?.ToString()
                    ))
            ),
        ];

    /// <summary>
    /// Expected number of origins with what people decided: a document with a confirmed parent is none, and the
    /// probability of a parent that was cut goes to the document's being its own.
    /// </summary>
    public static double Origins(TraceResult trace, IReadOnlyDictionary<string, JsonObject> decisions)
    {
        var sum = trace.ExpectedOrigins;
        foreach (var document in trace.Documents)
        {
            var said = document
                .Parents.Select(parent =>
                    (
                        parent,
                        Is: decisions.GetValueOrDefault(Thing(document.Id, parent.Id))?["is"]?.ToString()
                    )
                )
                .Where(item => item.Is is not null)
                .ToList();
            if (said.Exists(item => item.Is is "confirmed"))
                sum -= document.Own;
            else
                sum += Math.Min(
                    1 - document.Own,
                    said.Where(item => item.Is is "cut").Sum(item => item.parent.Probability)
                );
        }

        return sum;
    }
}
