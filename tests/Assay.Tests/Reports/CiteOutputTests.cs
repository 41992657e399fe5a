using System.Text;
using System.Text.Json;
using Assay.Core.Reading.Citations;
using Assay.Reports;
using Assay.Reports.References;

namespace Assay.Tests.Reports;

/// <summary>References as CSL-JSON, BibTeX and a table.</summary>
public sealed class CiteOutputTests
{
    private const string List = """
        1. Robert Conquest, The Great Terror (London: Macmillan, 1968), 12.
        2. Ibid., 14.
        Tversky, A., & Kahneman, D. (1974). Judgment under uncertainty: Heuristics and biases. Science, 185(4157), 1124–1131.
        Pravda, February 30, 1937
        no reference at all, @evil{x
        """;

    [Fact]
    public void Csl_json_has_one_object_on_each_line_with_names_dates_and_defects()
    {
        var objects = Json(List);

        Assert.Equal(5, objects.Count);
        Assert.Equal("book", objects[0].GetProperty("type").GetString());
        Assert.Equal("Conquest", objects[0].GetProperty("author")[0].GetProperty("family").GetString());
        Assert.Equal("Robert", objects[0].GetProperty("author")[0].GetProperty("given").GetString());
        Assert.Equal(1968, objects[0].GetProperty("issued").GetProperty("date-parts")[0][0].GetInt32());
        Assert.Equal("London", objects[0].GetProperty("publisher-place").GetString());
        Assert.Equal("c1", objects[1].GetProperty("custom").GetProperty("repeats").GetString());
        Assert.Equal("article-journal", objects[2].GetProperty("type").GetString());
        Assert.Equal("4157", objects[2].GetProperty("issue").GetString());
        Assert.Equal("impossible-date", objects[3].GetProperty("defects")[0].GetString());
        Assert.Equal("Pravda", objects[3].GetProperty("source").GetString());
        Assert.False(objects[3].TryGetProperty("issued", out _));
        Assert.Equal("unparsed", objects[4].GetProperty("defects")[0].GetString());
        Assert.Equal(
            [1, 2, 3, 4, 5],
            objects.Select(static each => each.GetProperty("custom").GetProperty("line").GetInt32())
        );
    }

    [Fact]
    public void Offsets_of_csl_json_lead_to_the_words()
    {
        foreach (var custom in Json(List).Select(static each => each.GetProperty("custom")))
        {
            var words = List[custom.GetProperty("start").GetInt32()..custom.GetProperty("end").GetInt32()];
            Assert.Equal(words, custom.GetProperty("text").GetString());
        }
    }

    [Theory]
    [InlineData("Arias A", "Arias", "A", null)]
    [InlineData("Peters OA.", "Peters", "OA.", null)]
    [InlineData("de la Macorra JC", "de la Macorra", "JC", null)]
    [InlineData("Ludwig van Beethoven", "van Beethoven", "Ludwig", null)]
    [InlineData("King, Martin Luther, Jr.", "King", "Martin Luther", "Jr.")]
    [InlineData("Richards J. Heuer, Jr.", "Heuer", "Richards J.", "Jr.")]
    [InlineData("Ministry of Defence", "Ministry of Defence", null, null)]
    [InlineData("Tversky", "Tversky", null, null)]
    public void Names_are_cut_into_family_and_given(string name, string family, string? given, string? suffix)
    {
        var cut = PersonName.Of(name);

        Assert.Equal((family, given, suffix), (cut.Family, cut.Given, cut.Suffix));
    }

    [Fact]
    public void BibTeX_escapes_and_gives_no_entry_to_what_repeats_or_is_unread()
    {
        var bibtex = BibTeX.Write(
            ReferenceListReader.Read(List + "\nA. B. Smith & Sons, 50% {More}, London: Faber_, 1999")
        );

        Assert.Contains(
            "@book{conquest1968,\n  author = {Conquest, Robert},",
            bibtex,
            StringComparison.Ordinal
        );
        Assert.Contains("% line 2: missing-source, repeated", bibtex, StringComparison.Ordinal);
        Assert.DoesNotContain("@evil", bibtex, StringComparison.Ordinal);
        Assert.Contains("50\\%", bibtex, StringComparison.Ordinal);
        Assert.Equal(bibtex.Count(static c => c == '{'), bibtex.Count(static c => c == '}'));
        Assert.Equal(4, bibtex.Split('\n').Count(static line => line.StartsWith('@')));
    }

    [Fact]
    public void BibTeX_tells_works_of_one_author_and_year_apart()
    {
        var bibtex = BibTeX.Write(
            ReferenceListReader.Read(
                "Robert Conquest, The Great Terror (London: Macmillan, 1968)\nRobert Conquest, The Nation Killers (London: Macmillan, 1968)"
            )
        );

        Assert.Contains("@book{conquest1968,", bibtex, StringComparison.Ordinal);
        Assert.Contains("@book{conquest1968b,", bibtex, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    public void The_table_keeps_its_width_and_counts_the_defects(int width)
    {
        var lines = CiteSummary.Write(
            ReferenceListReader.Read(List + "\n" + new string('語', 200) + "\u001b[31m"),
            width
        );

        Assert.All(lines, line => Assert.True(CellsOf(line.Text) <= width, line.Text));
        Assert.DoesNotContain(lines, static line => line.Text.Any(char.IsControl));
        Assert.Contains(
            "6 references, 4 with defects",
            string.Join(' ', lines.Select(static line => line.Text)),
            StringComparison.Ordinal
        );
    }

    private static int CellsOf(string text) => text.Sum(static c => c >= '\u3000' ? 2 : 1);

    private static List<JsonElement> Json(string list)
    {
        using var output = new MemoryStream();
        CslJson.Write(ReferenceListReader.Read(list), output);
        return
        [
            .. Encoding
                .UTF8.GetString(output.ToArray())
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(static line => JsonDocument.Parse(line).RootElement.Clone()),
        ];
    }
}
