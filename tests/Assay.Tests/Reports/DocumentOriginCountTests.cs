using Assay.Core.Provenance;
using Assay.Reports.Words;

namespace Assay.Tests.Reports;

public sealed class DocumentOriginCountTests
{
    [Fact]
    public void Copies_of_one_document_are_one_origin() =>
        Assert.Equal(1, Count(Taken(2, 1, 1, 1), Taken(3, 2, 1, 1)), 9);

    [Fact]
    public void Three_undated_copies_of_each_other_are_one_origin() =>
        Assert.Equal(1, Count(Taken(2, 1, 0.5, 1), Taken(3, 2, 0.5, 1), Taken(3, 1, 0.5, 1)), 9);

    [Fact]
    public void Document_merged_from_two_leaves_two_origins() =>
        Assert.Equal(2, Count(Taken(3, 1, 1, 1), Taken(3, 2, 1, 1)), 9);

    [Fact]
    public void Documents_that_take_from_none_are_all_origins() => Assert.Equal(3, Count(), 9);

    private static Derivation Taken(int document, int of, double probability, double dependence) =>
        new($"d{document}", $"d{of}", DerivationKind.Copied, probability, []) { Dependence = dependence };

    private static double Count(params Derivation[] derivations) =>
        DocumentOriginCount.Expected(Some.Dossier(3) with { Derivations = [.. derivations] });
}
