using System.Text.Json;
using Assay.Networks;
using Assay.Networks.Running;

namespace Assay.Tests.Networks;

/// <summary>Every posterior of the networks in the shared acceptance data, and the published figures to their printed digits.</summary>
public sealed class AcceptanceNetTests
{
    private const double Exact = 1e-12;

    [Theory]
    [InlineData("sally-clark")]
    [InlineData("dna-witness")]
    [InlineData("asia")]
    [InlineData("burglary")]
    public void Every_posterior_is_as_expected(string id)
    {
        var entry = Entry(id);
        var network = Network(entry);
        var answered = 0;
        foreach (var query in entry.GetProperty("expected").EnumerateArray())
        {
            var answer = CompiledNetwork.Query(network, Evidence(network, query));
            Assert.Equal(
                query.GetProperty("posterior").GetDouble(),
                Posterior(network, answer, query),
                Exact
            );
            Assert.Equal(query.GetProperty("pEvidence").GetDouble(), Math.Exp(answer.LogEvidence), Exact);
            answered++;
        }

        Assert.True(answered > 0);
    }

    [Theory]
    [InlineData("sally-clark")]
    [InlineData("dna-witness")]
    [InlineData("burglary")]
    public void The_published_figures_hold_to_their_printed_digits(string id)
    {
        var entry = Entry(id);
        var network = Network(entry);
        var published = entry.GetProperty("published").EnumerateArray().ToArray();
        Assert.NotEmpty(published);
        foreach (var (query, figure) in entry.GetProperty("expected").EnumerateArray().Zip(published))
        {
            var posterior = Posterior(
                network,
                CompiledNetwork.Query(network, Evidence(network, query)),
                query
            );
            Assert.Equal(figure.GetDouble(), posterior, LastDigit(figure.GetRawText()));
        }
    }

    [Fact]
    public void Every_network_of_the_shared_data_is_tested()
    {
        var tested = typeof(AcceptanceNetTests)
            .GetMethod(nameof(Every_posterior_is_as_expected))!
            .GetCustomAttributes(typeof(InlineDataAttribute), inherit: false)
            .Cast<InlineDataAttribute>()
            .Select(row => (string)row.Data[0]!);

        Assert.Equal(
            Entries().Select(entry => entry.GetProperty("id").GetString()!).Order(StringComparer.Ordinal),
            tested.Order(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
    }

    /// <summary>Half of the last printed digit, and a little more, since a printed 5 may have been cut.</summary>
    private static double LastDigit(string printed)
    {
        var point = printed.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? 7 : printed.Length - point - 1;
        return Math.Pow(10, -digits) * 0.51;
    }

    private static double Posterior(Network network, Posteriors answer, JsonElement query)
    {
        var variable = network.Variables.Single(item => Same(item.Name, query.GetProperty("query")));
        return answer[variable.Name][variable.States.IndexOf(query.GetProperty("state").GetString()!)];
    }

    private static Evidence Evidence(Network network, JsonElement query) =>
        query
            .GetProperty("evidence")
            .EnumerateObject()
            .Aggregate(
                Assay.Networks.Evidence.None,
                (evidence, seen) => evidence.With(network, seen.Name, seen.Value.GetString()!)
            );

    private static Network Network(JsonElement entry)
    {
        var builder = new NetworkBuilder { Name = entry.GetProperty("id").GetString()! };
        var nodes = entry.GetProperty("nodes").EnumerateArray().ToList();
        foreach (var node in nodes)
            builder.Variable(Name(node), Texts(node, "states"));
        foreach (var node in nodes)
            builder.Table(Name(node), [.. Texts(node, "parents")], Rows(nodes, node));
        return builder.Build();
    }

    /// <summary>The rows in the order of the parents' states, the last parent fastest, whatever order the file has.</summary>
    private static double[] Rows(List<JsonElement> nodes, JsonElement node)
    {
        var rows = node.GetProperty("cpt").EnumerateArray().ToList();
        var parents = Texts(node, "parents").ToList();
        IEnumerable<string[]> given =
        [
            [],
        ];
        foreach (
            var states in parents.Select(parent =>
                Texts(nodes.Single(n => string.Equals(Name(n), parent, StringComparison.Ordinal)), "states")
            )
        )
            given = given.SelectMany(_ => states, (before, state) => (string[])[.. before, state]);
        return
        [
            .. given.SelectMany(wanted =>
                rows.Single(row => Texts(row, "given").SequenceEqual(wanted, StringComparer.Ordinal))
                    .GetProperty("p")
                    .EnumerateArray()
                    .Select(p => p.GetDouble())
            ),
        ];
    }

    private static JsonElement Entry(string id) =>
        Entries().Single(entry => Same(id, entry.GetProperty("id")));

    private static List<JsonElement> Entries()
    {
        using var file = JsonDocument.Parse(
            File.ReadAllText(SharedData.Path(Path.Combine("data", "weighing", "acceptance.json")))
        );
        return [.. file.RootElement.GetProperty("bayesNets").EnumerateArray().Select(entry => entry.Clone())];
    }

    private static string Name(JsonElement node) => node.GetProperty("name").GetString()!;

    private static IEnumerable<string> Texts(JsonElement element, string name) =>
        element.GetProperty(name).EnumerateArray().Select(text => text.GetString()!);

    private static bool Same(string left, JsonElement right) =>
        string.Equals(left, right.GetString(), StringComparison.Ordinal);
}
