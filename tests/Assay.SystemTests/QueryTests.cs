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

    [Fact]
    public async Task Two_numbers_that_vary_together_give_a_bilinear_function()
    {
        var net = Write("net.bif", Net);
        string[] asked =
        [
            "query",
            net,
            "--evidence",
            Write("e.json", """{"wet": "yes"}"""),
            "--sensitivity",
            "rain=yes",
            "--two-way",
            "rain=yes",
            "wet=yes|rain=no",
        ];
        var found = (await Command.AssayAsync([.. asked, "--json"])).Json().GetProperty("twoWay");
        Assert.Equal(0, found.GetProperty("x").GetProperty("parentRow").GetInt32());
        Assert.Equal(1, found.GetProperty("y").GetProperty("parentRow").GetInt32());
        Assert.Equal(0.3, found.GetProperty("y").GetProperty("theta0").GetDouble());
        // P(rain, wet) = 0.9 x; P(wet) = 0.9 x + (1 - x) y.
        Bilinear([0, 0.9, 0, 0], found.GetProperty("numerator"));
        Bilinear([-1, 0.9, 1, 0], found.GetProperty("denominator"));

        var table = await Command.AssayAsync(asked);
        Assert.Contains("y = 0.3        wet = yes, row 2", table.Output, StringComparison.Ordinal);
        Assert.Contains(
            "  x 0.2       1.000000    0.428571    0.183673\n",
            table.Output,
            StringComparison.Ordinal
        );

        await RefusedAsync(
            2,
            "--two-way wet=yes: wanted VARIABLE=STATE|PARENT=STATE,... with every parent",
            ["query", net, "--sensitivity", "rain=yes", "--two-way", "rain=yes", "wet=yes"]
        );
        await RefusedAsync(
            2,
            "--two-way: both numbers stand in one row",
            ["query", net, "--sensitivity", "wet=yes", "--two-way", "rain=yes", "rain=no"]
        );
        await RefusedAsync(
            2,
            "--two-way: --sensitivity Y=y says",
            ["query", net, "--two-way", "rain=yes", "wet=yes|rain=no"]
        );

        static void Bilinear(double[] wanted, JsonElement got)
        {
            string[] names = ["xy", "x", "y", "one"];
            Assert.All(
                names.Zip(wanted),
                p => Assert.Equal(p.Second, got.GetProperty(p.First).GetDouble(), 1e-14)
            );
        }
    }

    [Fact]
    public async Task The_arrows_tell_what_can_depend_on_what()
    {
        var net = Write(
            "collider.bif",
            """
            variable a { type discrete [ 2 ] { yes, no }; }
            variable b { type discrete [ 2 ] { yes, no }; }
            variable c { type discrete [ 2 ] { yes, no }; }
            probability ( a ) { table 0.2, 0.8; }
            probability ( b ) { table 0.2, 0.8; }
            probability ( c | a, b ) { (yes, yes) 0.9, 0.1; (yes, no) 0.3, 0.7; (no, yes) 0.3, 0.7; (no, no) 0.5, 0.5; }
            """
        );
        var likely = Write("l.json", """{"c": {"yes": 0.5, "no": 0.25}}""");
        Assert.True(await IsSeparatedAsync());
        Assert.False(await IsSeparatedAsync("--given", "c"));
        Assert.False(await IsSeparatedAsync("--evidence", Write("e.json", """{"c": "no"}""")));
        Assert.False(await IsSeparatedAsync("--soft", likely));

        var table = await Command.AssayAsync("query", net, "--separated", "a", "b", "--given", "c");
        Assert.Contains("a and b, given c, may depend on each other", table.Output, StringComparison.Ordinal);
        await RefusedAsync(
            2,
            "--separated d: the network has no such variable",
            ["query", net, "--separated", "a", "d"]
        );
        await RefusedAsync(2, "--given: it belongs to --separated", ["query", net, "--given", "c"]);

        async Task<bool> IsSeparatedAsync(params string[] known)
        {
            var run = await Command.AssayAsync(["query", net, "--separated", "a", "b", "--json", .. known]);
            return run.Json().GetProperty("separation").GetProperty("separated").GetBoolean();
        }
    }

    [Fact]
    public async Task A_variable_can_be_given_a_distribution()
    {
        var net = Write("net.bif", Net);
        var wanted = Write("w.json", """{"wet": {"yes": 0.6, "no": 0.4}}""");
        var json = (await Command.AssayAsync("query", net, "--jeffrey", wanted, "--json")).Json();
        // Jeffrey: P'(rain) = 0.6 P(rain | wet) + 0.4 P(rain | dry).
        Assert.Equal(
            0.6 * 0.18 / 0.42 + 0.4 * 0.02 / 0.58,
            json.GetProperty("variables").GetProperty("rain").GetProperty("yes").GetDouble(),
            1e-12
        );
        var likelihood = json.GetProperty("jeffrey").GetProperty("wet");
        Assert.Equal(1, likelihood.GetProperty("yes").GetDouble());
        Assert.Equal(0.4 / 0.58 * 0.42 / 0.6, likelihood.GetProperty("no").GetDouble(), 1e-12);

        var table = await Command.AssayAsync("query", net, "--jeffrey", wanted);
        Assert.Contains("wet   yes 0.600000  no 0.400000", table.Output, StringComparison.Ordinal);
        var half = Write("half.json", """{"wet": {"yes": 0.5}}""");
        await RefusedAsync(
            1,
            $"{half}: wet: the probabilities sum to 0.5, not to 1",
            ["query", net, "--jeffrey", half]
        );
        var seen = Write("e.json", """{"wet": "yes"}""");
        await RefusedAsync(
            1,
            $"{wanted}: wet: it is observed",
            ["query", net, "--jeffrey", wanted, "--evidence", seen]
        );
    }

    [Fact]
    public async Task A_batch_answers_each_line_with_a_line()
    {
        var net = Write("net.bif", Net);
        var cases = Write(
            "cases.jsonl",
            """
            {"wet": "yes"}

            {}
            {"wet": {"yes": 0.5, "no": 0.25}}
            {"rain": "no", "wet": {"yes": 0, "no": 0}}
            {"wet": "no"}
            """
        );
        var run = await Command.AssayAsync("query", net, "--batch", cases, "--target", "rain");
        Assert.Equal(0, run.Code);
        JsonElement[] answers =
        [
            .. run
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => JsonElement.Parse(l)),
        ];
        Assert.Equal([1, 3, 4, 5, 6], answers.Select(a => a.GetProperty("line").GetInt32()));
        double[] rain = [0.18 / 0.42, 0.2, (0.09 + 0.005) / (0.21 + 0.145), 0, 0.02 / 0.58];
        for (var i = 0; i < rain.Length; i++)
        {
            var variables = answers[i].GetProperty("variables");
            Assert.Equal(rain[i], variables.GetProperty("rain").GetProperty("yes").GetDouble(), 1e-14);
            Assert.False(variables.TryGetProperty("wet", out _));
        }

        Assert.True(answers[3].GetProperty("impossible").GetBoolean());
        Assert.Equal(Math.Log(0.58), answers[4].GetProperty("logEvidence").GetDouble(), 1e-14);
    }

    [Fact]
    public async Task Lines_that_observe_the_same_variables_are_answered_together_and_in_order()
    {
        var net = Write("net.bif", Net);
        var lines = Enumerable
            .Range(0, 300)
            .Select(i => i % 3 == 0 ? """{"wet": "no"}""" : """{"wet": "yes"}""");
        var run = await Command.AssayAsync(
            "query",
            net,
            "--batch",
            Write("cases.jsonl", string.Join('\n', lines)),
            "--target",
            "rain"
        );
        Assert.Equal(0, run.Code);
        string[] answers = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(300, answers.Length);
        for (var i = 0; i < answers.Length; i++)
        {
            var answer = JsonElement.Parse(answers[i]);
            Assert.Equal(i + 1, answer.GetProperty("line").GetInt32());
            Assert.Equal(
                i % 3 == 0 ? 0.02 / 0.58 : 0.18 / 0.42,
                answer.GetProperty("variables").GetProperty("rain").GetProperty("yes").GetDouble(),
                1e-14
            );
        }
    }

    [Theory]
    [InlineData("""{"snow": "yes"}""", "the network has no variable 'snow'")]
    [InlineData("""{"wet": "damp"}""", "the variable 'wet' has no state 'damp'; it has yes, no")]
    [InlineData("""{"wet": {"yes": -1}}""", "wet: yes: wanted a likelihood that is not negative")]
    [InlineData("[]", "wanted a JSON object")]
    public async Task A_line_of_a_batch_that_cannot_be_used_is_named_before_anything_is_printed(
        string line,
        string complaint
    )
    {
        var cases = Write("cases.jsonl", $"{{}}\n{line}\n");
        var run = await RefusedAsync(
            1,
            $"{cases}: line 2: {complaint}",
            ["query", Write("net.bif", Net), "--batch", cases]
        );
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_batch_names_the_column_of_broken_json_and_what_it_does_not_answer()
    {
        var net = Write("net.bif", Net);
        var cases = Write("cases.jsonl", """{"wet": yes}""");
        await RefusedAsync(1, $"{cases}: line 1, column 9: ", ["query", net, "--batch", cases]);
        await RefusedAsync(
            2,
            "--mpe: --batch answers with the distribution of each variable only",
            ["query", net, "--batch", cases, "--mpe"]
        );
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<Outcome> RefusedAsync(int code, string complaint, string[] words)
    {
        var run = await Command.AssayAsync(words);
        Assert.Equal(code, run.Code);
        var line = Assert.Single(
            run.Error.Split('\n'),
            l => l.StartsWith("assay query: ", StringComparison.Ordinal)
        );
        Assert.StartsWith($"assay query: {complaint}", line, StringComparison.Ordinal);
        return run;
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
