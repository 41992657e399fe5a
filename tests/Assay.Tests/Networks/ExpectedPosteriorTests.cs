using System.Text.Json;
using Assay.Networks;
using Assay.Networks.Running;

namespace Assay.Tests.Networks;

public sealed class ExpectedPosteriorTests
{
    // The four with the largest files (diabetes, mildew, munin*, link) are compared by the benchmark program's check.
    [Theory]
    [InlineData("asia")]
    [InlineData("cancer")]
    [InlineData("earthquake")]
    [InlineData("survey")]
    [InlineData("sachs")]
    [InlineData("child")]
    [InlineData("alarm")]
    [InlineData("insurance")]
    [InlineData("hepar2")]
    [InlineData("andes")]
    [InlineData("pigs")]
    [InlineData("water")]
    [InlineData("barley")]
    public void Posteriors_and_evidence_agree_with_independent_programs(string name)
    {
        var network = BnlearnNets.Read(name);
        var cases = BnlearnNets.Cases(name, network);
        foreach (var line in File.ReadLines(Path.Combine(BnlearnNets.Folder(), name + ".expected.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var answer = CompiledNetwork.Query(network, cases[json.RootElement.GetProperty("id").GetInt32()]);
            Assert.Equal(json.RootElement.GetProperty("logEvidence").GetDouble(), answer.LogEvidence, 1e-9);
            Compare(network, json.RootElement.GetProperty("variables"), answer);
        }
    }

    private static void Compare(Network network, JsonElement variables, Posteriors answer)
    {
        var compared = 0;
        foreach (var variable in variables.EnumerateObject())
        {
            var index = network.IndexOf(variable.Name);
            foreach (var state in variable.Value.EnumerateObject())
            {
                Assert.Equal(
                    state.Value.GetDouble(),
                    answer[index][network.Variables[index].IndexOf(state.Name)],
                    1e-9
                );
                compared++;
            }
        }

        Assert.Equal(network.Variables.Sum(v => v.Cardinality), compared);
    }
}
