using System.Xml.Linq;
using Assay.Core.Reading.Citations;
using Assay.Core.Reading.References;
using CsCheck;

namespace Assay.Tests.Reading.References;

/// <summary>Lists of references: the specification, and laws 5 and 7 on broken ones.</summary>
public sealed class ReferenceListTests
{
    [Fact]
    public void Every_block_of_the_spec_reads_as_written()
    {
        var blocks = Blocks().ToList();
        foreach (var (text, expected) in blocks)
        {
            var lines = ReferenceListReader
                .Read(text)
                .Select(static each => $"{each.Line}: {ReferenceSpec.Line(each.Citation)}");
            Assert.Equal($"{text}\n\n{expected}", $"{text}\n\n{string.Join('\n', lines)}");
        }

        Assert.True(blocks.Count >= 20, $"The spec has {blocks.Count} blocks; 20 were wanted.");
    }

    [Fact]
    public void Every_mark_of_a_broken_list_is_grounded_and_every_field_is_in_it()
    {
        var texts = Blocks().Select(static block => block.Text).ToList();
        Gen.Select(Gen.Int[0, texts.Count - 1], Gen.Int[0, 7], Gen.Int[0, 10_000], Gen.Int[0, 10_000])
            .Sample(
                (which, change, place, other) =>
                    AssertGrounded(Broken(texts[which], texts[other % texts.Count], change, place)),
                iter: 10_000
            );
    }

    [Theory]
    [InlineData("Smith, J. (2001). ")]
    [InlineData("(")]
    [InlineData("; ")]
    [InlineData("A, B. ")]
    [InlineData("a\n")]
    [InlineData("[x](http://a.example) ")]
    [InlineData("\ud800")]
    public void Hostile_lists_take_linear_time(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 400_000 / unit.Length));
        AssertGrounded(text);
    }

    [Theory]
    [InlineData("core")]
    [InlineData("good")]
    [InlineData("ugly")]
    [InlineData("bad")]
    public void Real_references_are_grounded_and_nearly_all_lines_give_one(string file)
    {
        var lines = XDocument
            .Load(SharedData.Path($"data/reading/anystyle/res/parser/{file}.xml"))
            .Root!.Elements("sequence")
            .Select(static reference =>
                string.Join(' ', reference.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            )
            .Where(static line => line.Length > 0)
            .ToList();
        var text = string.Join('\n', lines);
        AssertGrounded(text);
        var counts = ReferenceListReader.Read(text).CountBy(static each => each.Line).ToList();
        Assert.Equal(lines.Count, counts.Count);
        Assert.InRange(counts.Count(static line => line.Value > 1), 0, lines.Count / 50);
    }

    [Theory]
    [InlineData("Romero, C., Paunesku, D., & Dweck, C.", "Romero, C.|Paunesku, D.|Dweck, C.")]
    [InlineData(
        "Pérez-Higueras JJ, Arias A, de la Macorra JC.",
        "Pérez-Higueras JJ|Arias A|de la Macorra JC."
    )]
    [InlineData("Lee, L. L., W. E. Howard, and R. E. Marsh.", "Lee, L. L.|W. E. Howard|R. E. Marsh")]
    [InlineData(
        "Canazza, Sergio, Antonio Camurri, Ichiro Fujinaga.",
        "Canazza, Sergio|Antonio Camurri|Ichiro Fujinaga"
    )]
    [InlineData("Christopher Andrew and Vasili Mitrokhin,", "Christopher Andrew|Vasili Mitrokhin")]
    [InlineData("In John Gooch and Amos Perlmutter, eds.,", "John Gooch|Amos Perlmutter")]
    [InlineData("edited by Ernest R. May", "Ernest R. May")]
    [InlineData("King, Martin Luther, Jr.", "King, Martin Luther, Jr.")]
    [InlineData(
        "Schumann, CM. Barnes, CC. Lord, C. Courchesne, E.",
        "Schumann, CM.|Barnes, CC.|Lord, C.|Courchesne, E."
    )]
    [InlineData("Contopoulos, G.; Dvorak, R.", "Contopoulos, G.|Dvorak, R.")]
    [InlineData("(Eds.)", "")]
    public void People_are_told_apart(string field, string names) =>
        Assert.Equal(names, string.Join('|', PeopleReader.Read(field, 0, field.Length)));

    private static string Broken(string text, string other, int change, int place)
    {
        var at = place % (text.Length + 1);
        return change switch
        {
            0 => text[..at],
            1 => text[at..],
            2 => text.Insert(at, "; "),
            3 => text.Insert(at, "("),
            4 => text.Insert(at, "\n"),
            5 => text[..at] + other[(place % other.Length)..],
            6 => text.Replace(". ", " ", StringComparison.Ordinal).Replace(',', ';'),
            _ => text.Insert(at, "“\u00A0é😀"),
        };
    }

    private static void AssertGrounded(string text)
    {
        foreach (var (_, citation) in ReferenceListReader.Read(text))
        {
            var passage = citation.Mark.Passage;
            Assert.Equal(text[passage.Start..passage.End], citation.Mark.Text);
            foreach (
                var word in ReferenceSpec
                    .Fields(citation)
                    .SelectMany(static field => (field.Words ?? "").Split(' '))
            )
                Assert.Contains(word.TrimEnd(','), citation.Mark.Text, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<(string Text, string Expected)> Blocks() => ReferenceSpec.Blocks();
}
