using Assay.Core.Cases;
using Assay.Core.Documents;
using Assay.Core.Judging;
using Assay.Core.Provenance;
using Assay.Core.Reading;

namespace Assay.Tests.Reports;

/// <summary>Examinations in which every string is hostile.</summary>
internal static class Hostile
{
    /// <summary>Strings that break reports which escape in some places only.</summary>
    public static readonly string[] Strings =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</style><iframe src=javascript:alert(1)></iframe>",
        "</title><svg/onload=alert(1)>",
        "<!--<object data=data:text/html,x></object>-->",
        "]]><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "https://example.org/track.png",
        "@import url(https://example.org/x.css);",
        "`${alert(1)}` &lt;script&gt; &amp; &#x3c;",
        "\u202Egnp.exe\u2066 \u202Dabc",
        "\u001b[31mred\u001b]0;title\u0007 \u009b2J \u0000 \u007f\b",
        "\ud83d\ude00 \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 \u4f60\u597d e\u0301",
    ];

    /// <summary>An examination with the words wherever a string stands.</summary>
    public static Examination Everywhere(string words)
    {
        var text = $"{words} one two {words}.";
        var whole = Mark.Of(text, new Passage(0, text.Length));
        var part = Mark.Of(text, new Passage(0, words.Length));
        return new()
        {
            Version = words,
            Documents = [Reading(words, text, whole, part, "d1"), Reading(words, text, whole, part, words)],
            Derivations = [new("d1", words, DerivationKind.Quoted, 0.5, [words])],
            Origins = [new("d1", words, 2, 1, [words])],
            Judgement = Judgement(words),
            Unread = [new(words, words)],
            Warnings = [words],
        };
    }

    /// <summary>The same examination with the first document alone.</summary>
    public static Examination Alone(string words)
    {
        var both = Everywhere(words);
        return both with { Documents = [both.Documents[0]], Derivations = [] };
    }

    private static DocumentReading Reading(string words, string text, Mark whole, Mark part, string id) =>
        new()
        {
            Document = new()
            {
                Id = id,
                Path = words,
                Sha256 = words,
                Format = words,
                Text = text,
                Notes = [words],
            },
            Card = new()
            {
                Title = words,
                Authors = [words],
                Date = words,
                NotBefore = words,
                Publication = words,
                Volume = words,
                Issue = words,
                Language = words,
                Missing = [words],
            },
            Statements =
            [
                new()
                {
                    Id = words,
                    Passage = whole.Passage,
                    Commitment = Commitment.Attributed,
                    Speaker = part,
                    Hedges = [words],
                    IsMain = true,
                },
                new()
                {
                    Id = "s2",
                    Passage = part.Passage,
                    Commitment = Commitment.Asked,
                    Supports = [words],
                },
            ],
            Hedges = [new(words, part, 0.2, 0.4, words)],
            Qualifiers = [new(words, part, QualifierKind.Extent)],
            Attributions = [new(part, part, whole), new(null, part, part)],
            Citations =
            [
                new()
                {
                    Id = words,
                    Cluster = words,
                    Mark = part,
                    Authors = [words],
                    Title = words,
                    Source = words,
                    Date = words,
                    Repeats = words,
                    Continues = words,
                    Defects = [CitationDefect.Repeated],
                    Supports = [words],
                },
            ],
            Shifts = [new(words, words, ShiftKind.AttributionDropped, part, whole)],
            Mechanisms = [new(words, words, [part], [words])],
            Checklist = new() { Motive = [part], EvaluationOfEvidence = [whole] },
            Rejected = [new(words, words, words)],
        };

    /// <summary>A judgement with the words wherever a string stands.</summary>
    public static Judgement Judgement(string words) =>
        Some.Judgement() with
        {
            Question = words,
            Hypotheses =
            [
                new(words, words, 0.6, 0.5, 0.2, 0.8, words),
                new("h2", words, 0.4, 0.5, 0.2, 0.8, words),
            ],
            Tempered = new()
            {
                Kept = Tempering.Kept,
                Leader = words,
                Hypotheses = [new(words, 0.5, words), new("h2", 0.5, words)],
                Deceivers = [new(words, 0.2, words)],
            },
            Leader = words,
            Ties = [words, "h2"],
            Claimed = words,
            ConfidenceRule = words,
            Prior = new(words, words, words, [words], [new(words, words, 0.1, 0.2)]),
            Indicators = [new(words, words, 0.4, 2, 1, words, true)],
            Deceivers = [new(words, words, 0.1, 0.2)],
            Weights = [new(words, words, 1)],
            Linchpins = [new([words], words, words, words)],
            BreakEven = [new(words, 0.1, 0.2)],
            Collect = [new(words, words, words, 0.1, 0.2)],
            Baselines = [new(words, words, [new(words, 0.5)])],
            Assumptions = [words],
        };

    /// <summary>The same judgement with the parts that only <c>weigh</c> shows.</summary>
    public static Judgement Weighed(string words) =>
        Judgement(words) with
        {
            Sources = [new(words, 0.5, 0.3, 0.2) { Explanation = words }],
            Conditions = [new(words, words, 0.5, IsCause: false)],
            Reports = [new(words, 0.5)],
            Swings =
            [
                new(words, 0.1, 0.6, 0.4, 0.2, 0.8, IsPoint: false),
                new($"{words} / {words}", 0, 1, 0.4, 0.2, 0.8, IsPoint: true),
            ],
            Linchpins =
            [
                new([$"origin {words}", $"indicator {words}"], words, words, words),
                new([$"assumption {words} = yes"], "h2", words, words),
            ],
            Collect = [new(words, words, words, 0.1, 0.2) { Discriminates = [words], Explanation = words }],
            Baselines = [new(words, words, [new(words, 0.5)])],
            Analysts = [new(words, [0.5, 0.5], words, words, 0.1), new("b", [0.4, 0.6], "h2", words, 0)],
            Agreement = new(0.5, 3, [new(words, 0.1, words, 0.9, words)], words),
        };

    /// <summary>The case of such a judgement.</summary>
    public static CaseContent Content(string words)
    {
        var rating = Rating.Of(new AnalystRatings([new(words + "1", Rating.Point(0.5))]));
        var reference = new ReferenceClass(words, words, 1, 2, words, [words]);
        return new()
        {
            Question = words,
            AsOf = words,
            Template = words,
            Hypotheses =
            [
                new(words, words, HypothesisPrior.Of(reference)),
                new("h2", words, HypothesisPrior.Unrated),
            ],
            Assumptions = [new(words, words, [rating])],
            Indicators =
            [
                new()
                {
                    Id = words,
                    Says = words,
                    Likely = [rating, Rating.Unrated],
                    LikelyOtherwise = [rating, rating],
                    Given = words,
                    Rival = words,
                },
            ],
            Deceivers = [new(words, words, words, [rating])],
            Channels = [new(words, rating, words)],
            Sources =
            [
                new()
                {
                    Id = words,
                    Says = words,
                    Channel = words,
                    Hit = rating,
                },
            ],
            Reports =
            [
                new()
                {
                    Id = words,
                    Source = words,
                    Indicator = words,
                    Saw = Observation.Occurred,
                    Date = words,
                    Credibility = 1,
                    Copies = [new(words, 0.5)],
                },
            ],
            Notes = [words],
        };
    }
}
