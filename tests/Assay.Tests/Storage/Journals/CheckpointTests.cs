using System.Globalization;
using Assay.Storage.Journals;

namespace Assay.Tests.Storage.Journals;

public sealed class CheckpointTests
{
    private const string Origin = "assay/00112233445566778899aabbccddeeff";

    private static readonly SigningKey Key = SigningKey.Create("desk");

    [Fact]
    public void A_checkpoint_survives_its_text()
    {
        var checkpoint = Checkpoint.Sign(Origin, Hashes(5), Key);

        var read = Checkpoint.Parse(checkpoint.ToString());

        Assert.Equal((Origin, 5, checkpoint.Root), (read.Origin, read.Size, read.Root));
        Assert.True(read.IsSignedBy(Key.Public));
        Assert.Equal(checkpoint.ToString(), read.ToString());
    }

    [Fact]
    public void Another_key_of_the_same_name_did_not_sign_it() =>
        Assert.False(Checkpoint.Sign(Origin, Hashes(5), Key).IsSignedBy(SigningKey.Create("desk").Public));

    [Fact]
    public void A_letter_changed_anywhere_breaks_the_text_or_the_signature()
    {
        var text = Checkpoint.Sign(Origin, Hashes(5), Key).ToString();
        foreach (var letter in "AB0 ")
            for (var i = 0; i < text.Length - 1; i++)
            {
                var changed = text[..i] + letter + text[(i + 1)..];

                Assert.False(letter != text[i] && IsSigned(changed), $"{i}: {changed}");
            }
    }

    [Fact]
    public void The_bits_that_a_last_letter_has_to_spare_are_looked_at_too()
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        var text = Checkpoint.Sign(Origin, Hashes(5), Key).ToString();
        foreach (var end in new[] { text.IndexOf("=\n", StringComparison.Ordinal), text.LastIndexOf('=') })
        {
            var next = alphabet[alphabet.IndexOf(text[end - 1], StringComparison.Ordinal) + 1];

            Assert.False(IsSigned(text[..(end - 1)] + next + text[end..]));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("assay/x\n5\n\n\n\n")]
    [InlineData("assay/x\nfive\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— desk AAAA\n")]
    [InlineData("assay/x\n05\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— desk AAAA\n")]
    [InlineData("assay/x\n5\nAAAA\n\n— desk AAAA\n")]
    [InlineData("assay/x\n5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n- desk AAAA\n")]
    public void What_is_no_checkpoint_is_refused(string text) =>
        Assert.Throws<FormatException>(() => Checkpoint.Parse(text));

    [Fact]
    public void Keys_survive_their_texts()
    {
        var key = SigningKey.Parse(Key.Secret());

        Assert.Equal(Key.Public.ToString(), key.Public.ToString());
        Assert.True(
            Checkpoint.Sign(Origin, Hashes(1), key).IsSignedBy(PublicKey.Parse(Key.Public.ToString()))
        );
    }

    [Theory]
    [InlineData("desk")]
    [InlineData("desk+00000000+AAAA")]
    [InlineData("desk+00000000+AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_public_key_is_refused(string text) =>
        Assert.Throws<FormatException>(() => PublicKey.Parse(text));

    /// <summary>Test 3 of section 7.1 of RFC 8032, and the mark that a signed note gives the key.</summary>
    [Fact]
    public void A_signature_is_that_of_the_standard()
    {
        var seed = Convert.FromHexString("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7");
        byte[] kept = [1, .. seed];
        var key = SigningKey.Parse($"PRIVATE+KEY+rfc+00000000+{Convert.ToBase64String(kept)}");

        Assert.Equal(
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
            Convert.ToHexStringLower(key.Sign([0xaf, 0x82])[4..])
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(5000)]
    public void The_first_stretch_that_differs_is_named(int size)
    {
        var checkpoint = Checkpoint.Parse(Checkpoint.Sign(Origin, Hashes(size), Key).ToString());
        for (var bad = 1; bad <= size; bad += Math.Max(1, size / 13))
        {
            var hashes = Hashes(size + 3);
            for (var i = bad; i <= hashes.Count; i++)
                hashes[i - 1] = Digest.Of(i.ToString(CultureInfo.InvariantCulture));

            var (from, to) = checkpoint.FirstDifference(hashes)!.Value;

            Assert.InRange(bad, from, to);
            Assert.True(to - from < Math.Max(1, size / 512), $"{from} to {to}");
        }

        Assert.Null(checkpoint.FirstDifference(Hashes(size + 3)));
    }

    private static List<Digest> Hashes(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Digest.Of(BitConverter.GetBytes(i)))];

    private static bool IsSigned(string text)
    {
        try
        {
            return Checkpoint.Parse(text).IsSignedBy(Key.Public);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
