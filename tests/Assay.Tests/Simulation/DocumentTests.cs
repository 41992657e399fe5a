using Assay.Simulation.Documents;
using Assay.Simulation.Worlds;

namespace Assay.Tests.Simulation;

/// <summary>Worlds written down as documents, and judged from their words.</summary>
public sealed class DocumentTests
{
    private static readonly WorldParameters Sparse = WorldFile.Named("sparse");

    private static readonly WorldMaker Maker = new(Sparse, SomeWorlds.Templates, seed: 3);

    [Fact]
    public void The_same_world_gives_the_same_documents()
    {
        static IEnumerable<string> Texts() =>
            DocumentWriter.Write(Maker.Make(2)).Select(item => item.Document.Text);
        Assert.Equal(Texts(), Texts(), StringComparer.Ordinal);
    }

    [Fact]
    public void Every_document_names_its_source_and_nobody_who_is_not_a_role_or_letter()
    {
        for (var number = 0; number < 20; number++)
        {
            var world = Maker.Make(number);
            foreach (var (document, report) in DocumentWriter.Write(world))
            {
                var source = world.Case.Content.Sources.Single(item =>
                    string.Equals(
                        item.Id,
                        world.Case.Content.Reports[report].Source,
                        StringComparison.Ordinal
                    )
                );
                Assert.Contains(source.Says!, document.Text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Documents_lose_little_against_the_case()
    {
        var worlds = Scale.Of(24, 500);
        var result = SomeWorlds.Run(SomeWorlds.Options(1, Sparse) with { DocumentWorlds = worlds });
        var documents = result.Documents!;
        Assert.Equal(worlds, documents.Worlds);
        Assert.InRange(documents.ReadRight, 0.6, 1);
        Assert.InRange(documents.ReadWrong, 0, 0.2);
        // Chance alone moves the difference by about a third of a standard deviation of one world over the root of their number.
        var slack = 0.03 + (0.3 / Math.Sqrt(worlds));
        Assert.InRange(
            documents.Brier[DocumentWay.Documents] - documents.Brier[DocumentWay.Case],
            -slack,
            slack
        );
    }
}
