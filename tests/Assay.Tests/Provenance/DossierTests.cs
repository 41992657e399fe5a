using System.Collections.Immutable;
using Assay.Core.Provenance;
using Assay.Core.Reading;

namespace Assay.Tests.Provenance;

/// <summary>The sample dossier against the answer key in <c>samples/README.md</c>.</summary>
public class DossierTests
{
    private static readonly ImmutableArray<DocumentReading> Readings = SampleDossier.Read("trust-dossier");

    [Fact]
    public void The_dossier_has_twelve_documents_and_four_origins()
    {
        Assert.Equal(12, Readings.Length);
        Assert.InRange(OriginCounter.Total(Readings, SomeReading.Derivations(Readings)), 3.7, 4.3);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 3)]
    [InlineData(5, 4)]
    [InlineData(6, 2)]
    [InlineData(7, 2)]
    [InlineData(8, null)]
    [InlineData(9, null)]
    [InlineData(10, 6)]
    [InlineData(11, null)]
    [InlineData(12, 11)]
    public void Each_document_is_traced_to_what_it_copies(int document, int? parent)
    {
        var links = SomeReading
            .Derivations(Readings)
            .Where(link => string.Equals(link.Document, $"d{document}", StringComparison.Ordinal));
        Assert.Equal(parent is null ? "" : $"d{parent}", string.Join(' ', links.Select(link => link.Of)));
    }

    [Fact]
    public void Eight_documents_that_say_where_the_council_meets_are_one_courier()
    {
        var stating = Readings[9]
            .Stating("Its council meets in Moscow once a month under cover of a commercial company.");
        var origins = Assert.Single(
            OriginCounter.Count(Readings.SetItem(9, stating), SomeReading.Derivations(Readings))
        );
        Assert.Equal(("d10", 8), (origins.Document, origins.Apparent));
        Assert.InRange(origins.Expected, 1, 1.15);
    }
}
