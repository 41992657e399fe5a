using System.Text.Json;
using Assay.Networks;
using Assay.Networks.Files;

namespace Assay.SystemTests;

/// <summary>Every posterior of the networks in the shared acceptance data, through the program.</summary>
public sealed class AcceptanceTests
{
    [Fact]
    public async Task Query_gives_every_posterior_of_the_acceptance_networks()
    {
        using var file = JsonDocument.Parse(
            await File.ReadAllTextAsync(
                SharedData.Path(Path.Combine("data", "weighing", "acceptance.json")),
                TestContext.Current.CancellationToken
            )
        );
        using var folder = new TemporaryFolder();
        var asked = 0;
        foreach (var entry in file.RootElement.GetProperty("bayesNets").EnumerateArray())
        {
            var net = Path.Combine(folder.Path, $"{entry.GetProperty("id").GetString()}.bif");
            NetworkFile.Write(Read(entry), net);
            foreach (var query in entry.GetProperty("expected").EnumerateArray())
            {
                var evidence = Path.Combine(folder.Path, "evidence.json");
                await File.WriteAllTextAsync(
                    evidence,
                    query.GetProperty("evidence").GetRawText(),
                    TestContext.Current.CancellationToken
                );
                var run = await Command.AssayAsync("query", net, "--evidence", evidence, "--json");
                Assert.True(run.Code == 0, run.Error);
                var state = run.Json()
                    .GetProperty("variables")
                    .GetProperty(query.GetProperty("query").GetString()!)
                    .GetProperty(query.GetProperty("state").GetString()!);
                Assert.Equal(query.GetProperty("posterior").GetDouble(), state.GetDouble(), 1e-12);
                asked++;
            }
        }

        Assert.True(asked > 0);
    }

    /// <summary>The tables are given row by row with the states of the parents; the file may list rows in any order.</summary>
    private static Network Read(JsonElement entry)
    {
        var builder = new NetworkBuilder { Name = entry.GetProperty("id").GetString()! };
        var states = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var nodes = entry.GetProperty("nodes").EnumerateArray().ToList();
        foreach (var node in nodes)
        {
            var name = node.GetProperty("name").GetString()!;
            states.Add(name, Texts(node, "states"));
            builder.Variable(name, states[name]);
        }

        foreach (var node in nodes)
        {
            var parents = Texts(node, "parents");
            var rows = node.GetProperty("cpt")
                .EnumerateArray()
                .OrderBy(row =>
                    Texts(row, "given")
                        .Select((state, p) => Array.IndexOf(states[parents[p]], state))
                        .Zip(parents, (place, parent) => (place, states[parent].Length))
                        .Aggregate(0, (number, digit) => (number * digit.Length) + digit.place)
                );
            builder.Table(
                node.GetProperty("name").GetString()!,
                parents,
                [.. rows.SelectMany(row => row.GetProperty("p").EnumerateArray().Select(p => p.GetDouble()))]
            );
        }

        return builder.Build();
    }

    private static string[] Texts(JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];
}
