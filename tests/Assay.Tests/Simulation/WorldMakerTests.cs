using System.Text;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Formats.Cases;
using Assay.Simulation.Worlds;

namespace Assay.Tests.Simulation;

/// <summary>A world is a seed, a number and a file.</summary>
public sealed class WorldMakerTests
{
    private static readonly WorldMaker Maker = new(SomeWorlds.Standard, SomeWorlds.Templates, seed: 5);

    [Fact]
    public void A_seed_and_a_number_give_the_same_world_and_others_another()
    {
        Assert.Equal(
            Text(Maker.Make(3)),
            Text(new WorldMaker(SomeWorlds.Standard, SomeWorlds.Templates, 5).Make(3))
        );
        Assert.NotEqual(Text(Maker.Make(3)), Text(Maker.Make(4)), StringComparer.Ordinal);
        Assert.NotEqual(
            Text(Maker.Make(3)),
            Text(new WorldMaker(SomeWorlds.Standard, SomeWorlds.Templates, 6).Make(3)),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public void The_case_of_a_world_survives_its_file()
    {
        for (var number = 0; number < 20; number++)
        {
            var @case = Maker.Make(number).Case;
            using var file = new MemoryStream(Encoding.UTF8.GetBytes(CaseFile.Write(@case)));
            var read = CaseFile.Read("world", file);
            var (written, original) = (Judge.AtMeans(read).Posterior, Judge.AtMeans(@case).Posterior);
            Assert.All(written.Zip(original), pair => Assert.Equal(pair.Second, pair.First, 12));
        }
    }

    [Fact]
    public void A_copy_says_what_its_parent_says_and_comes_later()
    {
        for (var number = 0; number < 50; number++)
        {
            var world = Maker.Make(number);
            var reports = world.Case.Content.Reports;
            for (var i = 0; i < reports.Length; i++)
            {
                var parent = world.Truth.Parents[i];
                if (parent < 0)
                    continue;
                Assert.True(parent < i);
                Assert.Equal(reports[parent].Asserts, reports[i].Asserts);
                Assert.Equal(reports[parent].Indicator, reports[i].Indicator);
            }
        }
    }

    [Fact]
    public void Only_sources_in_the_channel_of_one_who_is_at_work_are_controlled()
    {
        for (var number = 0; number < 200; number++)
        {
            var (content, truth) = (Maker.Make(number).Case.Content, Maker.Make(number).Truth);
            for (var s = 0; s < truth.Sources.Length; s++)
            {
                if (truth.Sources[s] != SourceState.Controlled)
                    continue;
                var channel = content.Channels.Single(item =>
                    string.Equals(item.Id, content.Sources[s].Channel, StringComparison.Ordinal)
                );
                var deceiver = content.Deceivers.Select(item => item.Id).ToList().IndexOf(channel.Deceiver!);
                Assert.True(truth.Deceivers[deceiver]);
            }
        }
    }

    [Fact]
    public void What_a_source_does_not_see_does_not_depend_on_the_law_of_what_it_says()
    {
        var other = new WorldMaker(
            SomeWorlds.Standard,
            SomeWorlds.Templates,
            5,
            new WorldLaw
            {
                CopyShift = -0.2,
                SoundShift = 0.1,
                DeceptionFactor = 3,
            }
        );
        static string Silent(World world) =>
            CaseFile.Write(
                world.Case.With(content =>
                    content with
                    {
                        Reports =
                        [
                            .. content.Reports.Select(report =>
                                report with
                                {
                                    Saw = Observation.Occurred,
                                    Detection = Rating.Unrated,
                                }
                            ),
                        ],
                    }
                )
            );
        Assert.Equal(Silent(Maker.Make(9)), Silent(other.Make(9)));
    }

    [Theory]
    [InlineData("standard")]
    [InlineData("small")]
    [InlineData("minimal")]
    [InlineData("sparse")]
    public void Every_kind_of_deception_and_of_mechanism_is_met(string name)
    {
        var maker = new WorldMaker(WorldFile.Named(name), SomeWorlds.Templates, 1);
        var contents = Enumerable.Range(0, 400).Select(number => maker.Make(number).Case.Content).ToList();
        Assert.Equal(
            SomeWorlds.Templates.Mechanisms.Select(item => item.Id),
            contents
                .SelectMany(content => content.Causes.Select(cause => cause.Id))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        Assert.Equal(
            7,
            contents
                .SelectMany(content => content.Deceivers.Select(item => item.Says))
                .Distinct(StringComparer.Ordinal)
                .Count()
        );
        Assert.Contains(
            contents,
            content => content.Reports.Any(report => report.Saw == Observation.FoundNothing)
        );
    }

    private static string Text(World world) =>
        CaseFile.Write(world.Case) + string.Join(',', world.Truth.Parents) + world.Truth.Hypothesis;
}
