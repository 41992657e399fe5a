using System.Text.Json;
using Assay.Core.Cases;
using Assay.Core.Reading;
using Assay.Core.Weighing;
using Assay.Formats.Templates;
using Assay.Formats.Yaml;
using Assay.Tests.Weighing;

namespace Assay.Tests.Formats;

public sealed class TemplateLibraryTests
{
    private static readonly TemplateSet Templates = TemplateLibrary.Load();

    [Fact]
    public void All_templates_load()
    {
        Assert.Equal(9, Templates.Mechanisms.Length);
        Assert.Equal(18, TemplateLibrary.Files.Length);
        Assert.Equal(Enum.GetValues<Rung>(), Templates.Ladder.Rungs.Select(rung => rung.Rung));
        Assert.Equal(Enum.GetValues<Grade>(), Templates.Grades.Select(grade => grade.Grade));
        var lists = Templates.Questions.Select(question => question.List).Distinct(StringComparer.Ordinal);
        Assert.Equal("MOM POP MOSES EVE", string.Join(' ', lists));
    }

    [Fact]
    public void Every_mechanism_has_indicators_counter_indicators_and_innocent_rivals()
    {
        foreach (var mechanism in Templates.Mechanisms)
        {
            Assert.NotEmpty(mechanism.Rivals);
            Assert.Contains(mechanism.Indicators, indicator => indicator.IsCounter);
            Assert.Contains(mechanism.Indicators, indicator => !indicator.IsCounter);
        }
    }

    [Fact]
    public void An_indicator_speaks_for_its_mechanism_and_a_counter_indicator_against_it()
    {
        foreach (var indicator in Templates.Mechanisms.SelectMany(mechanism => mechanism.Indicators))
        {
            var ratio = indicator.Under.Mean / indicator.Otherwise.Mean;
            Assert.True(indicator.IsCounter ? ratio <= 1 : ratio >= 1, $"{indicator.Id}: {ratio}");
        }
    }

    [Fact]
    public void Every_mechanism_names_published_works_and_every_indicator_a_reason_and_a_rival()
    {
        foreach (var mechanism in Templates.Mechanisms)
        {
            Assert.True(mechanism.Sources.Length >= 2, mechanism.Id);
            Assert.All(mechanism.Sources, source => Assert.Matches("[12][0-9]{3}", source));
            Assert.All(mechanism.Indicators, indicator => Assert.True(indicator.Reason.Length > 20));
            Assert.All(mechanism.Indicators, indicator => Assert.NotEmpty(indicator.Rival));
        }
    }

    [Theory]
    [InlineData("controlled-opposition", "bypass-fails")]
    [InlineData("controlled-opposition", "little-that-was-secret")]
    [InlineData("controlled-opposition", "losses-as-others")]
    [InlineData("false-flag", "traces-elsewhere")]
    [InlineData("false-flag", "beyond-reach")]
    [InlineData("false-flag", "physical-trail")]
    [InlineData("false-flag", "cost-borne")]
    [InlineData("recruitment-by-agreement", "private-divergence")]
    [InlineData("recruitment-by-agreement", "agrees-throughout")]
    [InlineData("recruitment-by-agreement", "open-funding")]
    [InlineData("chaos-by-proxy", "timed-to-need")]
    [InlineData("chaos-by-proxy", "hostile-creed")]
    [InlineData("manufactured-crisis", "warnings-ignored")]
    [InlineData("muddied-waters", "cheap-stories")]
    [InlineData("observer-errors", "no-search-against")]
    public void What_the_literature_names_is_there(string mechanism, string indicator) =>
        Assert.NotNull(Templates.FindIndicator(mechanism, indicator));

    [Fact]
    public void Every_question_tells_how_to_answer_it_and_what_each_answer_stands_for()
    {
        string[] parts =
        [
            "deceivers / active",
            "channels / controllability",
            "reports / copies",
            "reports / false-alarm",
            "reports / detection",
        ];
        foreach (var question in Templates.Questions)
        {
            Assert.Contains(question.Part, parts, StringComparer.Ordinal);
            Assert.True(question.How.Length > 40, question.Id);
            Assert.True(question.Answers.Length >= 2, question.Id);
            var means = question.Answers.Select(answer => answer.StandsFor.Mean).ToArray();
            Assert.Equal(means.Order(), means);
        }

        var set = Templates.Questions.Select(question => question.Part).Distinct(StringComparer.Ordinal);
        Assert.Equal(string.Join(", ", parts), string.Join(", ", set));
    }

    [Fact]
    public void Reference_classes_repeat_the_counts_of_the_data()
    {
        using var data = JsonDocument.Parse(File.ReadAllText(SharedData.Path("data/cases/base_rates.json")));
        var all = data.RootElement.GetProperty("all 1975-2017");
        var both = data.RootElement.GetProperty("same_state_supports_both_sides_same_year");
        Assert.Equal(
            all.GetProperty("P(particular rival ever supports particular rebel)").GetDouble(),
            Rate("government-rival"),
            12
        );
        Assert.Equal(
            all.GetProperty("P(particular non-rival land neighbour ever supports rebel)").GetDouble(),
            Rate("land-neighbour"),
            12
        );
        Assert.Equal(
            all.GetProperty("P(arbitrary state ever supports particular rebel) (approx, /190)").GetDouble(),
            Rate("any-state"),
            12
        );
        Assert.Equal(
            all.GetProperty("P(arbitrary non-rival non-neighbour state ever supports)").GetDouble(),
            Rate("other-state"),
            12
        );
        Assert.Equal(
            both.GetProperty("share_of_rebel_supporter_dyad_years").GetDouble(),
            Rate("both-sides"),
            12
        );
    }

    private static double Rate(string name)
    {
        var found = Templates.FindClass(name)!;
        return (double)found.Count / found.Of;
    }

    [Fact]
    public void Errors_of_the_observer_move_next_to_nothing()
    {
        var errors = Templates.Mechanisms.Single(mechanism => mechanism.Id is "observer-errors");
        Assert.All(
            errors.Indicators,
            indicator => Assert.InRange(indicator.Under.Mean / indicator.Otherwise.Mean, 1, 1.15)
        );
        var agreement = Templates.FindIndicator("recruitment-by-agreement", "narrow-agreement")!;
        Assert.InRange(agreement.Under.Mean / agreement.Otherwise.Mean, 1, 1.5);
    }

    [Fact]
    public void Grades_stand_for_what_the_inference_uses()
    {
        foreach (var meaning in Templates.Grades)
        {
            var content = SomeCase.Of(SomeCase.Saw("r", "s")).Graded(meaning.Grade);
            var layout = new CaseLayout(content);
            var slot = layout.Slots[layout.SoundOf[0]];
            Assert.Equal(
                (meaning.Sound, meaning.Low, meaning.High),
                (slot.Mean, Math.Round(slot.Low, 12), Math.Round(slot.High, 12))
            );
        }
    }

    [Fact]
    public void No_phrase_points_to_two_indicators()
    {
        var phrases = Templates.Patterns.SelectMany(pattern =>
            pattern.Phrases.Select(phrase => (phrase, pattern))
        );
        Assert.All(
            phrases.GroupBy(item => item.phrase, StringComparer.Ordinal),
            group => Assert.Single(group)
        );
    }

    [Fact]
    public void Every_template_file_is_named_in_the_guide()
    {
        var guide = File.ReadAllText(Guide());
        Assert.All(TemplateLibrary.Files, file => Assert.Contains(file, guide, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("assay: 1\nid: x\nsays: y\nrungz: 1\n", "some.yaml, line 4: found the unknown key rungz")]
    [InlineData(
        "assay: 1\nid: x\nsays: y\nclass-from: summit\n",
        "some.yaml, line 4: found summit under class-from; a rung"
    )]
    [InlineData("assay: [1\n", "some.yaml, line")]
    public void A_fault_is_told_with_file_and_line(string yaml, string message)
    {
        var refusal = Assert.Throws<FormatRefusedException>(() =>
            TemplateReader.Ladder(YamlPart.Read("some.yaml", new StringReader(yaml)))
        );
        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
    }

    private static string Guide()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            var guide = Path.Combine(folder.FullName, "docs", "guide", "templates.md");
            if (File.Exists(guide))
                return guide;
        }

        throw new FileNotFoundException("docs/guide/templates.md");
    }
}
