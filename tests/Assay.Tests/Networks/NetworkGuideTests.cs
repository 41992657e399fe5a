using System.Globalization;
using Assay.Networks;
using Assay.Networks.Files;
using Assay.Networks.Running;

namespace Assay.Tests.Networks;

public sealed class NetworkGuideTests
{
    private static readonly string Guide = File.ReadAllText(
        Path.Combine(Repository.Root, "docs", "guide", "networks.md")
    );

    [Fact]
    public void The_worked_example_gives_the_numbers_that_the_guide_prints()
    {
        var network = BifFormat.Read(Block("bif"));
        var printed = Block("text");
        var answer = CompiledNetwork.Query(network, Evidence.None.With(network, "wet", "yes"));

        Assert.Contains(
            $"ln P(evidence) {Text(answer.LogEvidence, "G6")}\n",
            printed,
            StringComparison.Ordinal
        );
        foreach (var variable in network.Variables)
        {
            var line = printed
                .Split('\n')
                .Single(l => l.StartsWith(variable.Name + " ", StringComparison.Ordinal));
            Assert.Contains($"yes {Text(answer[variable.Name][0], "F6")}", line, StringComparison.Ordinal);
            Assert.Contains($"no {Text(answer[variable.Name][1], "F6")}", line, StringComparison.Ordinal);
        }

        var gain = Assert.Single(Information.About(network, Evidence.None.With(network, "wet", "yes"), 0));
        Assert.Contains($"{Text(gain.Bits, "G6")}     sprinkler", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lines_of_code_in_the_guide_give_what_their_comments_say()
    {
        var network = new NetworkBuilder()
            .Variable("rain", "yes", "no")
            .Variable("wet", "yes", "no")
            .Table("rain", [], 0.2, 0.8)
            .Table("wet", ["rain"], 0.9, 0.1, 0.3, 0.7)
            .Build();
        var answer = CompiledNetwork.Query(network, Evidence.None.With(network, "wet", "yes"));
        Assert.Equal(0.18 / 0.42, answer["rain"][0], 1e-15);
        Assert.Equal(Math.Log(0.42), answer.LogEvidence, 1e-15);
    }

    private static string Text(double number, string format) =>
        number.ToString(format, CultureInfo.InvariantCulture);

    private static string Block(string kind)
    {
        var start = Guide.IndexOf($"```{kind}\n", StringComparison.Ordinal) + kind.Length + 4;
        return Guide[start..Guide.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
