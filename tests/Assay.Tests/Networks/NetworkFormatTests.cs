using Assay.Networks;
using Assay.Networks.Files;
using Assay.Networks.Running;
using CsCheck;

namespace Assay.Tests.Networks;

public sealed class NetworkFormatTests
{
    // The sprinkler of SomeNetwork, written by hand as each vendor describes the format.
    private const string Bif = """
        // a comment
        network "sprinkler" { property "made by hand"; }
        probability ( wet | sprinkler, rain ) {
          /* the variable's own state runs slowest here */
          table 0.99, 0.9, 0.8, 0.0, 0.01, 0.1, 0.2, 1.0;
        }
        variable rain { type discrete [ 2 ] { yes, no }; property position = (1, 2); }
        variable sprinkler { type discrete [ 2 ] { yes, no }; }
        variable wet { type discrete [ 2 ] { yes, no }; }
        probability ( rain ) { table 0.2, 0.8; }
        probability ( sprinkler | rain ) { (no) 0.4, 0.6; default 0.01, 0.99; }
        """;

    private const string XmlBif = """
        <?xml version="1.0"?>
        <!DOCTYPE BIF [ <!ELEMENT BIF (NETWORK)> <!ENTITY boom "boom"> ]>
        <BIF VERSION="0.3"><NETWORK><NAME>sprinkler</NAME>
        <VARIABLE TYPE="nature"><NAME>rain</NAME><OUTCOME>yes</OUTCOME><OUTCOME>no</OUTCOME><PROPERTY>x</PROPERTY></VARIABLE>
        <VARIABLE TYPE="nature"><NAME>sprinkler</NAME><OUTCOME>yes</OUTCOME><OUTCOME>no</OUTCOME></VARIABLE>
        <VARIABLE TYPE="nature"><NAME>wet</NAME><OUTCOME>yes</OUTCOME><OUTCOME>no</OUTCOME></VARIABLE>
        <DEFINITION><FOR>rain</FOR><TABLE>0.2 0.8</TABLE></DEFINITION>
        <DEFINITION><FOR>sprinkler</FOR><GIVEN>rain</GIVEN><TABLE>0.01 0.99 <!-- no rain: --> 0.4 0.6</TABLE></DEFINITION>
        <DEFINITION><FOR>wet</FOR><GIVEN>sprinkler</GIVEN><GIVEN>rain</GIVEN>
          <TABLE>0.99 0.01
                 0.9 0.1 0.8 0.2 0 1</TABLE></DEFINITION>
        </NETWORK></BIF>
        """;

    private const string Xdsl = """
        <?xml version="1.0" encoding="UTF-8"?>
        <smile version="1.0" id="sprinkler" numsamples="10000" discsamples="10000">
          <nodes>
            <cpt id="rain"><state id="yes" /><state id="no" /><probabilities>0.2 0.8</probabilities></cpt>
            <cpt id="sprinkler"><state id="yes" /><state id="no" /><parents>rain</parents>
              <probabilities>0.01 0.99 0.4 0.6</probabilities></cpt>
            <cpt id="wet"><state id="yes" /><state id="no" /><parents>sprinkler rain</parents>
              <probabilities>0.99 0.01 0.9 0.1 0.8 0.2 0 1</probabilities></cpt>
          </nodes>
          <extensions><genie version="1.0" app="x" name="n"><node id="rain"><name>Rain</name></node></genie></extensions>
        </smile>
        """;

    private const string Hugin = """
        net { node_size = (80 40); name = "sprinkler"; }
        % a comment
        node rain { states = ("yes" "no"); label = "Rain; at night"; position = (10 20); }
        discrete node sprinkler { states = ("yes" "no"); }
        node wet { states = ("yes" "no"); }
        potential (rain) { data = (0.2 0.8); }
        potential (sprinkler | rain) { data = ((0.01 0.99)   % rain
                                               (0.4 0.6)); }
        potential (wet | sprinkler rain) { data = (((0.99 0.01)(0.9 0.1))((0.8 0.2)(0 1))); }
        """;

    private const string Netica = """
        // ~->[DNET-1]->~
        bnet sprinkler {
        autoupdate = TRUE;
        visual V1 { defdispform = BELIEFBARS; nodefont = font {shape= "Arial"; size= 9;}; NodeSet Node {BuiltIn = 1;}; };
        node rain { kind = NATURE; discrete = TRUE; chance = CHANCE; states = (yes, no); parents = ();
          probs = // yes no
            (0.2, 0.8); title = "Rain"; };
        node sprinkler { kind = NATURE; discrete = TRUE; chance = CHANCE; states = (yes, no); parents = (rain);
          inputs = (, );
          probs = ((0.01, 0.99), (0.4, 0.6)); whenchanged = 3; };
        node wet { kind = NATURE; discrete = TRUE; chance = CHANCE; states = (yes, no); parents = (sprinkler, rain);
          probs = (((0.99, 0.01), (0.9, 0.1)), ((0.8, 0.2), (@imposs, 1))); visual V1 { center = (1, 2); }; };
        };
        """;

    private const string Uai =
        "BAYES\n3\n2 2 2\n3\n1 0\n2 0 1\n3 1 0 2\n\n2\n 0.2 0.8\n\n4\n 0.01 0.99\n 0.4 0.6\n\n8\n 0.99 0.01 0.9 0.1 0.8 0.2 0 1\n";

    public static TheoryData<string, string> Handwritten =>
        new()
        {
            { ".bif", Bif },
            { ".xml", XmlBif },
            { ".xdsl", Xdsl },
            { ".net", Hugin },
            { ".dne", Netica },
            { ".uai", Uai },
        };

    [Theory]
    [MemberData(nameof(Handwritten))]
    public void Files_as_the_vendors_describe_them_are_read(string ending, string text)
    {
        var network = Read(ending, text);
        var wanted = SomeNetwork.Sprinkler();
        Assert.Equal(3, network.Variables.Length);
        for (var v = 0; v < 3; v++)
        {
            var index = string.Equals(ending, ".uai", StringComparison.Ordinal)
                ? v
                : network.IndexOf(wanted.Variables[v].Name);
            Assert.Equal(wanted.Tables[v].Values, network.Tables[index].Values);
            Assert.Equal(2, network.Variables[index].Cardinality);
        }
    }

    [Theory]
    [InlineData(".bif")]
    [InlineData(".xml")]
    [InlineData(".xdsl")]
    [InlineData(".net")]
    [InlineData(".dne")]
    [InlineData(".uai")]
    public void Tables_come_back_to_the_bit(string ending)
    {
        SomeNetwork.Seeds.Sample(
            seed =>
            {
                var network = SomeNetwork.Random(seed);
                var back = Read(ending, Write(ending, network));
                foreach (var table in network.Tables)
                {
                    var index = string.Equals(ending, ".uai", StringComparison.Ordinal)
                        ? table.Variable
                        : back.IndexOf(network.Variables[table.Variable].Name);
                    Assert.Equal(
                        table.Values.Select(BitConverter.DoubleToInt64Bits),
                        back.Tables[index].Values.Select(BitConverter.DoubleToInt64Bits)
                    );
                    Assert.Equal(
                        table.Parents.Select(p => network.Variables[p].Cardinality),
                        back.Tables[index].Parents.Select(p => back.Variables[p].Cardinality)
                    );
                }
            },
            iter: 150
        );
    }

    [Theory]
    [InlineData(".bif")]
    [InlineData(".xml")]
    [InlineData(".net")]
    public void Strange_names_come_back_as_they_were(string ending)
    {
        var network = new NetworkBuilder { Name = "a \"b\"" }
            .Variable("x", "1 < 2", "a,b; {c}", "// no comment", "\"quoted\" \\ back", "per%cent")
            .Table("x", [], 0.1, 0.2, 0.3, 0.2, 0.2)
            .Build();
        Assert.Equal(network.Variables[0].States, Read(ending, Write(ending, network)).Variables[0].States);
    }

    [Theory]
    [InlineData(".bif", "variable x {\n type discrete [ 2 ] { a };\n}", 2, "found 1 states, wanted 2")]
    [InlineData(
        ".bif",
        "variable x { type discrete [1] { a }; }\nprobability ( x ) {\n table 0.7;\n}",
        3,
        "sums to 0.7"
    )]
    [InlineData(
        ".bif",
        "variable x { type discrete [1] { a }; }\nprobability ( x ) {\n table 1, oops;\n}",
        3,
        "found 'oops'"
    )]
    [InlineData(
        ".bif",
        "variable x { type discrete [1] { a }; }\nprobability ( x | y ) {\n table 1;\n}",
        2,
        "'y'"
    )]
    [InlineData(".bif", "variable x { type discrete [1] { a }; }\n", 1, "found no table")]
    [InlineData(".bif", "network n {\n", 2, "the end of the file")]
    [InlineData(".bif", "", 1, "found no variables")]
    [InlineData(".uai", "BAYES\n1\n1\n1\n0\n\n1\n 1\n", 7, "found a function without variables")]
    [InlineData(".net", "net {}\n\ndecision d { states = (\"a\"); }", 3, "'decision'")]
    [InlineData(".dne", "bnet b {\nnode x { kind = UTILITY; };\n};", 2, "wanted 'NATURE'")]
    [InlineData(
        ".dne",
        "bnet b {\nnode x { kind = NATURE;\n states = (a); probs = (2); }; };",
        3,
        "sums to 2"
    )]
    [InlineData(".uai", "BAYES\n1\n2\n1\n1 0\n\n2\n 0.5\n 0.6\n", 7, "sums to 1.1")]
    [InlineData(".uai", "BAYES\n1\n2\n1\n1 7\n", 5, "found 7")]
    [InlineData(
        ".xml",
        "<BIF><NETWORK>\n<VARIABLE><NAME>x</NAME><OUTCOME>a</OUTCOME></VARIABLE>\n<DEFINITION><FOR>x</FOR><TABLE>\n\n1x</TABLE></DEFINITION></NETWORK></BIF>",
        5,
        "found '1x'"
    )]
    [InlineData(".xml", "<BIF>\n<NETWORK>\n", 3, "")]
    [InlineData(".xdsl", "<smile><nodes>\n<equation id='e'/></nodes></smile>", 2, "<equation>")]
    public void Errors_name_the_line_and_what_was_wanted(string ending, string text, int line, string part)
    {
        var error = Assert.Throws<NetworkFormatException>(() => Read(ending, text));
        Assert.Equal(line, error.Line);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_file_cannot_ask_for_much_memory()
    {
        var states = string.Join(", ", Enumerable.Range(0, 100).Select(i => $"s{i}"));
        var variables = string.Concat(
            "abcdef".Select(c => $"variable {c} {{ type discrete [100] {{ {states} }}; }}\n")
        );
        var text = variables + "probability ( a | b, c, d, e, f ) { default 1; }";
        var error = Assert.Throws<NetworkFormatException>(() => BifFormat.Read(text));
        Assert.Contains("16777216", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_miss_one_by_rounding_are_divided_and_reported()
    {
        var network = BifFormat.Read(
            "variable x { type discrete [2] { a, b }; } probability ( x ) { table 0.3333333, 0.6666666; }"
        );
        Assert.Equal(new NormalisedRow(0, 0, 0.3333333 + 0.6666666), Assert.Single(network.Normalised));
        Assert.Equal(1, network.Tables[0].Values.Sum(), 1e-15);
    }

    [Fact]
    public void Deterministic_and_noisy_nodes_of_xdsl_become_tables()
    {
        var network = XdslFormat.Read(
            """
            <smile id="n"><nodes>
            <cpt id="a"><state id="present"/><state id="absent"/><probabilities>0.3 0.7</probabilities></cpt>
            <cpt id="b"><state id="present"/><state id="absent"/><probabilities>0.6 0.4</probabilities></cpt>
            <noisymax id="n"><state id="present"/><state id="absent"/><parents>a b</parents>
              <strengths>0 1 0 1</strengths><parameters>0.8 0.2 0 1 0.5 0.5 0 1 0.1 0.9</parameters></noisymax>
            <deterministic id="d"><state id="same"/><state id="other"/><parents>a b</parents>
              <resultingstates>same other other same</resultingstates></deterministic>
            </nodes></smile>
            """
        );
        // P(absent) is the product of what each present cause leaves undone, and of the leak.
        double[] absent = [0.2 * 0.5 * 0.9, 0.2 * 0.9, 0.5 * 0.9, 0.9];
        for (var row = 0; row < 4; row++)
            Assert.Equal(absent[row], network.Tables[2].Row(row)[1], 1e-15);
        Assert.Equal([1, 0, 0, 1, 0, 1, 1, 0], network.Tables[3].Values);
    }

    [Fact]
    public void The_shared_sample_files_are_all_read()
    {
        var folder = SharedData.Path("data/formats/bayesnets");
        var read = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (
                !file.EndsWith(".bif", StringComparison.Ordinal)
                && !file.EndsWith(".gz", StringComparison.Ordinal)
                && !file.EndsWith(".uai", StringComparison.Ordinal)
            )
                continue;
            Assert.NotEmpty(NetworkFile.ReadGraph(file).Variables);
            read++;
        }

        Assert.Equal(27, read);
    }

    [Fact]
    public void A_Markov_network_has_a_partition_function()
    {
        var graph = UaiFormat.Read("MARKOV\n2\n2 3\n1\n2 0 1\n\n6\n1 2 3 4 5 6\n");
        var answer = CompiledNetwork.Query(graph, Evidence.None);
        Assert.Equal(Math.Log(21), answer.LogEvidence, 1e-14);
        Assert.Equal(6 / 21.0, answer[0][0], 1e-15);
        Assert.Equal(9 / 21.0, answer["x1"][2], 1e-15);
    }

    [Fact]
    public void Evidence_files_hold_one_set_or_several()
    {
        var network = (Network)UaiFormat.Read(Uai);
        Assert.Equal([0, 2], Assert.Single(UaiFormat.ReadEvidence("2 0 1 2 0", network)).States.Keys);
        var several = UaiFormat.ReadEvidence("2\n1 0 1\n2 0 0 1 1\n", network);
        Assert.Equal([1, 2], several.Select(e => e.States.Count));
        Assert.Equal("2 0 0 1 1\n", UaiFormat.WriteEvidence(several[1]));
        Assert.Throws<NetworkFormatException>(() => UaiFormat.ReadEvidence("1 0 2", network));
    }

    private static Network Read(string ending, string text) =>
        ending switch
        {
            ".bif" => BifFormat.Read(text),
            ".xml" => XmlBifFormat.Read(text),
            ".xdsl" => XdslFormat.Read(text),
            ".net" => HuginFormat.Read(text),
            ".dne" => NeticaFormat.Read(text),
            _ => (Network)UaiFormat.Read(text),
        };

    private static string Write(string ending, Network network) =>
        ending switch
        {
            ".bif" => BifFormat.Write(network),
            ".xml" => XmlBifFormat.Write(network),
            ".xdsl" => XdslFormat.Write(network),
            ".net" => HuginFormat.Write(network),
            ".dne" => NeticaFormat.Write(network),
            _ => UaiFormat.Write(network),
        };
}
