using System.Collections.Immutable;
using System.Text;
using Assay.Core.Cases;
using Assay.Formats.Templates;
using Assay.Formats.Yaml;

namespace Assay.Formats.Cases;

/// <summary>Writes the file that somebody begins with: a case with a comment on each part, and examples of the parts that it lacks.</summary>
/// <remarks>The file can be weighed at once, and the same case gives the same bytes.</remarks>
public static class CaseStarter
{
    /// <summary>What stands above each part, and below it where a case has none yet.</summary>
    private static readonly Dictionary<string, (string Comment, string Example)> Parts = new(
        StringComparer.Ordinal
    )
    {
        ["assay"] = (
            "A case: a question, its rival answers, and what speaks for and against them.\n"
                + "Weigh it with `assay weigh FILE`; the format by example is in docs/guide/cases.md.",
            ""
        ),
        ["question"] = ("", ""),
        ["asof"] = ("", "asof: 1925-12-31          # the date that the case stands at"),
        ["template"] = (
            "The rungs of the ladder and what would tell them apart come from here; what this file doesn't rate is a default.",
            ""
        ),
        ["reference"] = ("", ""),
        ["claimed"] = ("", ""),
        ["hypotheses"] = (
            "Rival answers, of which exactly one is true. `prior` is how likely each is before any report: a word (likely),\n"
                + "a number (0.7) or a range ([0.6, 0.8]). Those without one share equally what the others leave.",
            "hypotheses:\n  LAST: {prior: [0.01, 0.05]}     # in place of the template's"
        ),
        ["assumptions"] = (
            "What likelihoods depend on, true or not.",
            "assumptions:\n  porous-border: {says: The border is easy to cross anywhere, probability: unlikely}"
        ),
        ["indicators"] = (
            "What could be seen, and how likely it is under each hypothesis. null is unknown: it moves nothing.",
            "indicators:\n  couriers-return: {says: Couriers return unharmed, likely: {FIRST: unlikely, LAST: likely}}"
        ),
        ["deceivers"] = (
            "Who may feed sources with what a story needs, and which hypothesis it wants believed.",
            "deceivers:\n  service: {says: The service plants the story, story: FIRST, active: unlikely}"
        ),
        ["channels"] = (
            "The ways by which reports arrive, and how likely a deceiver that is at work controls a source in them.",
            "channels:\n  press: {controllability: even chance, deceiver: DECEIVER}"
        ),
        ["sources"] = (
            "Who reports. `reliability` is A (always reliable) to E (worthless), or F: cannot be judged.",
            "sources:\n  staff: {says: The General Staff, reliability: B, channel: press}\n  circle: {reliability: C}"
        ),
        ["reports"] = (
            "Who says that what occurred. `saw` is true, false, or nothing for a search that found nothing (with `detection`).\n"
                + "`copies` names the earlier report that this one may repeat, and `probability` how likely it does.",
            "reports:\n"
                + "  r1: {source: SOURCE, indicator: INDICATOR, saw: true}\n"
                + "  r2: {source: OTHER, indicator: INDICATOR, saw: true, copies: r1, probability: 0.5}"
        ),
    };

    /// <summary>The case that stands in a file until somebody fills in another: one claim, taken three ways.</summary>
    public static CaseContent Example { get; } =
        new()
        {
            Question = "Is the claim true?",
            Hypotheses =
            [
                new Hypothesis("true-claim", "The claim is true", HypothesisPrior.Unrated),
                new Hypothesis("mistake", "The claim is an honest mistake", HypothesisPrior.Unrated),
                new Hypothesis("planted", "Somebody planted the claim", HypothesisPrior.Unrated),
            ],
            Indicators =
            [
                new Indicator
                {
                    Id = "seen-by-witness",
                    Says = "Somebody who was there says that it happened",
                    Likely = [Word("likely"), Word("unlikely"), Word("likely")],
                },
            ],
            Deceivers =
            [
                new Deceiver(
                    "planter",
                    "Somebody gains from the claim and spreads it",
                    "true-claim",
                    [Rating.Point(0), Rating.Point(0), Word("almost certain")]
                ),
            ],
            Channels = [new Channel("press", Word("roughly even chance"), "planter")],
            Sources =
            [
                new Source
                {
                    Id = "first-paper",
                    Reliability = Grade.C,
                    Channel = "press",
                },
                new Source
                {
                    Id = "second-paper",
                    Reliability = Grade.C,
                    Channel = "press",
                },
            ],
            Reports =
            [
                new Report
                {
                    Id = "r1",
                    Source = "first-paper",
                    Indicator = "seen-by-witness",
                    Saw = Observation.Occurred,
                },
                new Report
                {
                    Id = "r2",
                    Source = "second-paper",
                    Indicator = "seen-by-witness",
                    Saw = Observation.Occurred,
                    Copies = [new CopyCandidate("r1", 0.5)],
                },
            ],
        };

    /// <summary>A case of that template, with a planted story among the rivals; <see langword="null"/> where there is no such template.</summary>
    public static CaseContent? OfTemplate(string name)
    {
        var templates = TemplateLibrary.Load();
        if (!string.Equals(name, templates.Ladder.Id, StringComparison.Ordinal))
            return null;
        var template = new CaseTemplate(templates, templates.FindClass(templates.DefaultClass)!);
        var hypotheses = template.Hypotheses(ImmutableArray<Hypothesis>.Empty);
        var highest = hypotheses[^1].Id;
        return new CaseContent
        {
            Question = "What is the tie between the state and the group at most?",
            Template = template.Id,
            IsLadder = true,
            Hypotheses = hypotheses,
            Indicators = template.Indicators([], [.. hypotheses.Select(item => item.Id)]),
            Deceivers =
            [
                new Deceiver(
                    "planted-story",
                    templates.PlantedStory.Says,
                    highest,
                    [
                        .. hypotheses.Select(item =>
                            string.Equals(item.Id, highest, StringComparison.Ordinal)
                                ? Rating.Point(0)
                                : templates.PlantedStory.Active
                        ),
                    ]
                ),
            ],
        };
    }

    /// <summary>The names of the templates that a case may start from.</summary>
    public static ImmutableArray<string> Templates => [TemplateLibrary.Load().Ladder.Id];

    /// <summary>The text of the file.</summary>
    /// <exception cref="ArgumentException">The case has a fault, or holds what no file can say.</exception>
    public static string Write(CaseContent content)
    {
        // What no file can say, and what is no case, is refused there.
        CaseFile.Write(new Case(content));
        var entries = CaseWriter.Whole(content).Entries.ToDictionary(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var key in CaseKeys.File)
            Part(text, key, entries.GetValueOrDefault(key), content);
        return text.ToString();
    }

    private static void Part(StringBuilder text, string key, YamlValue? value, CaseContent content)
    {
        var (comment, example) = Parts.GetValueOrDefault(key, ("", ""));
        if (value is null && example.Length == 0)
            return;
        if (comment.Length > 0)
            Comment(text.Append(text.Length > 0 ? "\n" : ""), comment);
        if (value is null)
            Comment(text, Filled(example, content));
        else
            text.Append(YamlWriter.Write(Single(key, value)).TrimStart('\n'));
        if (content.Template is not null)
            Given(text, key);
    }

    /// <summary>An example in the names of the case, so that it holds once its comment signs are taken away.</summary>
    private static string Filled(string example, CaseContent content)
    {
        var sources = content.Sources;
        return example
            .Replace("FIRST", YamlText.Of(content.Hypotheses[0].Id), StringComparison.Ordinal)
            .Replace("LAST", YamlText.Of(content.Hypotheses[^1].Id), StringComparison.Ordinal)
            .Replace(
                "DECEIVER",
                Name(content.Deceivers.FirstOrDefault()?.Id, "service"),
                StringComparison.Ordinal
            )
            .Replace("SOURCE", Name(sources.FirstOrDefault()?.Id, "staff"), StringComparison.Ordinal)
            .Replace("OTHER", Name(sources.LastOrDefault()?.Id, "circle"), StringComparison.Ordinal)
            .Replace(
                "INDICATOR",
                Name(content.Indicators.FirstOrDefault()?.Id, "couriers-return"),
                StringComparison.Ordinal
            );
    }

    private static string Name(string? id, string otherwise) => YamlText.Of(id ?? otherwise);

    /// <summary>What the template gives under a key, as comments to choose from.</summary>
    private static void Given(StringBuilder text, string key)
    {
        var templates = TemplateLibrary.Load();
        if (key is "template")
        {
            Comment(
                text,
                $"reference: {templates.DefaultClass}      # whose base rate is the prior; there are:"
            );
            foreach (var item in templates.ReferenceClasses)
                Comment(text, $"  {item.Id}: {item.Says}");
        }
        else if (key is "hypotheses")
        {
            Comment(text, "The rungs, lowest first:");
            foreach (var rung in templates.Ladder.Rungs)
                Comment(text, $"  {rung.Id}: {rung.Says}");
        }
        else if (key is "indicators")
        {
            Comment(text, "The template's indicators, which reports may name as they are:");
            foreach (var item in templates.Ladder.Indicators)
                Comment(text, $"  {item.Id}: {item.Says}");
        }
    }

    private static void Comment(StringBuilder text, string lines)
    {
        foreach (var line in lines.Split('\n'))
            text.Append("# ").Append(line).Append('\n');
    }

    private static YamlValue Single(string key, YamlValue value) =>
        YamlValue.Of([KeyValuePair.Create(key, (YamlValue?)value)]);

    private static Rating Word(string word) => Rating.OfWord(EstimativeWords.Find(word)!);
}
