using System.Globalization;
using Assay.Core.Provenance;

namespace Assay.Tests.Provenance;

public class ProvenanceDocumentTests
{
    [Fact]
    public void The_method_page_states_the_weights_in_use()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "method", "provenance.md"));
        string[] stated =
        [
            $"before any evidence | {Number(EvidenceWeights.Base)} |",
            $"{Number(EvidenceWeights.SharedRuns)} × ln(1 + n)",
            $"{Number(EvidenceWeights.Containment)} × share",
            $"names the candidate | {Number(EvidenceWeights.Named)} |",
            $"up to {Number(EvidenceWeights.Identical)}, full at {Number(EvidenceWeights.RunsForIdentity)} runs",
            $"counts as {Number(EvidenceWeights.CommonQuote)} of a run",
            $"not identical | {Number(EvidenceWeights.Most)} |",
            $"no shared words | probability {Number(EvidenceWeights.CitedThroughout)}",
            $"no statements were read | probability {Number(EvidenceWeights.CitedUnmeasured)}",
            $"weakest link listed | probability {Number(EvidenceWeights.LeastListed)}",
        ];
        Assert.All(stated, words => Assert.Contains(words, page, StringComparison.Ordinal));
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
