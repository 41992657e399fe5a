using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Assay.Core.Weighing.Matrices;
using Assay.Formats.Matrices;
using CsCheck;

namespace Assay.Tests.Formats.Matrices;

public sealed class CsvMatrixTests
{
    private const string Small = "item,H1,H2\nE1,C,I\n";

    [Fact]
    public void A_table_becomes_a_matrix()
    {
        var matrix = SomeFile.Read(
            "m.csv",
            """
            item,says,credibility,relevance,weight,H1: An accident,H2
            E1,"A ""quoted"" word, and a comma",high,LOW,0.8,CC,ii

            E2,,,,,C|N,
            """
        );

        Assert.Null(matrix.Title);
        Assert.Equal(
            [new MatrixHypothesis("H1", "An accident"), new MatrixHypothesis("H2", "H2")],
            matrix.Hypotheses
        );
        Assert.Equal("CC II; C|N -", matrix.Rows());
        var (first, second) = (matrix.Items[0], matrix.Items[1]);
        Assert.Equal("A \"quoted\" word, and a comma", first.Says);
        Assert.Equal(
            (EvidenceLevel.High, EvidenceLevel.Low, 0.8),
            (first.Credibility, first.Relevance, first.Weight)
        );
        Assert.Equal(
            ("E2", EvidenceLevel.Medium, EvidenceLevel.Medium, 1),
            (second.Says, second.Credibility, second.Relevance, second.Weight)
        );
    }

    [Fact]
    public void The_columns_of_the_item_may_be_left_out_and_stand_in_any_order() =>
        Assert.Equal(
            0.25,
            SomeFile.Read("m.csv", "Item,WEIGHT,credibility,H1,H2\nE1,0.25,Low,C,I\n").Items[0].Weight
        );

    [Theory]
    [InlineData("item;weight;H1;H2\nE1;0,5;C;I\n")]
    [InlineData("item;weight;H1;H2\r\nE1;0.5;C;I\r\n")]
    [InlineData("\uFEFFitem;weight;H1;H2\nE1;\"0,5\";C;I")]
    [InlineData("item,weight,\"H1: a; b; c; d\",H2\nE1,0.5,C,I")]
    public void Separators_line_ends_and_marks_of_byte_order_are_found_out(string text)
    {
        var matrix = SomeFile.Read("m.csv", text);

        Assert.Equal("C I", matrix.Rows());
        Assert.Equal(0.5, matrix.Items[0].Weight);
    }

    [Fact]
    public void UTF_16_with_its_mark_is_read() =>
        Assert.Equal(
            "C I",
            SomeFile
                .Read("m.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Small)])
                .Rows()
        );

    [Fact]
    public void Line_ends_inside_quotes_belong_to_the_field()
    {
        var matrix = SomeFile.Read("m.csv", "item,says,H1,H2\nE1,\"two\r\nlines\",C,I\n");

        Assert.Equal("two\r\nlines", matrix.Items[0].Says);
    }

    [Theory]
    [InlineData("", "line 1: found 0 hypotheses; at least two")]
    [InlineData("H1,H2\nC,I\n", "line 1: found H1; the first column item is wanted")]
    [InlineData("item,H1\nE1,C\n", "line 1: found 1 hypotheses; at least two")]
    [InlineData("item,H1,H2\n", "line 1: found no item of evidence; at least one")]
    [InlineData("item,H1,\nE1,C,I\n", "line 1: found no name of the hypothesis; a name")]
    [InlineData("item,H1,H1\nE1,C,I\n", "line 1: found the hypothesis H1 twice")]
    [InlineData("item,item,H1,H2\nE1,E1,C,I\n", "line 1: found the column item twice")]
    [InlineData("item,H1,H2,weight\nE1,C,I,1\n", "line 1: found the column weight after a hypothesis")]
    [InlineData("item,H1,H2\nE1,C\n", "line 2: found 2 fields; as many as the header has, 3, is wanted")]
    [InlineData("item,H1,H2\n\nE1,C,I,N\n", "line 3: found 4 fields")]
    [InlineData("item,H1,H2\nE1,C,I\nE1,C,I\n", "line 3: found the item E1 twice")]
    [InlineData("item,H1,H2\n,C,I\n", "line 2: found no name of the item")]
    [InlineData("item,H1,H2\nE1,C,maybe\n", "line 2: found maybe; CC, C, N, I, II or NA is wanted")]
    [InlineData("item,H1,H2\nE1,C,\"two\n lines\"\n", "line 2: found two lines; CC, C, N, I, II or NA")]
    [InlineData("item,H1,H2\nE1,C,C|\n", "line 2: found nothing; CC, C, N, I, II or NA is wanted")]
    [InlineData("item,credibility,H1,H2\nE1,B,C,I\n", "line 2: found B; High, Medium or Low is wanted")]
    [InlineData("item,relevance,H1,H2\nE1,1,C,I\n", "line 2: found 1; High, Medium or Low is wanted")]
    [InlineData("item,weight,H1,H2\nE1,much,C,I\n", "line 2: found the weight much; a number is wanted")]
    [InlineData(
        "item,weight,H1,H2\nE1,-1,C,I\n",
        "line 2: found the weight -1; a number that is not negative"
    )]
    [InlineData(
        "item,weight,H1,H2\nE1,NaN,C,I\n",
        "line 2: found the weight NaN; a number that is not negative"
    )]
    [InlineData("item,weight,H1,H2\nE1,1e999,C,I\n", "line 2: found the weight")]
    [InlineData("item,says,H1,H2\nE1,\"a\nb\",C,I\nE2,x,C,C,C\n", "line 4: found 5 fields")]
    [InlineData("item,says,H1,H2\nE1,\"open,C,I\n", "line 2: found a quote that is never closed")]
    [InlineData(
        "item,says,H1,H2\nE1,a \"word\",C,I\n",
        "line 2: found a quote inside a field without quotes"
    )]
    [InlineData("item,says,H1,H2\nE1,\"a\" b,C,I\n", "line 2: found words after a closing quote")]
    public void A_fault_is_refused_with_its_line(string text, string wanted) =>
        Assert.StartsWith($"m.csv, {wanted}", SomeFile.Refusal("m.csv", text), StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_no_text_are_refused_with_their_place() =>
        Assert.Equal(
            "m.csv: byte 6 is no text in utf-8.",
            SomeFile.Refusal("m.csv", [.. "item,"u8, 0xFF, .. ",H2\nE1,C,I\n"u8])
        );

    [Fact]
    public void What_is_written_is_read_back() =>
        Matrices.Sample(
            matrix =>
            {
                using var text = new StringWriter(CultureInfo.InvariantCulture);
                CsvMatrix.Write(matrix, text);
                var again = SomeFile.Read("m.csv", text.ToString());
                Assert.Equal(matrix.Hypotheses, again.Hypotheses);
                Assert.Equal(matrix.Rows(), again.Rows());
                Assert.Equal(matrix.Items.Select(Facts), again.Items.Select(Facts));
            },
            iter: 1000
        );

    [Fact]
    public void A_colon_in_a_name_cannot_be_written()
    {
        var matrix = new EvidenceMatrix(null, [new("a: b", "a"), new("c", "c")], []);

        Assert.Throws<ArgumentException>(() => CsvMatrix.Write(matrix, new StringWriter()));
    }

    private static (string, string, EvidenceLevel, EvidenceLevel, double) Facts(MatrixItem item) =>
        (item.Id, item.Says, item.Credibility, item.Relevance, item.Weight);

    private static Gen<string> Words =>
        Some.OneOf("x", ",", ";", "\"", "\n", "\r\n", "|", ": ", "\u00E9", "item", "weight", " ")
            .Array[1, 6]
            .Select(parts => $"<{string.Concat(parts)}>");

    private static Gen<EvidenceMatrix> Matrices =>
        from hypotheses in Gen.Int[2, 4]
        from says in Words.Array[hypotheses]
        from items in Gen.Select(
            Words,
            Gen.Enum<EvidenceLevel>(),
            Gen.Enum<EvidenceLevel>(),
            Gen.Double[0, 3],
            Gen.Enum<Consistency>().Array[0, 3].Array[hypotheses]
        ).Array[1, 5]
        select new EvidenceMatrix(
            null,
            [.. says.Select((words, h) => new MatrixHypothesis(h == 1 ? "weight" : $"H{h}", words))],
            [
                .. items.Select(
                    (item, i) =>
                        new MatrixItem
                        {
                            Id = $"E{i}",
                            Says = item.Item1,
                            Credibility = item.Item2,
                            Relevance = item.Item3,
                            Weight = item.Item4,
                            Votes = [.. item.Item5.Select(votes => votes.ToImmutableArray())],
                        }
                ),
            ]
        );
}
