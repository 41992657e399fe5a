using System.Collections.Immutable;
using Assay.Core.Provenance;
using Assay.Core.Reading;
using CsCheck;
using static Assay.Tests.Provenance.SomeReading;

namespace Assay.Tests.Provenance;

public class OriginCounterTests
{
    [Fact]
    public void One_name_cited_three_times_is_one_origin()
    {
        const string Text =
            "This is being asserted by various analysts (Meyer, May 11, 1926;, June 30, 1926;, July 31, 1926).";
        var reading = Of("d1", Text)
            .Stating("This is being asserted by various analysts")
            .Citing(
                "s1",
                "Meyer, May 11, 1926",
                citation => citation with { Source = "Meyer", Date = "1926-05-11" }
            )
            .Citing("s1", "June 30, 1926", citation => Lost(citation, "1926-06-30"))
            .Citing("s1", "July 31, 1926", citation => Lost(citation, "1926-07-31"))
            .Attributing("various analysts", "This is being asserted");

        var origins = Assert.Single(OriginCounter.Count([reading], []));
        Assert.Equal(
            ("d1", "s1", 3, 1.0),
            (origins.Document, origins.Statement, origins.Apparent, origins.Expected)
        );
        Assert.Equal(["Meyer"], origins.Named);
        Assert.Equal("three voices: Meyer", origins.Words);
    }

    [Fact]
    public void A_self_citation_is_a_voice_but_no_origin()
    {
        var reading = Of("d1", "The way was open (see WB, May 28, 1926).")
            .Stating("The way was open")
            .Citing(
                "s1",
                "WB, May 28, 1926",
                citation => citation with { Source = "WB", SelfCitation = true }
            );
        var origins = Assert.Single(OriginCounter.Count([reading], []));
        Assert.Equal((1, 0.0), (origins.Apparent, origins.Expected));
        Assert.Empty(origins.Named);
    }

    [Fact]
    public void Analysts_who_are_not_named_are_several_voices_and_no_named_origin()
    {
        var reading = Of("d1", "Many western analysts say that bread is dear.")
            .Stating("bread is dear")
            .Attributing("Many western analysts", "bread is dear");
        var origins = Assert.Single(OriginCounter.Count([reading], []));
        Assert.Equal((2, 0.0), (origins.Apparent, origins.Expected));
        Assert.Equal("two voices, and no name", origins.Words);
    }

    [Theory]
    [InlineData("The defenders of the Office", 2, null)]
    [InlineData("A senior official", 1, null)]
    [InlineData("he", 1, null)]
    [InlineData("The Evening Times", 1, "The Evening Times")]
    [InlineData("Wilhelm Meyer, the officer in charge", 1, "Wilhelm Meyer")]
    [InlineData("The widow of one of them, Anna Meyer", 1, "Anna Meyer")]
    public void A_speaker_is_named_or_several_or_neither(string speaker, int apparent, string? name)
    {
        var reading = Of("d1", $"On bread.\n{speaker} said at all times that bread is dear.")
            .Stating("bread is dear")
            .Attributing(speaker, "bread is dear");
        var origins = Assert.Single(OriginCounter.Count([reading], []));
        Assert.Equal((apparent, name is null ? 0.0 : 1.0), (origins.Apparent, origins.Expected));
        Assert.Equal(name ?? "", string.Join(';', origins.Named));
    }

    [Fact]
    public void Analysts_in_a_title_are_several_although_their_words_have_capitals()
    {
        var reading = Of("d1", "Independent Analysts Call Bread Dear\nSome analysts do.")
            .Stating("Independent Analysts Call Bread Dear")
            .Attributing("Independent Analysts", "Bread Dear");
        Assert.Empty(Assert.Single(OriginCounter.Count([reading], [])).Named);
    }

    [Fact]
    public void What_is_said_within_a_clause_is_no_voice_behind_the_whole_sentence()
    {
        var reading = Of("d1", "The mill is part of a trade that he claims is dead.")
            .Stating("The mill is part of a trade that he claims is dead.", "he claims is dead")
            .Attributing("he", "is dead");
        Assert.Equal("s2", Assert.Single(OriginCounter.Count([reading], [])).Statement);
    }

    [Fact]
    public void A_speaker_who_is_also_cited_is_one_voice()
    {
        var reading = Of("d1", "Wilhelm Meyer says that bread is dear (Meyer, May 11, 1926).")
            .Stating("bread is dear")
            .Attributing("Wilhelm Meyer", "bread is dear")
            .Citing("s1", "Meyer, May 11, 1926", citation => citation with { Source = "Meyer" });
        var origins = Assert.Single(OriginCounter.Count([reading], []));
        Assert.Equal((1, 1.0), (origins.Apparent, origins.Expected));
    }

    [Fact]
    public void Different_works_are_different_origins()
    {
        var reading = Of(
                "d1",
                "Bread is dear (A. Meyer, Bread, 1901; B. Schmidt, Flour, 1902; “Mills,” Radio, 1930)."
            )
            .Stating("Bread is dear")
            .Citing(
                "s1",
                "A. Meyer, Bread, 1901",
                citation => citation with { Authors = ["A. Meyer"], Title = "Bread" }
            )
            .Citing("s1", "B. Schmidt, Flour, 1902", citation => citation with { Authors = ["B. Schmidt"] })
            .Citing(
                "s1",
                "“Mills,” Radio, 1930",
                citation => citation with { Title = "Mills", Container = "Radio" }
            );
        var origins = Assert.Single(OriginCounter.Count([reading], []));
        Assert.Equal((3, 3.0), (origins.Apparent, origins.Expected));
        Assert.Equal(["A. Meyer", "B. Schmidt", "Mills"], origins.Named);
    }

    [Fact]
    public void A_statement_with_no_voice_and_no_copy_is_not_listed() =>
        Assert.Empty(OriginCounter.Count([Of("d1", Words(0, 40)).Stating(Words(0, 12))], []));

    [Fact]
    public void Two_named_documents_of_which_one_copies_the_other_are_one_origin()
    {
        var citing = Of("d3", "Bread is dear (Morning Star; Evening Post).", "1925-03-04")
            .Stating("Bread is dear")
            .Citing("s1", "Morning Star", citation => citation with { Source = "Morning Star" })
            .Citing("s1", "Evening Post", citation => citation with { Source = "Evening Post" });
        ImmutableArray<DocumentReading> readings =
        [
            Of("d1", Words(0, 90), "1925-03-01").From("Morning Star"),
            Of("d2", Words(0, 80), "1925-03-02").From("Evening Post"),
            citing,
        ];
        var origins = Assert.Single(OriginCounter.Count(readings, Derivations(readings)));
        Assert.Equal(2, origins.Apparent);
        Assert.Equal(["Morning Star", "Evening Post"], origins.Named);
        Assert.InRange(origins.Expected, 1, 1.1);
    }

    [Fact]
    public void A_shared_statement_counts_its_documents_and_their_origins()
    {
        var told = Words(0, 20);
        ImmutableArray<DocumentReading> readings =
        [
            .. Enumerable
                .Range(1, 6)
                .Select(day =>
                    Of($"d{day}", $"Paper {day} says {Words(0, 60)}", $"1925-03-0{day}").Stating(told)
                ),
            Of("d7", Words(500, 60), "1925-03-01").Stating(Words(500, 20)),
        ];
        var origins = OriginCounter.Count(readings, Derivations(readings));
        Assert.Equal(6, origins.Length);
        Assert.All(origins, statement => Assert.Equal(6, statement.Apparent));
        Assert.All(origins, statement => Assert.InRange(statement.Expected, 1, 1.1));
        Assert.All(
            origins,
            statement =>
                Assert.Equal("made in six documents that go back to one: 1 March 1925", statement.Words)
        );
    }

    [Fact]
    public void The_origins_of_a_statement_are_told_by_title_outlet_and_date()
    {
        var told = Words(0, 20);
        ImmutableArray<DocumentReading> readings =
        [
            Of("d1", told + " " + Words(100, 60), "1925-03", "On bread").From("Morning Star").Stating(told),
            Of("d2", told + " " + Words(200, 60), "1926", "On corn"),
            Of("d3", "as told: " + told, "1927").From("Evening Post").Stating(told),
        ];
        ImmutableArray<Derivation> links = [new("d3", "d1", DerivationKind.Copied, 0.9, [])];
        var origins = OriginCounter.Count(readings, links)[0];
        Assert.Equal(
            "made in three documents that go back to two: “On bread” (Morning Star, March 1925) for two of them and “On corn” (1926)",
            origins.Words
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1925-03-01")]
    public void Copies_do_not_add_origins(string? date) =>
        Gen.Int[1, 50]
            .Sample(
                copies =>
                {
                    ImmutableArray<DocumentReading> alone =
                    [
                        Of("d1", Words(0, 90), date),
                        Of("d2", Words(200, 90)),
                    ];
                    var readings = alone.AddRange(
                        Enumerable.Range(3, copies).Select(at => Of($"d{at}", Words(0, 90), date))
                    );
                    var before = OriginCounter.Total(alone, Derivations(alone));
                    var after = OriginCounter.Total(readings, Derivations(readings));
                    Assert.Equal(2, before, 6);
                    Assert.Equal(before, after, 0.02);
                },
                iter: 50
            );

    [Fact]
    public void A_chain_counts_along_its_path_however_long()
    {
        // Only the ends of the chain make the statement; what lies between carried it.
        const int Length = 20_000;
        var told = Words(0, 20);
        ImmutableArray<DocumentReading> readings =
        [
            Of("d1", told).Stating(told),
            .. Enumerable.Range(2, Length - 2).Select(at => Of($"d{at}", $"middle{at}")),
            Of($"d{Length}", told + " end").Stating(told),
        ];
        ImmutableArray<Derivation> chain =
        [
            .. Enumerable
                .Range(2, Length - 1)
                .Select(at => new Derivation($"d{at}", $"d{at - 1}", DerivationKind.Reworded, 0.9999, [])),
        ];
        var origins = OriginCounter.Count(readings, chain);
        Assert.All(
            origins,
            statement => Assert.Equal(2 - Math.Pow(0.9999, Length - 1), statement.Expected, 6)
        );
        Assert.Equal(2, origins.Length);
    }

    [Fact]
    public void Fifty_thousand_citations_of_one_statement_take_moments()
    {
        const int Length = 50_000;
        var text = "Bread is dear. " + Words(0, Length);
        var reading = Of("d1", text).Stating("Bread is dear");
        var words = Words(0, Length).Split(' ');
        var places = new List<Citation>();
        var start = text.IndexOf(words[0], StringComparison.Ordinal);
        foreach (var word in words)
        {
            var passage = new Assay.Core.Documents.Passage(start, start + word.Length);
            places.Add(
                new Citation
                {
                    Id = word,
                    Cluster = "k1",
                    Mark = Assay.Core.Documents.Mark.Of(text, passage),
                    Source = word + " Smith",
                    Supports = ["s1"],
                }
            );
            start += word.Length + 1;
        }

        var before = ThreadClock.Now();
        var origins = Assert.Single(OriginCounter.Count([reading with { Citations = [.. places] }], []));
        Assert.Equal(Length, origins.Apparent);
        Assert.InRange(ThreadClock.Now() - before, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void No_documents_have_no_origin() => Assert.Equal(0, OriginCounter.Total([], []));

    [Fact]
    public void A_document_without_words_is_no_origin()
    {
        ImmutableArray<DocumentReading> readings = [Of("d1", ""), Of("d2", "Yes."), Of("d3", " \n")];
        Assert.Equal(1, OriginCounter.Total(readings, Derivations(readings)));
    }

    private static Citation Lost(Citation citation, string date) =>
        citation with
        {
            Date = date,
            Defects = [CitationDefect.MissingSource],
            Continues = "c1",
        };
}
