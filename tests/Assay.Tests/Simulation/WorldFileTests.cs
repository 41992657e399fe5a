using Assay.Formats.Yaml;
using Assay.Simulation.Worlds;

namespace Assay.Tests.Simulation;

/// <summary>Files of world parameters are read whole or refused with the line.</summary>
public sealed class WorldFileTests
{
    private static readonly string Standard = File.ReadAllText(
        Path.Combine(Repository.Root, "templates", "worlds", "standard.yaml")
    );

    [Fact]
    public void The_files_of_the_program_are_known_by_name()
    {
        Assert.Equal(["minimal", "small", "sparse", "standard", "wide"], WorldFile.Names);
        Assert.All(WorldFile.Names, name => Assert.Equal(name, WorldFile.Named(name).Id));
    }

    [Theory]
    [InlineData(
        "none: 0.35",
        "none: 1.5",
        "line 20: found 1.5 under none; a probability from 0 to 1 is wanted."
    )]
    [InlineData("copying: 0.85", "copyng: 0.85", "the unknown key copyng")]
    [InlineData("cover: 2", "cuver: 2", "cuver under kinds")]
    [InlineData("hypotheses: [2, 4]", "hypotheses: [4, 2]", "no range under hypotheses")]
    [InlineData(
        "count: [16, 22]",
        "count: [16, 99]",
        "16 to 99 under count; whole numbers from 1 to 26 is wanted"
    )]
    [InlineData("assay: 1", "assay: 2", "format 1")]
    public void A_fault_is_refused_with_what_was_wanted(string right, string wrong, string says)
    {
        using var text = new StringReader(Standard.Replace(right, wrong, StringComparison.Ordinal));
        var refusal = Assert.Throws<FormatRefusedException>(() => WorldFile.Read("worlds.yaml", text));
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_name_is_refused_with_the_known_ones()
    {
        var refusal = Assert.Throws<FormatRefusedException>(() => WorldFile.Named("huge"));
        Assert.Contains("minimal, small, sparse, standard", refusal.Message, StringComparison.Ordinal);
    }
}
