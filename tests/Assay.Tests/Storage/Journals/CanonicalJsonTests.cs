using System.Globalization;
using System.Text.Json;
using Assay.Storage.Journals;
using CsCheck;

namespace Assay.Tests.Storage.Journals;

public sealed class CanonicalJsonTests
{
    /// <summary>Bit patterns and their texts from appendix B of RFC 8785.</summary>
    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void A_number_is_written_as_the_standard_has_it(ulong bits, string expected)
    {
        var number = BitConverter.UInt64BitsToDouble(bits).ToString("R", CultureInfo.InvariantCulture);

        Assert.Equal(expected, CanonicalJson.Of(number));
    }

    [Fact]
    public void Keys_are_sorted_by_their_code_units()
    {
        // The order of section 3.2.3: carriage return, digit, euro sign, emoji, Hebrew letter.
        const string Json = """
            {"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}
            """;

        Assert.Equal(
            "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}",
            CanonicalJson.Of(Json)
        );
    }

    [Fact]
    public void Only_what_must_be_is_escaped() =>
        Assert.Equal(
            "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"",
            CanonicalJson.Of("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"")
        );

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}", "the key a comes twice")]
    [InlineData("{", "no JSON")]
    [InlineData("1e999", "beyond what a double holds")]
    [InlineData("\"\\ud800\"", "not Unicode")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", "no JSON")]
    public void What_has_no_canonical_form_is_refused(string json, string says) =>
        Assert.Contains(
            says,
            Assert.Throws<FormatException>(() => CanonicalJson.Of(json)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_canonical_form_of_any_number_reads_back_and_stays()
    {
        Gen.Double.Where(double.IsFinite)
            .Sample(number =>
            {
                var once = CanonicalJson.Of(number.ToString("R", CultureInfo.InvariantCulture));
                using var read = JsonDocument.Parse(once);

                Assert.Equal(number, read.RootElement.GetDouble());
                Assert.Equal(once, CanonicalJson.Of(once));
            });
    }
}
