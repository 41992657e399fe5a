using System.Globalization;
using System.Text.RegularExpressions;
using Assay.Networks;
using Assay.Networks.Files;
using Assay.Networks.Running;

namespace Assay.Tests.Networks;

public sealed class NetworkGuideTests
{
    private static readonly string Guide = File.ReadAllText(
        Path.Combine(Repository.Root, "docs", "guide", "networks.md")
    );

    private static readonly Regex LongFraction = new(@"\b0\.[0-9]{13,}", RegexOptions.NonBacktracking);

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
    public void The_further_questions_give_the_numbers_that_the_guide_prints()
    {
        var network = BifFormat.Read(Block("bif"));
        var wet = Evidence.None.With(network, "wet", "yes");
        var (x, y) = (new Parameter(0, 0, 0), new Parameter(2, 2, 0));
        var together = Sensitivity.TwoWay(network, wet, 0, 0, x, y);
        Assert.Contains(
            $"  x 0.2       {Text(together.At(0.2, 0), "F6")}    {Text(together.At(0.2, 0.8), "F6")}    {Text(together.At(0.2, 1), "F6")}\n",
            Guide,
            StringComparison.Ordinal
        );
        var wanted = new Dictionary<int, double[]> { [2] = [0.9, 0.1] };
        var moved = CompiledNetwork.Query(network, SoftEvidence.Fit(network, Evidence.None, wanted)!);
        Assert.Contains($"moves `rain` to {Text(moved["rain"][0], "F6")};", Guide, StringComparison.Ordinal);
        Evidence[] cases =
        [
            wet,
            wet.With(network, "sprinkler", "yes"),
            Evidence.None.WithLikelihood(2, 0.9, 0.2),
        ];
        Assert.All(
            cases,
            c =>
                Assert.Contains(
                    $"\"rain\":{{\"yes\":{Text(CompiledNetwork.Query(network, c)["rain"][0], "F12")}",
                    Rounded(Guide),
                    StringComparison.Ordinal
                )
        );
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

    /// <summary>The text with long fractions rounded to twelve places: the last bits belong to the machine.</summary>
    private static string Rounded(string text) =>
        LongFraction.Replace(text, m => Text(double.Parse(m.Value, CultureInfo.InvariantCulture), "F12"));

    private static string Text(double number, string format) =>
        number.ToString(format, CultureInfo.InvariantCulture);

    private static string Block(string kind)
    {
        var start = Guide.IndexOf($"```{kind}\n", StringComparison.Ordinal) + kind.Length + 4;
        return Guide[start..Guide.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
