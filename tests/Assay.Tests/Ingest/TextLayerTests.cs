using Assay.Core.Documents;
using Assay.Ingest;
using Assay.Ingest.Formats;
using Assay.Ingest.Texts;
using Assay.Ingest.Workers;
using CsCheck;

namespace Assay.Tests.Ingest;

public sealed class TextLayerTests
{
    // Astral characters, line ends of all kinds, combining and right-to-left characters, halves of pairs, NUL.
    private static readonly string[] Parts =
    [
        "a",
        " ",
        "word ",
        "\U0001F600",
        "\r\n",
        "\r",
        "\n",
        "\n\n",
        "e\u0301",
        "\u05D0\u05D1",
        "\u202E",
        "\uD83D",
        "\uDE00",
        "\0",
        "\u2028",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Parts.Length - 1]
        .List[0, 60]
        .Select(picks => string.Concat(picks.Select(pick => Parts[pick])));

    [Fact]
    public void Any_blocks_make_a_well_formed_text_with_a_sound_map()
    {
        Gen.Select(Texts.List[0, 20], Gen.Int[0, 200])
            .Sample(
                made =>
                {
                    var (blocks, limit) = made;
                    var layer = new TextLayer(limit);
                    foreach (var (index, block) in blocks.Index())
                        layer.AddBlock(block, $"p[{index / 2}]");
                    Hold(layer, limit);
                },
                iter: 1000
            );
    }

    [Fact]
    public void Plain_text_of_any_kind_is_well_formed_and_otherwise_kept()
    {
        Texts
            .Where(text => !string.IsNullOrWhiteSpace(text.Replace("\0", "", StringComparison.Ordinal)))
            .Sample(
                text =>
                {
                    var bytes = Samples.Utf8(text);
                    var parsed = PlainTextParser.Parse(
                        new ParseRequest("a.txt", bytes, IngestLimits.Default)
                    );
                    var decoded = TextDecoder.Decode(bytes).Text;
                    var expected = decoded
                        .Replace("\r\n", "\n", StringComparison.Ordinal)
                        .Replace('\r', '\n')
                        .Replace('\0', '\uFFFD');
                    Assert.Equal(expected, parsed.Text);
                    TextLayerProperties.Hold(Parsing.AsDocument(parsed));
                    var line = 1 + parsed.Text[..^1].Count(c => c == '\n');
                    Assert.Equal($"line {line}", Parsing.AsDocument(parsed).PlaceOf(parsed.Text.Length - 1));
                },
                iter: 1000
            );
    }

    [Fact]
    public void An_answer_comes_through_the_frames_unchanged()
    {
        Texts
            .Where(text => text.Length > 0)
            .Sample(text =>
            {
                var layer = new TextLayer(1000);
                layer.AddExact(text, "line 1");
                var (clean, map) = layer.Build();
                var sent = new ParsedDocument(
                    "text",
                    clean,
                    map,
                    new EmbeddedMetadata { Title = "T", Authors = ["A"] },
                    ["A note."]
                );
                var got = Codec
                    .DecodeOutcome(
                        Codec.Encode(new ParseOutcome(sent, null, OutcomeKind.Read)),
                        IngestLimits.Default
                    )
                    .Parsed!;
                Assert.Equal(sent.Text, got.Text);
                Assert.Equal(sent.Map, got.Map);
                Assert.Equal(sent.Metadata.Authors, got.Metadata.Authors);
                Assert.Equal(sent.Notes, got.Notes);
            });
    }

    [Fact]
    public void A_changed_answer_is_refused_or_still_keeps_its_promises()
    {
        var layer = new TextLayer(1000);
        layer.AddBlock("Some words.", "p[1]");
        layer.AddBlock("More \U0001F600 words.", "p[2]");
        var (text, map) = layer.Build();
        var sent = Codec.Encode(
            new ParseOutcome(
                new ParsedDocument("text", text, map, EmbeddedMetadata.None, ["A note."]),
                null,
                OutcomeKind.Read
            )
        );

        Gen.Select(Gen.Int[0, sent.Length - 1], Gen.Byte)
            .Sample(
                change =>
                {
                    var changed = sent.ToArray();
                    changed[change.Item1] = change.Item2;
                    try
                    {
                        if (Codec.DecodeOutcome(changed, IngestLimits.Default).Parsed is { } got)
                            TextLayerProperties.Hold(Parsing.AsDocument(got));
                    }
                    catch (InvalidDataException)
                    {
                        // Refused: what a changed answer deserves.
                    }
                },
                iter: 5000
            );
    }

    private static void Hold(TextLayer layer, int limit)
    {
        var (text, map) = layer.Build();
        Assert.True(text.Length <= limit);
        TextLayerProperties.Hold(
            Parsing.AsDocument(new ParsedDocument("text", text, map, EmbeddedMetadata.None, []))
        );
    }
}
