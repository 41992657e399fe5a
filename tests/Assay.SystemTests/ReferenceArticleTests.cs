using System.Text.Json;

namespace Assay.SystemTests;

/// <summary>What an examination must find in the reference article, which is shared data and never in the repository.</summary>
public sealed class ReferenceArticleTests
{
    private static readonly Lazy<Task<JsonElement>> Examined = new(ExamineAsync);

    [Fact]
    public async Task The_card_states_what_the_article_states_and_guesses_nothing()
    {
        var document = await DocumentAsync();

        Assert.Equal(["author", "date"], Strings(document, "missing"));
        Assert.Equal(JsonValueKind.Null, document.GetProperty("date").ValueKind);
        Assert.Empty(document.GetProperty("authors").EnumerateArray());
        Assert.Equal("2016-12-31", document.GetProperty("notBefore").GetString());
        Assert.Equal("Eurasia Daily Monitor", document.GetProperty("publication").GetString());
        Assert.Equal("14", document.GetProperty("volume").GetString());
        Assert.Equal("1", document.GetProperty("issue").GetString());
    }

    [Fact]
    public async Task Twelve_citations_in_five_clusters_are_nine_works_with_their_defects()
    {
        var citations = (await DocumentAsync()).GetProperty("citations").EnumerateArray().ToList();

        Assert.Equal(12, citations.Count);
        Assert.Equal(
            [4, 3, 1, 1, 3],
            citations
                .GroupBy(item => item.GetProperty("cluster").GetString(), StringComparer.Ordinal)
                .Select(group => group.Count())
        );
        Assert.Equal(9, citations.Count(item => item.GetProperty("repeats").ValueKind == JsonValueKind.Null));
        Assert.Equal(
            4,
            citations.Count(item =>
                Strings(item, "defects").Contains("missing-source", StringComparer.Ordinal)
            )
        );
        Assert.All(
            citations.Where(item =>
                Strings(item, "defects").Contains("missing-source", StringComparer.Ordinal)
            ),
            item => Assert.Equal(JsonValueKind.Null, item.GetProperty("source").ValueKind)
        );
        Assert.Equal(
            "c5 c6 c7",
            string.Join(' ', citations[^3..].Select(item => item.GetProperty("repeats").GetString()))
        );
        Assert.Equal(
            "EDM",
            Assert
                .Single(citations, item => item.GetProperty("selfCitation").GetBoolean())
                .GetProperty("source")
                .GetString()
        );
    }

    [Fact]
    public async Task The_first_four_works_support_the_statement_of_1999_and_nothing_else()
    {
        var document = await DocumentAsync();
        var supported = document
            .GetProperty("citations")
            .EnumerateArray()
            .Take(4)
            .SelectMany(item => Strings(item, "supports"))
            .Distinct(StringComparer.Ordinal);

        var words = Words(document, Statement(document, Assert.Single(supported)));
        Assert.Contains("1999", words, StringComparison.Ordinal);
        Assert.Contains("allegedly", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_central_conclusion_is_hedged_high_and_cites_nothing()
    {
        var document = await DocumentAsync();
        var main = Assert.Single(
            document.GetProperty("statements").EnumerateArray(),
            item => item.GetProperty("main").GetBoolean()
        );
        var id = main.GetProperty("id").GetString()!;

        Assert.Contains("far more probable than improbable", Words(document, main), StringComparison.Ordinal);
        Assert.DoesNotContain(
            document.GetProperty("citations").EnumerateArray(),
            item => Strings(item, "supports").Contains(id, StringComparer.Ordinal)
        );
        var hedges = Strings(main, "hedges");
        Assert.NotEmpty(hedges);
        Assert.All(
            document
                .GetProperty("hedges")
                .EnumerateArray()
                .Where(item => hedges.Contains(item.GetProperty("id").GetString()!, StringComparer.Ordinal)),
            item =>
            {
                Assert.InRange(item.GetProperty("low").GetDouble(), 0.7, 0.99);
                Assert.InRange(item.GetProperty("high").GetDouble(), 0.7, 0.99);
            }
        );
    }

    [Fact]
    public async Task The_analysts_are_one_named_origin()
    {
        var examined = await Examined.Value;
        var document = await DocumentAsync();
        var analysts = examined
            .GetProperty("origins")
            .EnumerateArray()
            .Where(item => item.GetProperty("apparent").GetInt32() == 3)
            .Where(item =>
                Words(document, Statement(document, item.GetProperty("statement").GetString()!))
                    .Contains("analysts", StringComparison.Ordinal)
            )
            .ToList();

        Assert.Equal(2, analysts.Count);
        Assert.All(analysts, item => Assert.Equal(1.0, item.GetProperty("expected").GetDouble()));
        Assert.All(analysts, item => Assert.Equal("Gordon", Assert.Single(Strings(item, "named"))));
    }

    [Fact]
    public async Task Two_commitments_shift()
    {
        var document = await DocumentAsync();
        var shifts = document
            .GetProperty("shifts")
            .EnumerateArray()
            .Select(item =>
                (
                    item.GetProperty("kind").GetString(),
                    item.GetProperty("was").GetProperty("text").GetString(),
                    item.GetProperty("became").GetProperty("text").GetString()
                )
            );

        Assert.Equal(
            [
                ("hedge-dropped", "allegedly", "demonstrated"),
                ("rung-climbed", "on at least some level", "alliance"),
            ],
            shifts
        );
    }

    [Fact]
    public async Task Of_the_deception_checklist_motive_and_past_practice_are_argued()
    {
        var checklist = (await DocumentAsync()).GetProperty("checklist");

        Assert.True(checklist.GetProperty("mom").GetProperty("motive").GetProperty("argued").GetBoolean());
        Assert.True(checklist.GetProperty("pop").GetProperty("argued").GetBoolean());
        Assert.False(checklist.GetProperty("moses").GetProperty("argued").GetBoolean());
        Assert.False(checklist.GetProperty("eve").GetProperty("argued").GetBoolean());
    }

    [Fact]
    public async Task The_judgement_is_a_draft_on_defaults_that_sums_to_one()
    {
        var judgement = (await Examined.Value).GetProperty("judgement");

        Assert.True(judgement.GetProperty("draft").GetBoolean());
        Assert.Equal("low", judgement.GetProperty("confidence").GetString());
        Assert.Equal(1.0, judgement.GetProperty("defaultsShare").GetDouble(), 12);
        Assert.Equal(
            1.0,
            judgement
                .GetProperty("hypotheses")
                .EnumerateArray()
                .Sum(item => item.GetProperty("posterior").GetDouble()),
            12
        );
    }

    private static async Task<JsonElement> ExamineAsync()
    {
        var article = Assert.Single(Directory.GetFiles(SharedData.Path("seed"), "*.txt"));
        return (await Command.AssayAsync("examine", article, "--json")).Json();
    }

    private static async Task<JsonElement> DocumentAsync() =>
        (await Examined.Value).GetProperty("documents")[0];

    private static JsonElement Statement(JsonElement document, string id) =>
        document
            .GetProperty("statements")
            .EnumerateArray()
            .Single(item => string.Equals(item.GetProperty("id").GetString(), id, StringComparison.Ordinal));

    private static string Words(JsonElement document, JsonElement passage) =>
        document.GetProperty("text").GetString()![
            passage.GetProperty("start").GetInt32()..passage.GetProperty("end").GetInt32()
        ];

    private static string[] Strings(JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];
}
