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
            $"what the other says itself | odds × {Number(LinkJudge.Telling)} |",
            $"no shared words | probability {Number(CitedSource.Throughout)}",
            $"no statements were read | probability {Number(CitedSource.Unmeasured)}",
            $"weakest link listed | probability {Number(TextLinks.LeastListed)}",
        ];
        Assert.All(stated, words => Assert.Contains(words, page, StringComparison.Ordinal));
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
