using Assay.Core.Weighing.Matrices;

namespace Assay.Tests.Weighing.Matrices;

public sealed class EvidenceMatrixTests
{
    [Fact]
    public void A_matrix_refuses_what_it_cannot_be()
    {
        var item = SomeMatrix.Item(0, "C I");

        Assert.Throws<ArgumentException>(() => new EvidenceMatrix(null, [], []));
        Assert.Throws<ArgumentException>(() => new EvidenceMatrix(null, [new("a", "a")], [item]));
        Assert.Throws<ArgumentException>(() =>
            new EvidenceMatrix(null, [new("a", "a"), new("a", "b")], [item])
        );
        Assert.Throws<ArgumentException>(() =>
            new EvidenceMatrix(null, [new("a", "a"), new(" ", "b")], [item])
        );
        Assert.Throws<ArgumentException>(() => SomeMatrix.Of(item, item));
        Assert.Throws<ArgumentException>(() => SomeMatrix.Of(item with { Weight = -1 }));
        Assert.Throws<ArgumentException>(() => SomeMatrix.Of(item with { Weight = double.NaN }));
        Assert.Throws<ArgumentException>(() => SomeMatrix.Of(item with { Weight = double.PositiveInfinity }));
    }
}
