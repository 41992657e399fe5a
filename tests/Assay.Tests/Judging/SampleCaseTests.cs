using System.Text;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Formats.Cases;
using Assay.Tests.Weighing;
using static Assay.Tests.Weighing.SomeCase;

namespace Assay.Tests.Judging;

/// <summary>The answer key of <c>samples/README.md</c>: what a careful person would check in each sample case.</summary>
public sealed class SampleCaseTests
{
    private static readonly string Key = File.ReadAllText(
        Path.Combine(Repository.Root, "samples", "README.md")
    );

    [Theory]
    [InlineData("trust-1925", "controlled", "likely", 0.582)]
    [InlineData("curveball", "no-plants", "roughly even chance", 0.487)]
    [InlineData("niger-papers", "sought", "likely", 0.662)]
    [InlineData("mechelen-1940", "orders", "very likely", 0.807)]
    [InlineData("mainila-1939", "staged", "likely", 0.678)]
    [InlineData("mainila-hindsight", "staged", "likely", 0.737)]
    [InlineData("illinois-pump-2011", "wear", "likely", 0.641)]
    [InlineData("illinois-pump-hindsight", "wear", "almost certain", 0.976)]
    [InlineData("tv5monde-2015", "followers", "unlikely", 0.339)]
    [InlineData("tv5monde-hindsight", "state", "very likely", 0.860)]
    [InlineData("olympic-destroyer-2018", "russia", "roughly even chance", 0.468)]
    [InlineData("olympic-destroyer-hindsight", "russia", "likely", 0.742)]
    public void The_leader_and_its_word_are_those_of_the_key(
        string name,
        string leader,
        string word,
        double posterior
    )
    {
        var judgement = SampleCase.Read(name).Judged();
        var first = judgement.Hypotheses.Single(item => Same(item.Id, judgement.Leader));
        Assert.Equal(leader, judgement.Leader);
        Assert.Equal(word, first.Word);
        Assert.Equal(posterior, first.Posterior, 3);
        Assert.Contains($"| {name} | {leader} | {word} ({posterior:0 %}) |", Key, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sample_case_is_in_the_key() =>
        Assert.All(
            SampleCase.Names,
            name =>
            {
                Assert.Contains($"| {name} |", Key, StringComparison.Ordinal);
                Assert.Contains($"`cases/{name}.case.yaml`", Key, StringComparison.Ordinal);
            }
        );

    [Fact]
    public void A_sample_that_is_written_again_comes_to_the_same() =>
        Assert.All(
            SampleCase.Names,
            name =>
            {
                var content = SampleCase.Read(name);
                var written = CaseFile.Write(new Case(content));
                using var again = new MemoryStream(Encoding.UTF8.GetBytes(written));
                var read = CaseFile.Read(name, again).Content;
                Assert.Equal(content.Posteriors(), read.Posteriors());
                Assert.Equal(written, CaseFile.Write(new Case(read)));
            }
        );

    [Theory]
    [InlineData("trust-1925", "organised-underground", 8, 1.84)]
    [InlineData("trust-1925", "couriers-return", 3, 3)]
    [InlineData("curveball", "vehicles-built", 30, 4)]
    [InlineData("curveball", "agent-made", 27, 1)]
    [InlineData("curveball", "site-fitted", 25, 1)]
    [InlineData("curveball", "accident-1998", 25, 1)]
    [InlineData("niger-papers", "accord", 8, 1.02)]
    [InlineData("niger-papers", "asked", 4, 1.45)]
    [InlineData("niger-papers", "store-in-benin", 1, 1)]
    [InlineData("mechelen-1940", "attack-in-preparation", 3, 2)]
    [InlineData("mainila-1939", "from-finland", 3, 1)]
    [InlineData("mainila-1939", "losses", 3, 1)]
    [InlineData("illinois-pump-2011", "foreign-address", 5, 1)]
    [InlineData("illinois-pump-2011", "passwords-stolen", 4, 1)]
    [InlineData("illinois-pump-hindsight", "foreign-address", 5, 1)]
    [InlineData("illinois-pump-hindsight", "own-login", 2, 2)]
    [InlineData("tv5monde-2015", "their-hand", 3, 1.19)]
    [InlineData("tv5monde-hindsight", "their-hand", 3, 1.19)]
    [InlineData("tv5monde-hindsight", "group-inside", 2, 1.25)]
    [InlineData("tv5monde-hindsight", "months-of-work", 2, 1.26)]
    [InlineData("olympic-destroyer-2018", "like-lazarus", 1, 1)]
    [InlineData("olympic-destroyer-2018", "like-chinese", 2, 1)]
    [InlineData("olympic-destroyer-2018", "like-notpetya", 1, 1)]
    [InlineData("olympic-destroyer-2018", "agents-inside", 2, 1)]
    [InlineData("olympic-destroyer-hindsight", "agents-inside", 4, 2.08)]
    [InlineData("olympic-destroyer-hindsight", "mark-forged", 1, 1)]
    public void Many_reports_are_few_origins(string name, string indicator, int reports, double origins)
    {
        var found = SampleCase.Read(name).Judged().Indicators.Single(item => Same(item.Id, indicator));
        Assert.Equal(reports, found.Reports);
        Assert.Equal(origins, found.Origins, 2);
    }

    [Theory]
    [InlineData("trust-1925", "indicator couriers-return", "controlled", "unlikely")]
    [InlineData("trust-1925", "assumption porous-border = yes", "controlled", "roughly even chance")]
    [InlineData("trust-1925", "origin wrangel-doubts", "controlled", "roughly even chance")]
    [InlineData("curveball", "origin inspection-site", "no-plants", "unlikely")]
    [InlineData("niger-papers", "origin papers-asked", "sought", "roughly even chance")]
    [InlineData("mechelen-1940", "origin wreck", "orders", "likely")]
    [InlineData("mainila-1939", "origin notice", "staged", "roughly even chance")]
    [InlineData("illinois-pump-2011", "origin log", "wear", "very likely")]
    [InlineData("tv5monde-2015", "origin station-dark", "followers", "roughly even chance")]
    [InlineData("tv5monde-hindsight", "origin station-dark", "state", "likely")]
    [InlineData("tv5monde-hindsight", "origin agency-inside", "state", "likely")]
    [InlineData("tv5monde-hindsight", "origin fireeye-hosting", "state", "likely")]
    [InlineData("tv5monde-hindsight", "origin agency-months", "state", "likely")]
    [InlineData("olympic-destroyer-2018", "origin officials-inside", "north-korea", "roughly even chance")]
    [InlineData("olympic-destroyer-hindsight", "indicator agents-inside", "russia", "roughly even chance")]
    public void The_linchpins_are_those_of_the_key(string name, string removed, string leader, string word) =>
        Assert.Contains(
            SampleCase.Read(name).Judged().Linchpins,
            pin =>
                pin.Remove is [var only]
                && Same(only, removed)
                && Same(pin.Leader, leader)
                && Same(pin.Word, word)
        );

    [Fact]
    public void Mainila_with_hindsight_hangs_on_the_notice_and_the_shells_together()
    {
        var linchpins = SampleCase.Read("mainila-hindsight").Judged().Linchpins;
        Assert.All(linchpins, pin => Assert.Equal(2, pin.Remove.Length));
        Assert.Contains(
            linchpins,
            pin =>
                pin.Remove.Order(StringComparer.Ordinal)
                    .SequenceEqual(["indicator from-finland", "origin notice"], StringComparer.Ordinal)
                && Same(pin.Leader, "accident")
                && Same(pin.Word, "roughly even chance")
        );
    }

    [Fact]
    public void Three_who_say_with_hindsight_that_no_guns_stood_in_reach_are_three_origins()
    {
        var content = SampleCase.Read("mainila-hindsight");
        var denials = content.Reports.Where(report => Same(report.Indicator, "guns-in-reach")).ToList();
        Assert.All(
            denials,
            report =>
            {
                Assert.Equal(Observation.DidNotOccur, report.Saw);
                Assert.Empty(report.Copies);
            }
        );
        var weighed = content.Judged().Weights.Select(weight => weight.Origin);
        Assert.Equal(
            ["diaries-guns", "memoirs-guns", "reply-guns"],
            weighed
                .Where(origin => origin.EndsWith("-guns", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        Assert.Equal(3, denials.Count);
    }

    [Fact]
    public void The_pump_with_hindsight_hangs_on_nothing_single() =>
        Assert.All(
            SampleCase.Read("illinois-pump-hindsight").Judged().Linchpins,
            pin => Assert.Equal(2, pin.Remove.Length)
        );

    [Fact]
    public void A_hundred_copies_of_one_man_move_nothing()
    {
        var all = SampleCase.Read("curveball");
        var origins = all.Without(report => report.Copies.Length > 0);
        Assert.Equal(100, all.Reports.Length - origins.Reports.Length);
        Assert.All(
            all.Posteriors().Zip(origins.Posteriors()),
            pair => Assert.True(Math.Abs(pair.First - pair.Second) < 1e-12)
        );
    }

    [Fact]
    public void Counting_and_multiplying_fall_for_a_hundred_copies()
    {
        var baselines = SampleCase.Read("curveball").Judged().Baselines;
        Assert.True(Of(baselines.Single(item => item.Id is "countDocuments"), "producing") > 0.95);
        Assert.True(Of(baselines.Single(item => item.Id is "naiveBayes"), "producing") > 0.999);
    }

    private static double Of(MethodComparison method, string hypothesis) =>
        method.Posteriors.Single(item => Same(item.Key, hypothesis)).Value;

    [Fact]
    public void What_was_believed_in_2002_comes_out_when_the_fabricators_notice_is_overlooked()
    {
        var believed = SampleCase
            .Read("curveball")
            .Regraded(Grade.B, "curveball")
            .Regraded(Grade.C, "second-source", "third-source", "exile-major")
            .Without("inspection-site", "inspection-samples", "inspection-search");
        Assert.Equal(0.879, believed.Posterior("producing"), 3);
    }

    [Fact]
    public void A_fabricators_report_speaks_faintly_against_his_story()
    {
        var all = SampleCase.Read("curveball");
        Assert.True(all.Posterior("producing") < all.Without("major").Posterior("producing"));
    }

    [Fact]
    public void Agreeing_voices_through_a_channel_that_can_be_fed_speak_against_the_story()
    {
        var all = SampleCase.Read("trust-1925");
        var none = all.Without(report => report.Indicator is "organised-underground");
        Assert.True(all.Posterior("genuine") < none.Posterior("genuine"));
        Assert.True(all.Posterior("controlled") > none.Posterior("controlled"));
        // Were the staffs voices of their own, and still within the channel, they would speak against it more.
        Assert.True(all.AllOwn().Posterior("genuine") < all.Posterior("genuine"));
    }

    [Theory]
    [InlineData(Observation.Occurred, 0.336)]
    [InlineData(Observation.DidNotOccur, 0.793)]
    public void One_voice_from_outside_outweighs_them(Observation saw, double controlled)
    {
        var heard = SampleCase
            .Read("trust-1925")
            .With(
                new Source { Id = "outsider", Reliability = Grade.B },
                Saw("outside", "outsider", "organised-underground", saw)
            );
        Assert.Equal(controlled, heard.Posterior("controlled"), 3);
    }

    [Fact]
    public void What_is_rated_on_nothing_keeps_its_prior() =>
        Assert.Equal(0.1, SampleCase.Read("trust-1925").Posterior("other"), 12);

    [Fact]
    public void The_voice_from_outside_is_the_first_thing_to_look_for()
    {
        var first = SampleCase.Read("trust-1925").Judged().Collect[0];
        Assert.Equal("organised-underground", first.Indicator);
        Assert.Null(first.Channel);
    }

    [Fact]
    public void The_store_in_Benin_is_a_stream_of_its_own()
    {
        var all = SampleCase.Read("niger-papers");
        var without = all.Without("navy");
        Assert.All(
            all.Posteriors().Zip(without.Posteriors()),
            pair => Assert.Equal(pair.First, pair.Second, 12)
        );
        Assert.Equal(Origins(all, "accord"), Origins(without, "accord"), 12);
        Assert.Empty(all.Reports.Single(report => report.Id is "navy").Copies);
    }

    private static double Origins(CaseContent content, string indicator) =>
        content.Judged().Indicators.Single(item => Same(item.Id, indicator)).Origins;

    [Fact]
    public void The_envoys_are_two_streams_and_the_services_one()
    {
        var origins = SampleCase.Read("niger-papers").Judged().Weights.Select(weight => weight.Origin);
        string[] streams = ["embassy", "iaea-finding", "navy", "papers-accord", "wilson-accord"];
        Assert.All(streams, stream => Assert.Contains(stream, origins, StringComparer.Ordinal));
        Assert.DoesNotContain("italy-2001-10", origins, StringComparer.Ordinal);
    }

    [Fact]
    public void Forged_papers_for_a_claim_do_not_make_the_claim_false()
    {
        var all = SampleCase.Read("niger-papers");
        var before = all.Without("iaea-finding");
        Assert.True(all.Posterior("agreed") < before.Posterior("agreed") / 2);
        Assert.InRange(
            all.Posterior("sought"),
            before.Posterior("sought"),
            before.Posterior("sought") + 0.05
        );
    }

    [Fact]
    public void Five_services_with_sources_of_their_own_would_have_made_a_sale()
    {
        var believed = SampleCase
            .Read("niger-papers")
            .Without("iaea-finding", "embassy", "wilson-accord")
            .AllOwn();
        Assert.Equal(0.796, believed.Posterior("agreed"), 3);
    }

    [Theory]
    [InlineData(1, 0.557)]
    [InlineData(0, 0.852)]
    public void Whether_Iraq_asked_hangs_on_what_the_British_had(double copied, double sought) =>
        Assert.Equal(
            sought,
            SampleCase.Read("niger-papers").Copying("britain", copied).Posterior("sought"),
            3
        );

    [Fact]
    public void Deception_does_not_win_by_default()
    {
        var all = SampleCase.Read("mechelen-1940");
        var judgement = all.Judged();
        var plant = judgement.Hypotheses.Single(item => item.Id is "plant");
        Assert.True(plant.Posterior < plant.Prior);
        Assert.Equal("very unlikely", plant.Word);
        Assert.All(judgement.Linchpins, pin => Assert.Equal("orders", pin.Leader));
        var suspicious = all with
        {
            Hypotheses =
            [
                .. all.Hypotheses.Zip(
                    [0.4, 0.2, 0.4],
                    (hypothesis, prior) => hypothesis with { Prior = HypothesisPrior.Of(Rating.Point(prior)) }
                ),
            ],
        };
        Assert.Equal("orders", suspicious.Judged().Leader);
    }

    [Fact]
    public void Plain_enumeration_gives_the_same_posteriors()
    {
        var content = SampleCase.Read("mechelen-1940").Without("telegram");
        content = content with
        {
            Sources = [.. content.Sources.Where(source => source.Id is not "goethals")],
        };
        Assert.All(
            content.Posteriors().Zip(PlainEnumeration.Of(content).Posterior),
            pair => Assert.Equal(pair.Second, pair.First, 12)
        );
    }

    [Fact]
    public void Who_sees_only_what_could_have_been_arranged_believes_in_a_plant()
    {
        var only = SampleCase.Read("mechelen-1940").Without(report => report.Id is not "rules");
        Assert.Equal("plant", only.Judged().Leader);
        Assert.Equal(0.456, only.Posterior("plant"), 3);
    }

    private static bool Same(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal);
}
