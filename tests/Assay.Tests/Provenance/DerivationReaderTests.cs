using System.Collections.Immutable;
using System.Diagnostics;
using Assay.Core.Provenance;
using Assay.Core.Reading;
using CsCheck;
using static Assay.Tests.Provenance.SomeReading;

namespace Assay.Tests.Provenance;

public class DerivationReaderTests
{
    [Fact]
    public void A_later_text_with_the_same_words_comes_from_the_earlier()
    {
        var derivation = Assert.Single(
            Derivations([
                Of("d1", "Opening of its own, quite new. " + Words(0, 60), "1925-02-10"),
                Of("d2", Words(0, 80), "1925-02-01"),
            ])
        );

        Assert.Equal(
            ("d1", "d2", DerivationKind.Copied),
            (derivation.Document, derivation.Of, derivation.Kind)
        );
        Assert.InRange(derivation.Probability, 0.9, 1);
        Assert.Equal(["shares 60 of its 66 words in one piece", "dated 9 days later"], derivation.Evidence);
    }

    [Fact]
    public void Unrelated_texts_are_not_linked() =>
        Assert.Empty(Derivations([Of("d1", Words(0, 80), "1925"), Of("d2", Words(200, 80), "1926")]));

    [Fact]
    public void A_shared_name_is_no_derivation() =>
        Assert.Empty(
            Derivations([
                Of("d1", Words(0, 60) + " the Monarchist Union of Central Russia " + Words(100, 60), "1925"),
                Of(
                    "d2",
                    Words(200, 60) + " the Monarchist Union of Central Russia " + Words(300, 60),
                    "1926"
                ),
            ])
        );

    [Fact]
    public void Of_several_candidates_the_one_that_is_named_is_the_parent()
    {
        var wire = Words(0, 60);
        var child = Of("d3", "As the Morning Star reports, " + wire, "1925-03-03").Stating(wire);
        var derivations = Derivations([
            Of("d1", wire, "1925-03-01"),
            Of("d2", wire + " and a line of its own", "1925-03-02").From("Morning Star"),
            child.Attributing("the Morning Star", wire),
        ]);

        var parent = Assert.Single(derivations, derivation => derivation is { Document: "d3" });
        Assert.Equal("d2", parent.Of);
        Assert.Contains(parent.Evidence, phrase => phrase is "names the Morning Star");
    }

    [Fact]
    public void A_source_named_without_shared_text_is_cited()
    {
        var reading = Of("d2", "The Morning Star has it that bread is dear. So it is.", "1925-03-03")
            .Stating("bread is dear", "So it is.")
            .Attributing("The Morning Star", "bread is dear");
        var derivation = Assert.Single(
            Derivations([Of("d1", Words(0, 40), "1925-03-01").From("Morning Star"), reading])
        );

        Assert.Equal(DerivationKind.Cited, derivation.Kind);
        Assert.Equal(0.45, derivation.Probability, 6);
        Assert.Equal("names The Morning Star as the source of 1 of its 2 statements", derivation.Evidence[0]);
    }

    [Fact]
    public void What_a_title_is_about_is_not_its_writer()
    {
        var reading = Of("d2", "The Corn Union says that bread is dear. So it is.", "1925-03-03")
            .Stating("bread is dear", "So it is.")
            .Attributing("The Corn Union", "bread is dear");
        var about = Of("d1", Words(0, 40), "1925-03-01", "What the Corn Union of Central Europe wants");
        Assert.Empty(Derivations([about, reading]));

        var report = Of("d1", Words(0, 40), "1925-03-01", "Corn Union report of the year");
        var citing = Of("d2", "The Corn Union report has it that bread is dear.", "1925-03-03")
            .Stating("bread is dear")
            .Attributing("The Corn Union report", "bread is dear");
        Assert.Single(Derivations([report, citing]));
    }

    [Fact]
    public void A_citation_of_another_day_is_not_of_this_document()
    {
        var reading = Of("d2", "Bread is dear (Morning Star, May 1).", "1925-06-01").Stating("Bread is dear");
        var other = reading.Citing(
            "s1",
            "Morning Star, May 1",
            citation => citation with { Source = "Morning Star", Date = "1925-05-01" }
        );
        Assert.Empty(Derivations([Of("d1", Words(0, 40), "1925-03-01").From("Morning Star"), other]));
    }

    [Fact]
    public void Two_reports_of_one_speech_are_not_merged()
    {
        var speech = "“" + Words(0, 40) + "”";
        var derivations = Derivations([
            Of("d1", Words(100, 60) + " " + speech, "1925-03-01"),
            Of("d2", Words(200, 60) + " " + speech, "1925-03-02"),
        ]);
        Assert.Empty(derivations);
    }

    [Fact]
    public void Words_quoted_from_running_text_are_quoted()
    {
        var derivation = Assert.Single(
            Derivations([
                Of("d1", Words(0, 90), "1925-03-01"),
                Of("d2", Words(200, 30) + " “" + Words(0, 60) + "”", "1925-03-02"),
            ])
        );
        Assert.Equal(DerivationKind.Quoted, derivation.Kind);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("1925", "1925-03-01")]
    [InlineData("1925-02-30", "not a date")]
    public void Without_an_order_the_direction_is_less_certain_than_the_link(string? first, string? second)
    {
        var derivation = Assert.Single(
            Derivations([Of("d1", Words(0, 80), first), Of("d2", Words(0, 60) + " end", second)])
        );
        Assert.InRange(derivation.Probability, 0.5, 0.95);
        Assert.InRange(derivation.Dependence, 0.99, 1);
        Assert.Contains(
            derivation.Evidence,
            phrase => phrase.Contains("not known", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_latest_date_that_is_cited_orders_an_undated_document()
    {
        var undated = Of("d1", Words(0, 60));
        var bounded = undated with { Card = undated.Card with { NotBefore = "1926-01-01" } };
        var derivation = Assert.Single(Derivations([bounded, Of("d2", Words(0, 80), "1925")]));
        Assert.Equal(derivation.Dependence, derivation.Probability, 6);
    }

    [Fact]
    public void Copies_word_for_word_all_come_from_the_first()
    {
        var derivations = Derivations([
            Of("d1", Words(0, 60), "1925-03-03"),
            Of("d2", Words(0, 60), "1925-03-01"),
            Of("d3", Words(0, 60), "1925-03-02"),
        ]);
        Assert.Equal(
            "d1<d2 d3<d2",
            string.Join(' ', derivations.Select(link => $"{link.Document}<{link.Of}"))
        );
        Assert.All(derivations, link => Assert.True(link.Dependence > 0.999));
        Assert.All(derivations, link => Assert.True(link.Probability > 0.95));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("— … !")]
    public void Texts_without_words_link_nothing(string text) =>
        Assert.Empty(Derivations([Of("d1", text), Of("d2", text), Of("d3", Words(0, 20))]));

    [Fact]
    public void One_word_in_common_shows_little() =>
        Assert.Empty(Derivations([Of("d1", "Yes.", "1925"), Of("d2", "Yes.", "1926")]));

    [Fact]
    public void Of_two_papers_of_one_day_the_one_that_attributes_is_the_later()
    {
        var told = Words(0, 30);
        var speech = Of("d1", told + " " + Words(100, 30), "1925-03-01").Stating(told);
        var wire = Of("d2", "The Office said that " + told + " " + Words(200, 20), "1925-03-01")
            .Saying("The Office", told);
        Assert.Equal("d2", Assert.Single(Derivations([speech, wire])).Document);

        var other = Of("d1", "The Office said that " + told + " " + Words(100, 30), "1925-03-01")
            .Saying("The Office", told);
        var own = Of("d2", told + " " + Words(200, 20), "1925-03-01").Stating(told);
        Assert.Equal("d1", Assert.Single(Derivations([other, own])).Document);
    }

    [Fact]
    public void A_source_that_is_named_by_its_title_is_likelier_than_without()
    {
        var told = Words(0, 60);
        var child = Of("d3", "The Corn Union report has it that " + told, "1925-03-03")
            .Stating(told)
            .Attributing("The Corn Union report", told);
        ImmutableArray<DocumentReading> readings =
        [
            Of("d1", told + " " + Words(100, 20), "1925-03-01", "What the mills want"),
            Of("d2", told + " " + Words(200, 20), "1925-03-01", "Corn Union report of the year"),
            child,
        ];
        var unnamed = Derivations(readings.SetItem(2, child with { Attributions = [] }));
        var named = Derivations(readings);
        Assert.Contains(
            named,
            link =>
                link is { Document: "d3", Of: "d2" }
                && link.Evidence[0].StartsWith("names", StringComparison.Ordinal)
        );
        Assert.True(
            Probability(named, "d2") > Probability(unnamed, "d2"),
            $"{Probability(unnamed, "d2")}, then {Probability(named, "d2")}"
        );
    }

    private static double Probability(ImmutableArray<Derivation> links, string of) =>
        links
            .Where(link => link.Document is "d3" && string.Equals(link.Of, of, StringComparison.Ordinal))
            .Sum(link => link.Probability);

    [Fact]
    public void Text_without_spaces_is_traced_by_characters()
    {
        const string First =
            "莫斯科的一个秘密组织在铁路委员会和军区司令部都有成员，理事会每月以商业公司的名义开会一次，信件里谈的是货物和价格。";
        const string Second =
            "据里加消息，莫斯科的一个秘密组织在铁路委员会和军区司令部都有成员，理事会每月以商业公司的名义开会一次。";
        var derivation = Assert.Single(Derivations([Of("d1", First, "1925"), Of("d2", Second, "1926")]));
        Assert.Equal("d2", derivation.Document);
        Assert.True(derivation.Probability > 0.8);
        Assert.Equal("shares 43 of its 48 characters in one piece", derivation.Evidence[0]);
    }

    [Fact]
    public void Order_of_input_does_not_matter() =>
        Corpus
            .SelectMany(readings => Gen.Shuffle(readings).Select(shuffled => (readings, shuffled)))
            .Sample(
                pair =>
                {
                    var straight = Derivations([.. pair.readings]);
                    var shuffled = Derivations([.. pair.shuffled]);
                    Assert.Equal(Lines(straight), Lines(shuffled));
                    Assert.Equal(
                        OriginCounter.Total([.. pair.readings], straight),
                        OriginCounter.Total([.. pair.shuffled], shuffled)
                    );
                },
                iter: 300
            );

    [Fact]
    public void Links_never_close_a_circle() =>
        Corpus.Sample(
            readings =>
            {
                var parents = Derivations([.. readings])
                    .ToLookup(link => link.Document, link => link.Of, StringComparer.Ordinal);
                foreach (var reading in readings)
                    Assert.False(Reaches(parents, reading.Document.Id, reading.Document.Id, readings.Length));
            },
            iter: 300
        );

    [Fact]
    public void A_thousand_documents_on_one_story_take_moments()
    {
        var readings = Enumerable
            .Range(0, 1000)
            .Select(at => Of($"d{at}", Words(at % 40, 190) + $" tail{at}", $"19{10 + (at % 90)}-01-01"))
            .ToImmutableArray();
        var watch = Stopwatch.StartNew();
        Assert.InRange(OriginCounter.Total(readings, Derivations(readings)), 1, 40);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"took {watch.Elapsed}");
    }

    [Fact]
    public void Ten_megabytes_cost_what_their_length_costs()
    {
        var half = Cost(500_000);
        var whole = Cost(1_000_000);
        Assert.True(whole < TimeSpan.FromSeconds(15), $"took {whole}");
        Assert.True(whole < (half * 6) + TimeSpan.FromSeconds(1), $"{half}, then {whole}");
    }

    private static TimeSpan Cost(int words)
    {
        var text = Words(0, words);
        var lines = string.Concat(Enumerable.Repeat("the same line again\n", words / 4));
        var watch = Stopwatch.StartNew();
        var derivations = Derivations([
            Of("d1", text, "1925"),
            Of("d2", text + " end", "1926"),
            Of("d3", lines, "1926"),
            Of("d4", lines + "“", "1927"),
        ]);
        Assert.Contains(derivations, link => link is { Document: "d2", Of: "d1" });
        return watch.Elapsed;
    }

    // Few stories, few dates and many copies, so that ties and unknown orders abound.
    private static Gen<DocumentReading[]> Corpus { get; } =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 30], Gen.Int[5, 40], Gen.Int[0, 4])
            .Array[1, 9]
            .Select(seeds =>
                seeds
                    .Select(
                        (seed, at) =>
                        {
                            var (story, from, length, year) = seed;
                            var date = year == 0 ? null : $"192{year}";
                            return Of($"d{at + 1}", Words((story * 1000) + from, length), date);
                        }
                    )
                    .ToArray()
            );

    private static string Lines(IEnumerable<Derivation> links) => string.Join('\n', links.Select(Line));

    private static string Line(Derivation link) =>
        $"{link.Document}<{link.Of} {link.Kind} {link.Probability:R} {link.Dependence:R} {string.Join('|', link.Evidence)}";

    private static bool Reaches(ILookup<string, string> parents, string from, string wanted, int steps) =>
        steps >= 0
        && parents[from]
            .Any(parent =>
                string.Equals(parent, wanted, StringComparison.Ordinal)
                || Reaches(parents, parent, wanted, steps - 1)
            );
}
