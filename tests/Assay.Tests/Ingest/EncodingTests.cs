using System.Text;
using Assay.Ingest.Texts;

namespace Assay.Tests.Ingest;

public sealed class EncodingTests
{
    private const string Words = "Na\u00EFve caf\u00E9s in M\u00FCnchen and Z\u00FCrich, said Ren\u00E9. ";

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_decides(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var decoded = TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Words)]);

        Assert.Equal(Words, decoded.Text);
        Assert.Empty(decoded.Notes);
    }

    [Fact]
    public void Utf16_without_a_mark_is_found_and_noted()
    {
        var decoded = TextDecoder.Decode(Encoding.Unicode.GetBytes(Words));

        Assert.Equal(Words, decoded.Text);
        Assert.Contains("UTF-16", Assert.Single(decoded.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_1252_is_found_and_noted()
    {
        var decoded = TextDecoder.Decode(Encoding.GetEncoding(1252).GetBytes(Words + "\u201CQuoted\u201D"));

        Assert.Equal(Words + "\u201CQuoted\u201D", decoded.Text);
        Assert.Single(decoded.Notes);
    }

    [Fact]
    public void Cyrillic_in_windows_1251_is_found()
    {
        const string words =
            "\u041F\u0440\u0435\u0437\u0438\u0434\u0435\u043D\u0442 \u0441\u043A\u0430\u0437\u0430\u043B, \u0447\u0442\u043E \u0432\u0441\u0451 \u0431\u044B\u043B\u043E \u0438\u043D\u0430\u0447\u0435, \u043D\u0435\u0436\u0435\u043B\u0438 \u043F\u0438\u0448\u0443\u0442 \u0433\u0430\u0437\u0435\u0442\u044B.";

        Assert.Equal(words, TextDecoder.Decode(Encoding.GetEncoding(1251).GetBytes(words)).Text);
    }

    [Fact]
    public void A_declared_charset_decides_where_utf8_is_invalid()
    {
        Assert.Equal("\u0142", TextDecoder.Decode([0xB3], "iso-8859-2").Text);
    }

    [Fact]
    public void Each_invalid_sequence_is_replaced_and_counted()
    {
        var decoded = TextDecoder.Decode([
            .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("\u00E4", 50))),
            0xFF,
            (byte)'a',
            0xC3,
        ]);

        Assert.EndsWith("\u00E4\uFFFDa\uFFFD", decoded.Text, StringComparison.Ordinal);
        Assert.Equal("2 invalid byte sequences were replaced.", Assert.Single(decoded.Notes));
    }
}
