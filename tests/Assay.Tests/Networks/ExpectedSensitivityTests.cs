using System.Text.Json;
using Assay.Networks.Running;

namespace Assay.Tests.Networks;

public sealed class ExpectedSensitivityTests
{
    [Fact]
    public void Every_sensitivity_coefficient_agrees_with_an_independent_program()
    {
        var lines = File.ReadLines(Path.Combine(BnlearnNets.Folder(), "sensitivity.jsonl"))
            .Select(l => JsonDocument.Parse(l).RootElement)
            .GroupBy(e =>
                (
                    Text(e, "network"),
                    e.GetProperty("case").GetInt32(),
                    Text(e, "target"),
                    Text(e, "targetState")
                )
            );
        var compared = 0;
        foreach (var group in lines)
        {
            var network = BnlearnNets.Read(group.Key.Item1);
            var evidence = BnlearnNets.Cases(group.Key.Item1, network)[group.Key.Item2];
            var target = network.IndexOf(group.Key.Item3);
            var functions = Sensitivity
                .OneWay(network, evidence, target, network.Variables[target].IndexOf(group.Key.Item4))
                .ToDictionary(f => f.Parameter);
            foreach (var expected in group)
            {
                var variable = network.IndexOf(Text(expected, "variable"));
                var state = network.Variables[variable].IndexOf(Text(expected, "state"));
                var got = functions[
                    new Parameter(variable, expected.GetProperty("parentRow").GetInt32(), state)
                ];
                Near(expected, "theta0", got.Now);
                Near(expected, "alpha", got.Alpha);
                Near(expected, "beta", got.Beta);
                Near(expected, "gamma", got.Gamma);
                Near(expected, "delta", got.Delta);
                Near(expected, "dPq_given_e_dtheta", got.Slope);
                compared++;
            }
        }

        Assert.Equal(1705, compared);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static void Near(JsonElement expected, string name, double got)
    {
        var wanted = expected.GetProperty(name).GetDouble();
        Assert.True(
            Math.Abs(got - wanted) <= Math.Max(1e-12, 1e-7 * Math.Abs(wanted)),
            $"{name} is {got}, not {wanted}: {expected}"
        );
    }
}
