using Assay.Core.Weighing.Matrices;

namespace Assay.Tests.Weighing.Matrices;

public sealed class MatrixFlagsTests
{
    [Theory]
    [InlineData("NA NA", MatrixFlagKind.BearsOnNone)]
    [InlineData("C C NA", MatrixFlagKind.ConsistentWithAll)]
    [InlineData("CC CC", MatrixFlagKind.ConsistentWithAll, MatrixFlagKind.TellsNothingApart)]
    [InlineData("N NA N", MatrixFlagKind.NeutralToAll)]
    [InlineData("II II", MatrixFlagKind.InconsistentWithAll, MatrixFlagKind.TellsNothingApart)]
    [InlineData("I I NA", MatrixFlagKind.InconsistentWithAll)]
    [InlineData("C I")]
    [InlineData("C -", MatrixFlagKind.Unmarked, MatrixFlagKind.ConsistentWithAll)]
    [InlineData("- -", MatrixFlagKind.Unmarked, MatrixFlagKind.BearsOnNone)]
    public void A_row_is_flagged_for_what_it_cannot_tell(string row, params MatrixFlagKind[] wanted) =>
        Assert.Equal(wanted, MatrixFlags.Of(SomeMatrix.Of(row)).Select(flag => flag.Kind));

    [Fact]
    public void Rows_with_the_same_marks_are_asked_about_together()
    {
        var flags = MatrixFlags.Of(SomeMatrix.Of("C I", "I C", "C I", "N N", "N N", "C I"));

        var flag = Assert.Single(flags, flag => flag.Kind == MatrixFlagKind.SameMarks);
        Assert.Equal([0, 2, 5], flag.Items);
    }
}
