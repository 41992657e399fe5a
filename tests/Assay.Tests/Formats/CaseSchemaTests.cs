using System.Reflection;
using System.Text.Json;
using Assay.Core.Cases;
using Assay.Formats.Cases;
using Assay.Formats.Templates;
using Assay.Formats.Yaml;

namespace Assay.Tests.Formats;

/// <summary>The schema that editors use says what the reader does.</summary>
public sealed class CaseSchemaTests
{
    private static readonly JsonElement Root = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "schema", "case.schema.json")))
        .RootElement;

    private static readonly SchemaChecker Schema = new(Root);

    public static TheoryData<string, string[]> Parts =>
        new()
        {
            { "reference", CaseKeys.Reference },
            { "hypothesis", CaseKeys.Hypothesis },
            { "assumption", CaseKeys.Assumption },
            { "cause", CaseKeys.Cause },
            { "indicator", CaseKeys.Indicator },
            { "given", CaseKeys.Given },
            { "deceiver", CaseKeys.Deceiver },
            { "channel", CaseKeys.Channel },
            { "source", CaseKeys.Source },
            { "report", CaseKeys.Report },
            { "copy", CaseKeys.Copy },
        };

    [Theory]
    [MemberData(nameof(Parts))]
    public void Each_part_has_the_keys_that_are_read(string part, string[] keys) =>
        Assert.Equal(string.Join(", ", keys), Keys(Root.GetProperty("$defs").GetProperty(part)));

    [Fact]
    public void The_file_has_the_keys_that_are_read() =>
        Assert.Equal(string.Join(", ", CaseKeys.File), Keys(Root));

    [Fact]
    public void The_words_are_those_of_the_tables()
    {
        var words = Root.GetProperty("$defs").GetProperty("word").GetProperty("enum").EnumerateArray();
        var tables = EstimativeWords
            .Tables.SelectMany(table => table.Bands)
            .SelectMany(band => band.Synonyms.Prepend(band.Word));
        Assert.Equal(
            string.Join(", ", tables.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
            string.Join(", ", words.Select(word => word.GetString()).Order(StringComparer.Ordinal))
        );
    }

    [Fact]
    public void The_template_is_the_one_that_there_is() =>
        Assert.Equal(
            TemplateLibrary.Load().Ladder.Id,
            Root.GetProperty("properties").GetProperty("template").GetProperty("enum")[0].GetString()
        );

    [Fact]
    public void Every_case_that_is_read_is_valid()
    {
        var samples = Directory
            .GetFiles(Path.Combine(Repository.Root, "samples"), "*.case.yaml", SearchOption.AllDirectories)
            .Select(File.ReadAllText);
        Assert.All(
            CaseTexts.InGuide().Concat(samples).Append(MalformedCaseTests.Sound),
            text => Assert.True(Allows(text), text)
        );
    }

    [Fact]
    public void Every_case_that_is_written_is_valid()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var text = CaseFile.Write(new Case(WrittenCase.Of(seed)));
            Assert.True(Allows(text), text);
        }
    }

    [Fact]
    public void The_slips_that_a_schema_can_see_are_refused()
    {
        string[] seen =
        [
            "format 1",
            "unknown key",
            "text is wanted",
            "a probability",
            "a mapping of keys",
            "true or false",
            "true (it occurred)",
            "word of a table",
            "did you mean unlikely",
            "a range of two",
            "under each hypothesis",
            "a digit from 1 to 6",
            "a grade from A to F",
            "the letter alone",
            "found no source",
            "found no indicator",
            "found no saw",
            "found no story",
            "an item such as",
            "a date such as",
        ];
        // That no such day is in the calendar, and what no reading of numbers or of keys can tell, is left to the reader.
        string[] unseen = ["1925-02-30"];
        var slips = typeof(MalformedCaseTests)
            .GetMethod(nameof(MalformedCaseTests.A_slip_is_refused_with_its_line))!
            .GetCustomAttributes<InlineDataAttribute>()
            .Select(attribute => attribute.Data)
            .Where(slip => seen.Any(words => ((string)slip[3]!).Contains(words, StringComparison.Ordinal)))
            .Where(slip => !unseen.Any(words => ((string)slip[1]!).Contains(words, StringComparison.Ordinal)))
            .Select(slip => MalformedCaseTests.Spoiled((int)slip[0]!, (string)slip[1]!))
            .ToList();
        Assert.InRange(slips.Count, 35, 200);
        Assert.All(slips, text => Assert.False(Allows(text), text));
    }

    private static bool Allows(string text) =>
        Schema.Allows(YamlPart.Read("some.case.yaml", new StringReader(text)));

    private static string Keys(JsonElement schema) =>
        string.Join(
            ", ",
            schema.GetProperty("properties").EnumerateObject().Select(property => property.Name)
        );
}
