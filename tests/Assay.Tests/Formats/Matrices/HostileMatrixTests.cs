using System.Text;
using Assay.Formats.Matrices;
using CsCheck;

namespace Assay.Tests.Formats.Matrices;

/// <summary>Files made to hurt: each is refused soon, in one line.</summary>
public sealed class HostileMatrixTests
{
    [Fact]
    public void A_file_above_the_limit_is_refused_before_it_is_read_whole()
    {
        var endless = new EndlessStream();

        var message = Assert
            .Throws<Assay.Formats.Yaml.FormatRefusedException>(() => MatrixFile.Read("m.csv", endless))
            .Message;

        Assert.Equal("m.csv: it holds more than 16 MB; no matrix is that large.", message);
    }

    [Fact]
    public void Too_many_hypotheses_are_refused() =>
        Assert.StartsWith(
            "m.csv, line 1: found one hypothesis more; at most 500 is wanted",
            SomeFile.Refusal(
                "m.csv",
                "item," + string.Join(',', Enumerable.Range(0, 501).Select(h => $"H{h}"))
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Too_many_fields_are_refused_before_they_are_collected() =>
        Assert.StartsWith(
            "m.csv, line 1: found one field more; at most 600",
            SomeFile.Refusal("m.csv", "item" + new string(',', 10_000_000)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Too_many_items_are_refused()
    {
        var text = new StringBuilder("item,a,b\n");
        for (var i = 0; i <= MatrixLimits.Items; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"E{i},C,I\n");

        Assert.StartsWith(
            "m.csv, line 50002: found one item more",
            SomeFile.Refusal("m.csv", text.ToString()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_text_too_long_is_refused() =>
        Assert.StartsWith(
            "m.csv, line 2: found 20001 characters; at most 20000",
            SomeFile.Refusal("m.csv", $"item,says,a,b\nE1,{new string('x', 20_001)},C,I\n"),
            StringComparison.Ordinal
        );

    [Fact]
    public void JSON_too_deep_is_refused() =>
        Assert.StartsWith(
            "m.json, line 1: this is no JSON:",
            SomeFile.Refusal("m.json", new string('[', 1_000_000)),
            StringComparison.Ordinal
        );

    [Fact]
    public void JSON_with_too_many_values_is_refused() =>
        Assert.StartsWith(
            "m.json, line 1: found one value more",
            SomeFile.Refusal(
                "m.json",
                "[" + string.Join(',', Enumerable.Repeat('1', MatrixLimits.Nodes + 1)) + "]"
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_long_word_is_clipped_in_the_message() =>
        Assert.True(SomeFile.Refusal("m.csv", $"item,a,b\nE1,C,{new string('x', 10_000)}\n").Length < 200);

    [Theory]
    [InlineData("m.xlsx", "m.xlsx: found the ending .xlsx; .csv, .achz, .json is wanted.")]
    [InlineData("m", "m: found the ending of no kind; .csv, .achz, .json is wanted.")]
    public void Another_ending_is_refused(string name, string wanted) =>
        Assert.Equal(wanted, SomeFile.Refusal(name, "item,a,b\nE1,C,I\n"));

    [Fact]
    public void Whatever_the_bytes_it_is_a_matrix_or_a_refusal() =>
        Gen.Select(
                Some.OneOf("m.csv", "m.json", "m.achz"),
                Some.OneOf(
                    "item",
                    ",",
                    ";",
                    "\n",
                    "\"",
                    "C",
                    "I",
                    "{",
                    "}",
                    "[",
                    "]",
                    ":",
                    "\"items\"",
                    "\"hypotheses\"",
                    "<MATRIX>",
                    "</MATRIX>",
                    "<EVIDENCE>",
                    "</EVIDENCE>",
                    "<VALUES/>",
                    "\uD83D\uDE00",
                    "\0"
                ).Array[0, 40]
            )
            .Sample(
                (name, parts) =>
                {
                    var text = Encoding.UTF8.GetBytes(string.Concat(parts));
                    try
                    {
                        SomeFile.Read(name, name.EndsWith('z') ? SomeFile.Gzip(text) : text);
                    }
                    catch (Assay.Formats.Yaml.FormatRefusedException refusal)
                    {
                        Assert.DoesNotContain('\n', refusal.Message);
                    }
                },
                iter: 20_000
            );
}
