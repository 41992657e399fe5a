using Assay.Simulation.Corpora;

namespace Assay.Tests.Simulation;

public class CorpusGeneratorTests
{
    private static readonly CorpusOptions Small = new()
    {
        Seed = 5,
        Background = 300,
        Trees = 80,
    };

    [Fact]
    public void A_seed_gives_the_same_corpus_and_another_seed_another()
    {
        var texts = CorpusGenerator.Generate(Small).Select(document => document.Text).ToArray();
        Assert.True(
            texts.SequenceEqual(
                CorpusGenerator.Generate(Small).Select(each => each.Text),
                StringComparer.Ordinal
            )
        );
        Assert.False(
            texts.SequenceEqual(
                CorpusGenerator.Generate(Small with { Seed = 6 }).Select(each => each.Text),
                StringComparer.Ordinal
            )
        );
    }

    [Fact]
    public void Parents_are_earlier_documents_and_trees_lead_to_their_roots()
    {
        var corpus = CorpusGenerator.Generate(Small);
        var byId = corpus.ToDictionary(document => document.Id, StringComparer.Ordinal);
        foreach (var document in corpus)
        {
            Assert.Equal(document.Parents.IsEmpty, document.Operation == CopyOperation.Origin);
            Assert.All(document.Parents, parent => Assert.True(byId[parent].Time <= document.Time));
            Assert.Equal(
                document.Parents.IsEmpty ? document.Id : byId[document.Parents[0]].Tree,
                document.Tree
            );
        }
    }

    [Fact]
    public void Every_operation_is_used()
    {
        var corpus = CorpusGenerator.Generate(Small with { Citations = 40 });
        var used = corpus.Select(document => document.Operation).Distinct();
        Assert.Equal(Enum.GetValues<CopyOperation>(), used.Order());
        var byId = corpus.ToDictionary(document => document.Id, StringComparer.Ordinal);
        Assert.All(
            corpus.Where(document => document.Operation == CopyOperation.Cited),
            citing => Assert.Contains(byId[citing.Parents[0]].Outlet, citing.Text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_quotation_stands_in_marks_and_a_verbatim_copy_is_one()
    {
        var corpus = CorpusGenerator.Generate(Small with { Citing = 0, Bylines = 0, Boilerplate = 0 });
        var byId = corpus.ToDictionary(document => document.Id, StringComparer.Ordinal);
        Assert.All(
            corpus.Where(document => document.Operation == CopyOperation.Verbatim),
            copy => Assert.Equal(byId[copy.Parents[0]].Text, copy.Text)
        );
        Assert.All(
            corpus.Where(document => document.Operation == CopyOperation.QuoteOnly),
            copy => Assert.Contains('"', copy.Text)
        );
    }
}
