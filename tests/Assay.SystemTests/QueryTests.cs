using System.Text.Json;

namespace Assay.SystemTests;

public sealed class QueryTests : IDisposable
{
    private const string Net = """
        variable rain { type discrete [ 2 ] { yes, no }; }
        variable wet { type discrete [ 2 ] { yes, no }; }
        probability ( rain ) { table 0.2, 0.8; }
        probability ( wet | rain ) { (yes) 0.9, 0.1; (no) 0.3, 0.7; }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("assay-query-").FullName;

    [Fact]
    public async Task The_json_has_what_the_contract_promises()
    {
        var net = Write("net.bif", Net);
        var seen = Write("e.json", """{"wet": "yes"}""");
        string[] asked = ["--repeat", "10", "--mpe", "--sensitivity", "rain=yes", "--voi", "rain"];
        var run = await Command.AssayAsync(["query", net, "--evidence", seen, "--json", .. asked]);

        Assert.Equal(0, run.Code);
        var json = run.Json();
        Assert.Equal("net", json.GetProperty("network").GetString());
        Assert.Equal(Math.Log(0.42), json.GetProperty("logEvidence").GetDouble(), 1e-14);
        Assert.Equal(
            0.18 / 0.42,
            json.GetProperty("variables").GetProperty("rain").GetProperty("yes").GetDouble(),
            1e-14
        );
        Assert.Equal("no", json.GetProperty("mpe").GetProperty("rain").GetString());
        Assert.Equal(Math.Log(0.24), json.GetProperty("mpeLogProbability").GetDouble(), 1e-14);
        Assert.Equal(6, json.GetProperty("sensitivity").GetArrayLength());
        Assert.Equal(JsonValueKind.Array, json.GetProperty("voi").ValueKind);
        Assert.True(json.GetProperty("timings").GetProperty("query").GetDouble() > 0);
    }

    [Fact]
    public async Task Likelihoods_weigh_and_impossible_evidence_is_an_answer()
    {
        var net = Write("net.bif", Net);
        var soft = await Command.AssayAsync(
            "query",
            net,
            "--soft",
            Write("s.json", """{"rain": {"yes": 0.5, "no": 0.25}}"""),
            "--json"
        );
        Assert.Equal(Math.Log(0.3), soft.Json().GetProperty("logEvidence").GetDouble(), 1e-14);

        var never = await Command.AssayAsync(
            "query",
            net,
            "--soft",
            Write("n.json", """{"rain": {"yes": 0, "no": 0}}"""),
            "--json"
        );
        Assert.Equal(0, never.Code);
        Assert.Equal(JsonValueKind.Null, never.Json().GetProperty("logEvidence").ValueKind);
        Assert.True(never.Json().GetProperty("impossible").GetBoolean());
    }

    [Fact]
    public async Task What_is_refused_says_where_in_one_line()
    {
        var broken = await Command.AssayAsync(
            "query",
            Write("broken.bif", "variable x {\n  type continuous;\n}")
        );
        Assert.Equal(1, broken.Code);
        Assert.Contains(
            "broken.bif: line 2, column 8: found 'continuous', wanted 'discrete'",
            broken.Error,
            StringComparison.Ordinal
        );
        // A first use of the checkout says besides that it builds.
        Assert.Single(
            broken.Error.Split('\n'),
            line => line.StartsWith("assay query", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("   at ", broken.Error, StringComparison.Ordinal);

        var absent = await Command.AssayAsync("query", Path.Combine(_folder, "absent.bif"));
        Assert.Equal(1, absent.Code);
        Assert.Contains("there is no such file", absent.Error, StringComparison.Ordinal);

        var unknown = await Command.AssayAsync("query", Write("net.bif", Net), "--target", "snow");
        Assert.Equal(2, unknown.Code);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
