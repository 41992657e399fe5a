using System.Text;
using Assay.Core.Weighing.Matrices;

namespace Assay.Tests.Formats.Matrices;

public sealed class AchzTests
{
    private const string Project = """
        <?xml version="1.0" encoding="UTF-16"?>
        <PROJECT>
          <PROJECT-TITLE>Who sent the letter?</PROJECT-TITLE>
          <CLASSIFICATION>U</CLASSIFICATION>
          <MATRIX>
            <LAST-INDEX>2</LAST-INDEX>
            <HYPOTHESIS><NAME>The party</NAME></HYPOTHESIS>
            <HYPOTHESIS><NAME>A forger &amp; friends</NAME></HYPOTHESIS>
            <HYPOTHESIS><NAME>Nobody</NAME></HYPOTHESIS>
            <EVIDENCE>
              <NAME>No original</NAME><NOTES>n</NOTES><DATE>0</DATE><FLAG>1</FLAG>
              <CREDIBILITY>HIGH</CREDIBILITY><RELEVANCE>LOW</RELEVANCE>
              <VALUES>I I,C C,NA</VALUES>
            </EVIDENCE>
            <EVIDENCE><NAME></NAME><VALUES>C,I,</VALUES></EVIDENCE>
          </MATRIX>
        </PROJECT>
        """;

    [Fact]
    public void A_PARC_file_becomes_a_matrix()
    {
        var matrix = SomeFile.Read("m.achz", SomeFile.Achz(Project));

        Assert.Equal("Who sent the letter?", matrix.Title);
        Assert.Equal(
            [
                new MatrixHypothesis("H1", "The party"),
                new MatrixHypothesis("H2", "A forger & friends"),
                new MatrixHypothesis("H3", "Nobody"),
            ],
            matrix.Hypotheses
        );
        Assert.Equal("II CC NA; C I -", matrix.Rows());
        Assert.Equal("No original; E2", string.Join("; ", matrix.Items.Select(item => item.Says)));
        Assert.Equal(EvidenceLevel.High, matrix.Items[0].Credibility);
        Assert.Equal(EvidenceLevel.Low, matrix.Items[0].Relevance);
        Assert.Equal(EvidenceLevel.Medium, matrix.Items[1].Credibility);
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    public void The_encoding_is_found_out(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        var bytes = SomeFile.Gzip([.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Project)]);

        Assert.Equal("II CC NA; C I -", SomeFile.Read("m.achz", bytes).Rows());
    }

    [Fact]
    public void Evidence_may_stand_before_the_hypotheses() =>
        Assert.Equal("C I", SomeFile.Read("m.achz", Matrix($"{Evidence("C,I")}{Two}")).Rows());

    [Theory]
    [InlineData("<A/>", "m.achz, line 1: found no MATRIX; the XML that PARC ACH writes is wanted.")]
    [InlineData("<A><MATRIX/>\n<MATRIX/></A>", "m.achz, line 2: found a second MATRIX; one is wanted.")]
    [InlineData("<A>\n<MATRIX></A>", "m.achz, line 2: this is no XML:")]
    [InlineData("", "m.achz, line 0: this is no XML:")]
    public void A_file_that_is_no_project_is_refused_with_its_line(string xml, string wanted) =>
        Assert.StartsWith(wanted, SomeFile.Refusal("m.achz", SomeFile.Achz(xml)), StringComparison.Ordinal);

    [Theory]
    [InlineData("C,I,N", "line 2: found 3 VALUES; one for each of the 2 hypotheses is wanted.")]
    [InlineData("C", "line 2: found 1 VALUES;")]
    [InlineData("C,maybe", "line 2: found maybe; CC, C, N, I, II or NA is wanted.")]
    public void Marks_that_do_not_fit_are_refused_with_their_line(string values, string wanted) =>
        Assert.StartsWith(
            $"m.achz, {wanted}",
            SomeFile.Refusal("m.achz", Matrix($"{Two}\n{Evidence(values)}")),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_unknown_credibility_is_refused_with_its_line() =>
        Assert.Equal(
            "m.achz, line 3: found SURE; High, Medium or Low is wanted.",
            SomeFile.Refusal(
                "m.achz",
                Matrix($"{Two}\n<EVIDENCE><VALUES>C,I</VALUES>\n<CREDIBILITY>SURE</CREDIBILITY></EVIDENCE>")
            )
        );

    [Fact]
    public void An_item_without_marks_is_refused_with_its_line() =>
        Assert.Equal(
            "m.achz, line 2: found no VALUES; the item's marks is wanted.",
            SomeFile.Refusal("m.achz", Matrix($"{Two}\n<EVIDENCE><NAME>x</NAME></EVIDENCE>"))
        );

    [Fact]
    public void What_is_not_packed_or_damaged_is_refused()
    {
        Assert.Equal(
            "m.achz: it is no gzip file, as an .achz file must be.",
            SomeFile.Refusal("m.achz", "<PROJECT/>")
        );
        var cut = SomeFile.Achz(Project);
        cut[^6] ^= 0xFF;
        cut[20] ^= 0xFF;
        Assert.StartsWith("m.achz", SomeFile.Refusal("m.achz", cut), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_refused_by_its_unpacked_size()
    {
        var bomb = SomeFile.Gzip(new byte[64 * 1024 * 1024]);
        Assert.True(bomb.Length < 1024 * 1024);

        Assert.Equal(
            "m.achz: it holds more than 32 MB; no matrix is that large.",
            SomeFile.Refusal("m.achz", bomb)
        );
    }

    [Fact]
    public void Entities_of_a_document_type_are_never_expanded()
    {
        var laughs = $"""
            <!DOCTYPE A [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>
            <A><PROJECT-TITLE>&b;&c;</PROJECT-TITLE><MATRIX>{Two}{Evidence("C,I")}</MATRIX></A>
            """;

        Assert.StartsWith(
            "m.achz, line 2: this is no XML:",
            SomeFile.Refusal("m.achz", SomeFile.Achz(laughs)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Elements_too_deep_are_refused() =>
        Assert.StartsWith(
            "m.achz, line 1: found one element inside another too often",
            SomeFile.Refusal(
                "m.achz",
                SomeFile.Achz(
                    string.Concat(Enumerable.Repeat("<a>", 300_000))
                        + string.Concat(Enumerable.Repeat("</a>", 300_000))
                )
            ),
            StringComparison.Ordinal
        );

    private const string Two =
        "<HYPOTHESIS><NAME>a</NAME></HYPOTHESIS><HYPOTHESIS><NAME>b</NAME></HYPOTHESIS>";

    private static string Evidence(string values) => $"<EVIDENCE><VALUES>{values}</VALUES></EVIDENCE>";

    private static byte[] Matrix(string inside) => SomeFile.Achz($"<A><MATRIX>{inside}</MATRIX></A>");
}
